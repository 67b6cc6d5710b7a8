import type { PaperScan } from '../generated/graphql.js';
import type { MeasureStrings } from '../spc-chart/measure.strings.js';

/** Words of the parts of a board. Every part has its English; other languages have all with the board's words. */
export interface PartStrings extends MeetingStrings, MeasureStrings, QuestionStrings {}

/** Words about meetings. */
export interface MeetingStrings {
  next: string;
  later: string;
  earlier: string;
  /** Before the address at which people join. */
  join: string;
  agenda: string;
  noAgenda: string;
  lead: (name: string) => string;
  minutes: (count: number) => string;
  papers: string;
  noPapers: string;
  scans: Record<PaperScan, string>;
  /** Why a paper did not come. */
  noLink: string;
}

/** Words about questions. */
export interface QuestionStrings {
  askedOn: (date: string) => string;
  askedByYou: (date: string) => string;
  answeredOn: (date: string) => string;
  notAnswered: string;
  ask: string;
  askHint: string;
  send: string;
  sending: string;
  sent: string;
  sentNext: string;
  /** What to put right about a question, by code of the API. */
  wrong: Record<'WORDS_MISSING' | 'WORDS_TOO_LONG' | 'WORDS_NOT_TEXT', string>;
  notSent: string;
  kept: string;
}
