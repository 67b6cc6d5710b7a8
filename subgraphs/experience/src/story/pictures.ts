/** The pictures with which a story can be told; each has a drawing and words in every language. */
export const pictureCodes = [
  'nurse',
  'doctor',
  'talking',
  'listening',
  'explaining',
  'waiting',
  'bed',
  'sleep',
  'noise',
  'food',
  'drink',
  'medicine',
  'injection',
  'machine',
  'pain',
  'toilet',
  'washing',
  'cleaning',
  'family',
  'telephone',
  'ambulance',
  'car',
  'garden',
  'home',
] as const;

/** Code of one of the pictures. */
export type PictureCode = (typeof pictureCodes)[number];

/** Whether it is the code of a picture. */
export const isPicture = (code: string): code is PictureCode =>
  (pictureCodes as readonly string[]).includes(code);
