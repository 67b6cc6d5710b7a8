import { Signal } from '@wesaid/shared/disclosure';
import { Agreement } from './triangulation.enums.js';

/** What each source points to; null for one that did not answer. */
export type Signals = Readonly<Record<Source, Signal | null>>;

/** The sources, in the order in which sentences name them, with the words for each. */
const sources = {
  experience: 'feedback',
  complaints: 'complaints and compliments',
  involvement: 'what people told us in person',
  safety: 'safety measures',
} as const;

/** Name of a source, which is the name of the field that it adds. */
export type Source = keyof typeof sources;

/** The sources by name. */
export const sourceNames = Object.keys(sources) as Source[];

/** Whether the sources that say something say the same. */
export function agreementOf(signals: Signals): Agreement {
  const said = new Set(speaking(signals).map((source) => signals[source]));
  if (speaking(signals).length < 2) return Agreement.TOO_LITTLE;
  if (said.size === 1) return Agreement.AGREE;
  return said.has(Signal.PRAISE) && said.has(Signal.CONCERN) ? Agreement.CONFLICT : Agreement.MIXED;
}

const speaking = (signals: Signals): Source[] =>
  sourceNames.filter((source) => signals[source] !== null && signals[source] !== Signal.SILENT);

const opening: Readonly<Record<Agreement, string>> = {
  AGREE: 'The sources agree.',
  CONFLICT: 'The sources contradict each other.',
  MIXED: 'The sources point different ways.',
  TOO_LITTLE: 'Too few sources say something to compare them.',
};

/** The words for a group of sources; where there are none, no words. */
function say(group: readonly Source[], what: string): string[] {
  if (group.length === 0) return [];
  const words = group.map((source) => sources[source]);
  const list = words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
  return [`${what}: ${list}.`];
}

/** Which sources say what, which are silent, and which did not answer, in plain English. */
export function agreementSentence(signals: Signals): string {
  const pointing = (signal: Signal | null): Source[] =>
    sourceNames.filter((source) => signals[source] === signal);
  return [
    opening[agreementOf(signals)],
    ...say(pointing(Signal.PRAISE), 'Mostly good'),
    ...say(pointing(Signal.MIXED), 'Good and bad'),
    ...say(pointing(Signal.CONCERN), 'Mostly bad'),
    ...say(pointing(Signal.SILENT), 'Nothing that can be shown'),
    ...say(pointing(null), 'Not available'),
  ].join(' ');
}
