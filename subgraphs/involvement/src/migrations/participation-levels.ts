/** Rungs of the ladders of participation that trusts use, from least to most say. */
export const participationLevels: readonly (readonly [
  code: string,
  ladder: string,
  rung: number,
  name: string,
])[] = [
  ['tlap-1', 'Think Local Act Personal', 1, 'Coercion'],
  ['tlap-2', 'Think Local Act Personal', 2, 'Educating'],
  ['tlap-3', 'Think Local Act Personal', 3, 'Informing'],
  ['tlap-4', 'Think Local Act Personal', 4, 'Consultation'],
  ['tlap-5', 'Think Local Act Personal', 5, 'Engagement'],
  ['tlap-6', 'Think Local Act Personal', 6, 'Co-design'],
  ['tlap-7', 'Think Local Act Personal', 7, 'Co-production'],
  ['lpt-1', 'Leicestershire Partnership', 1, 'Individual'],
  ['lpt-2', 'Leicestershire Partnership', 2, 'Involvement'],
  ['lpt-3', 'Leicestershire Partnership', 3, 'Collaboration'],
];
