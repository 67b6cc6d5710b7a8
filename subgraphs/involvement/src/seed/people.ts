import { InvolveeRole } from '../involvee/involvee.enums.js';

/** First names of people who do not exist; all have the same last name, so that nobody is taken for real. */
export const firstNames = [
  ...[
    'Amara',
    'Bartholomew',
    'Cordelia',
    'Dilip',
    'Euphemia',
    'Farid',
    'Griselda',
    'Humphrey',
    'Ifeoma',
    'Jagoda',
  ],
  ...[
    'Kestrel',
    'Ludovic',
    'Marigold',
    'Noor',
    'Octavia',
    'Percival',
    'Quentin',
    'Rosalind',
    'Suleiman',
    'Theodora',
  ],
  ...[
    'Ulric',
    'Valentina',
    'Winifred',
    'Xanthe',
    'Yusuf',
    'Zenobia',
    'Agatha',
    'Benedikta',
    'Cuthbert',
    'Delphine',
  ],
] as const;

/** The last name of everybody who was made up. */
export const lastName = 'Example';

/** What made-up people want to be asked about. */
export const interests = [
  ...[
    'outpatients',
    'maternity',
    'leaving hospital',
    'food',
    'mental health',
    'research',
    'digital',
    'carers',
  ],
  ...['governance', 'emergency care', 'end of life care', 'young people'],
] as const;

/** What made-up people can do. */
export const skills = [
  ...[
    'plain english',
    'chairing meetings',
    'telling my story',
    'british sign language',
    'design',
    'teaching',
  ],
  ...['accounts', 'urdu', 'polish', 'gujarati', 'reading papers', 'photography'],
] as const;

/** What made-up people need to take part; most need nothing special. */
export const accessNeeds = [
  null,
  null,
  null,
  'Large print, please.',
  'I use a wheelchair.',
  'A quiet room and breaks.',
  'A hearing loop.',
  'I need an interpreter for British Sign Language.',
] as const;

/** As who made-up people are involved, the most frequent ones first. */
export const roles: readonly (readonly [role: InvolveeRole, weight: number])[] = [
  [InvolveeRole.PATIENT, 12],
  [InvolveeRole.CARER, 7],
  [InvolveeRole.FAMILY, 4],
  [InvolveeRole.PUBLIC, 3],
  [InvolveeRole.VCSE, 2],
  [InvolveeRole.GOVERNOR, 1],
  [InvolveeRole.HEALTHWATCH, 1],
];

/** What made-up people write when they come forward. */
export const messages = [
  null,
  'I was a patient last year and would like to give something back.',
  'I look after my brother and know what the letters are like.',
  'Is it possible to take part from home?',
  'I have never done this before. Is that all right?',
] as const;

/** What the team answers in the demonstration. */
export const answers = [
  'Thank you for coming forward. We would like to have you with us, and ring you this week to agree on the details.',
  'Thank you. All places are taken now; with your consent we ask you first next time.',
  'Thank you. Nothing is needed beforehand, and you can take part from home. Here is how it goes on: we send the papers a week before.',
] as const;
