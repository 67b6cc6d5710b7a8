import type { MeetingStrings } from './part.strings.js';

/** English. */
export const strings: MeetingStrings = {
  next: 'Next meeting',
  later: 'After that',
  earlier: 'Earlier meetings',
  join: 'Join online',
  agenda: 'Agenda',
  noAgenda: 'The agenda is not ready yet.',
  lead: (name) => `led by ${name}`,
  minutes: (count) => `${count} minutes`,
  papers: 'Papers',
  noPapers: 'No papers yet. They will be here before the meeting.',
  scans: { CLEAN: '', UNSCANNED: 'not checked for viruses' },
  noLink: 'We could not get this paper. Wait a moment, then try again.',
};
