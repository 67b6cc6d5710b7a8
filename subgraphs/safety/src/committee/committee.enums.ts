import { registerEnumType } from 'type-graphql';

/** As what a person sits on a committee. */
export enum CommitteeRole {
  CHAIR = 'CHAIR',
  MEMBER = 'MEMBER',
  PATIENT_SAFETY_PARTNER = 'PATIENT_SAFETY_PARTNER',
}

registerEnumType(CommitteeRole, {
  name: 'CommitteeRole',
  description: 'As what a person sits on a committee.',
  valuesConfig: {
    CHAIR: { description: 'Leads the committee.' },
    MEMBER: { description: 'Sits on it as part of their work.' },
    PATIENT_SAFETY_PARTNER: { description: 'Sits on it as a patient, carer or member of the public.' },
  },
});
