/** One theme that the model may find in a comment. */
export interface Label {
  /** Code of the theme in the taxonomy. */
  readonly code: string;
  /** Its name in version 7 of the taxonomy, exactly as written there. */
  readonly name: string;
  /** Names of version 6 that this theme covers as well. */
  readonly also?: readonly string[];
}

/**
 * The minor themes of version 7 of the taxonomy of the Patient Experience Qualitative Data Categorisation project
 * (NHS England, September 2023) that say something about care, in the order of the taxonomy. "Labelling not possible" is
 * none of them: it stands for no theme. A test holds codes and names equal to the taxonomy that organisations serves.
 */
export const labels: readonly Label[] = [
  { code: 'positive-experience', name: 'Positive experience & gratitude' },
  { code: 'organisation-and-efficiency', name: 'Organisation & efficiency' },
  { code: 'funding', name: 'Funding & use of financial resources' },
  { code: 'feeling-safe', name: 'Feeling safe' },
  { code: 'staff-manner', name: 'Staff manner & personal attributes' },
  { code: 'competence-and-training', name: 'Competence & training' },
  {
    code: 'staffing-and-responsiveness',
    name: 'Staffing levels & responsiveness',
    also: ['Number & deployment of staff', 'Staff responsiveness'],
  },
  { code: 'contacting-services', name: 'Contacting services' },
  { code: 'appointment-arrangements', name: 'Appointment arrangements' },
  { code: 'appointment-method', name: 'Appointment method' },
  { code: 'timeliness-of-care', name: 'Timeliness of care' },
  { code: 'communication', name: 'Unspecified communication' },
  { code: 'listening-and-involving', name: 'Staff listening, understanding & involving patients' },
  { code: 'information-during-care', name: 'Information directly from staff during care' },
  { code: 'information-and-guidance', name: 'Information provision & guidance' },
  { code: 'being-kept-informed', name: 'Being kept informed, clarity & consistency of information' },
  { code: 'family-and-carers', name: 'Interaction with family/ carers' },
  { code: 'mental-health-act', name: 'Mental Health Act' },
  {
    code: 'continuity-of-care',
    name: 'Continuity of care',
    also: ['Staff continuity', 'Diagnosis & triage', 'Referals & continuity of care', 'Care plans'],
  },
  { code: 'discharge', name: 'Discharge' },
  { code: 'medication', name: 'Supplying & understanding medication' },
  { code: 'pain-management', name: 'Pain management' },
  { code: 'activities-and-fresh-air', name: 'Activities & access to fresh air' },
  { code: 'electronic-entertainment', name: 'Electronic entertainment' },
  { code: 'cleanliness', name: 'Cleanliness, tidiness & infection control' },
  { code: 'sensory-experience', name: 'Sensory experience' },
  {
    code: 'facilities-and-equipment',
    name: 'Environment, facilities & equipment',
    also: ['Environment & Facilities', 'Provision of medical equipment'],
  },
  { code: 'food-and-drink', name: 'Food & drink provision & facilities' },
  { code: 'service-location', name: 'Service location' },
  { code: 'transport', name: 'Transport to/ from services' },
  { code: 'parking', name: 'Parking' },
];

/** The theme that a column called like this stands for, in version 6 or 7; null for names of no theme of the model. */
export function labelNamed(name: string): Label | null {
  return labels.find((label) => label.name === name || label.also?.includes(name)) ?? null;
}
