import { registerEnumType } from 'type-graphql';

/** As who somebody is involved. */
export enum InvolveeRole {
  PATIENT = 'PATIENT',
  CARER = 'CARER',
  FAMILY = 'FAMILY',
  STAFF = 'STAFF',
  GOVERNOR = 'GOVERNOR',
  VCSE = 'VCSE',
  HEALTHWATCH = 'HEALTHWATCH',
  PUBLIC = 'PUBLIC',
}

registerEnumType(InvolveeRole, {
  name: 'InvolveeRole',
  description: 'As who somebody is involved.',
  valuesConfig: {
    PATIENT: { description: 'Uses or used the services of the trust.' },
    CARER: { description: 'Cares for somebody who does.' },
    FAMILY: { description: 'Is family or a friend of somebody who does.' },
    STAFF: { description: 'Works for the trust.' },
    GOVERNOR: { description: 'Is a governor of the trust.' },
    VCSE: { description: 'Speaks for a voluntary, community or social enterprise organisation.' },
    HEALTHWATCH: { description: 'Speaks for a local Healthwatch.' },
    PUBLIC: { description: 'A member of the public.' },
  },
});

/** Where somebody stands on the register. */
export enum InvolveeState {
  APPLIED = 'APPLIED',
  ACTIVE = 'ACTIVE',
  PAUSED = 'PAUSED',
  LEFT = 'LEFT',
}

registerEnumType(InvolveeState, {
  name: 'InvolveeState',
  description: 'Where somebody stands on the register.',
  valuesConfig: {
    APPLIED: { description: 'Asked to join; the team has not answered yet.' },
    ACTIVE: { description: 'Takes part and may be asked.' },
    PAUSED: { description: 'Wants not to be asked for a while.' },
    LEFT: { description: 'Left. Everything about the person is erased half a year later.' },
  },
});
