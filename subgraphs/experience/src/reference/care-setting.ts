import { registerEnumType } from 'type-graphql';

/** Where care is given, as the Friends and Family Test divides it. */
export enum CareSetting {
  INPATIENT = 'INPATIENT',
  OUTPATIENT = 'OUTPATIENT',
  EMERGENCY = 'EMERGENCY',
  MATERNITY = 'MATERNITY',
  MENTAL_HEALTH = 'MENTAL_HEALTH',
  COMMUNITY = 'COMMUNITY',
  AMBULANCE = 'AMBULANCE',
  OTHER = 'OTHER',
}

registerEnumType(CareSetting, {
  name: 'CareSetting',
  description: 'Where care is given, as the Friends and Family Test divides it.',
  valuesConfig: {
    INPATIENT: { description: 'People stay in hospital, or come for a day case.' },
    OUTPATIENT: { description: 'People come to a hospital for an appointment.' },
    EMERGENCY: { description: 'Accident and emergency.' },
    MATERNITY: { description: 'Pregnancy, birth and the time after.' },
    MENTAL_HEALTH: { description: 'Mental health care, in hospital or outside.' },
    COMMUNITY: { description: 'Care near or at home.' },
    AMBULANCE: { description: 'Ambulances and patient transport.' },
    OTHER: { description: 'None of these, or not known.' },
  },
});
