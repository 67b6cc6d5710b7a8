import { AlertKind } from '../alert/alert.enums.js';

/** What is told: the kinds that are asked for, and answers that have risen to the criticality that is asked for. */
export type Told = AlertKind | 'RAISED';

/** How often each kind happened. */
export type Counts = Readonly<Partial<Record<Told, number>>>;

const lines: Readonly<Record<Told, readonly [one: string, many: string]>> = {
  [AlertKind.DANGER]: [
    '1 answer or story may speak of danger. Read it first.',
    '{n} answers or stories may speak of danger. Read them first.',
  ],
  RAISED: ['1 answer is more critical than it was.', '{n} answers are more critical than they were.'],
  [AlertKind.LOW_SCORE]: ['1 low score to follow up.', '{n} low scores to follow up.'],
  [AlertKind.REPLY_WANTED]: ['1 person would like a reply.', '{n} people would like a reply.'],
  [AlertKind.ADDITION]: ['1 person added to what they said.', '{n} people added to what they said.'],
  [AlertKind.STORY]: ['Services were told of 1 story.', 'Services were told of {n} stories.'],
  [AlertKind.FEEDBACK]: ['1 new answer.', '{n} new answers.'],
  [AlertKind.OVERDUE]: ['1 follow-up is overdue.', '{n} follow-ups are overdue.'],
};

/** A message: counts and links. Nothing that anybody said or wrote is in it. */
export interface DigestText {
  readonly subject: string;
  readonly text: string;
}

/** The message for some counts; null when there is nothing to tell. */
export function digestText(counts: Counts, publicUrl: string): DigestText | null {
  const told = (Object.keys(lines) as Told[]).flatMap((kind) => {
    const count = counts[kind] ?? 0;
    const [one, many] = lines[kind];
    return count === 0 ? [] : [count === 1 ? one : many.replace('{n}', String(count))];
  });
  if (told.length === 0) return null;
  const link = (path: string): string => new URL(path, publicUrl).href;
  const text = [
    ...told,
    '',
    `Read what people said: ${link('/workspace/feedback')}`,
    `Reply and follow up: ${link('/workspace/answering')}`,
    `Read stories: ${link('/workspace/stories')}`,
    `End this message: ${link('/workspace/alerts')}`,
    '',
  ].join('\n');
  return { subject: (counts[AlertKind.DANGER] ?? 0) > 0 ? 'Read first: new feedback' : 'New feedback', text };
}
