import { Signal } from '@wesaid/shared/disclosure';
import { XmrVariation } from '@wesaid/shared/xmr';
import type { SafetySays } from './safety-says.type.js';

/** What one measure says. */
export interface MeasureSays {
  readonly trust: string;
  readonly variation: XmrVariation;
}

/** The measures with points enough to say anything. */
export const worthOf = (measures: readonly MeasureSays[]): MeasureSays[] =>
  measures.filter(({ variation }) => variation !== XmrVariation.TOO_FEW_POINTS);

/** What measures that say something say together. */
export function safetySays(worth: readonly MeasureSays[]): SafetySays {
  const better = worth.filter(({ variation }) => variation === XmrVariation.IMPROVING).length;
  const worse = worth.filter(({ variation }) => variation === XmrVariation.CONCERNING).length;
  const measured = worth.length;
  if (measured === 0)
    return silent('No measure of safety belongs to this theme and says anything in this quarter.');
  const count = measured === 1 ? 'One measure of safety belongs' : `${measured} measures of safety belong`;
  return {
    measures: measured,
    signal: signalOf(better, worse),
    sentence: `${count} to this theme: ${trends(better, worse, measured)}.`,
  };
}

/** What is said where nothing may be told, or there is nothing to tell. */
export const silent = (sentence: string): SafetySays => ({ measures: 0, signal: Signal.SILENT, sentence });

function signalOf(better: number, worse: number): Signal {
  if (better > 0 && worse === 0) return Signal.PRAISE;
  return worse > 0 && better === 0 ? Signal.CONCERN : Signal.MIXED;
}

function trends(better: number, worse: number, measured: number): string {
  const steady = measured - better - worse;
  const parts = [
    [better, 'improving'],
    [worse, 'getting worse'],
    [steady, 'going up and down by chance'],
  ] as const;
  const said = parts.filter(([count]) => count > 0);
  if (measured === 1) return `it is ${said[0]?.[1] ?? ''}`;
  const clauses = said.map(([count, what]) => `${count} ${count === 1 ? 'is' : 'are'} ${what}`);
  return clauses.length < 2
    ? clauses.join('')
    : `${clauses.slice(0, -1).join(', ')} and ${clauses.at(-1) ?? ''}`;
}
