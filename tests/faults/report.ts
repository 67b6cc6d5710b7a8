import type { ExhaustionResult } from './exhaustion.js';
import type { KillResult } from './kills.js';
import type { TroubleResult } from './trouble.js';

/** One line of the table. */
export interface Line {
  readonly fault: string;
  readonly measured: string;
  readonly failures: readonly string[];
}

/** Milliseconds in which everything must be ready again. */
export const readyWithin = 5_000;

/** Milliseconds in which an answer must come, whatever it says: three seconds, and what the gateway itself needs. */
const answeredWithin = 3_500;

/** By how much others may become slower: a fifth, or what a busy machine does to a short time anyway. */
const slowerAtMost = (before: number): number => Math.max(before * 1.2, before + 25);

const seconds = (millis: number): string => `${(millis / 1000).toFixed(1)} s`;
const millis = (time: number): string => `${Math.round(time)} ms`;
const failuresOf = (checks: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(checks).filter((sentence) => !checks[sentence]);

/** What killing a part came to. */
export function killLine(result: KillResult): Line {
  const { victim, times, acknowledged, lost, doubled, recoveries } = result;
  const slowest = Math.max(...recoveries);
  const unexpected = [...result.unexpected].map(([status, count]) => `${count} times ${status}`);
  return {
    fault: `kill -9 of ${victim}, ${times} times`,
    measured: `${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled; ready again in ${seconds(slowest)} at most`,
    failures: [
      ...failuresOf({
        'something acknowledged was lost': lost === 0,
        'something was kept twice': doubled === 0,
        'it took more than five seconds': slowest <= readyWithin,
      }),
      ...unexpected.map((answer) => `answers that say nothing useful: ${answer}`),
    ],
  };
}

/** What the control came to: it must lose something. */
export function controlLine({ times, acknowledged, lost }: KillResult): Line {
  return {
    fault: `control: kill -9 of postgres, ${times} times, synchronous_commit=off`,
    measured: `${acknowledged} acknowledged, ${lost} lost: losses can be seen`,
    failures: failuresOf({ 'the harness sees no loss where there must be one': lost > 0 }),
  };
}

/** What others saw of the trouble of one. */
export function troubleLine(result: TroubleResult): Line {
  const { before, during, longestGap, sent, falselyAcknowledged, recovery } = result;
  return {
    fault: result.trouble,
    measured:
      `others p95 ${millis(before)} before, ${millis(during)} meanwhile; gaps after ${seconds(longestGap)} at most; ` +
      `${sent} sent to it, ${falselyAcknowledged} falsely acknowledged; serves again after ${seconds(recovery)}`,
    failures: failuresOf({
      'others did not answer as before': result.othersWhole,
      'others became slower': during <= slowerAtMost(before),
      'a gap had no path or no code': result.gapsNamed,
      'a gap was waited for too long': longestGap <= answeredWithin,
      'a submission was falsely acknowledged': falselyAcknowledged === 0,
      'it was not served again within five seconds': recovery <= readyWithin,
    }),
  };
}

/** What submissions got without connections. */
export function exhaustionLine({ way, sent, told, longest, lost, doubled }: ExhaustionResult): Line {
  return {
    fault: `exhausted: ${way}`,
    measured: `${told} of ${sent} got 503 and Retry-After, after ${seconds(longest)} at most; sent again: ${lost} lost, ${doubled} doubled`,
    failures: failuresOf({
      'somebody got another answer': told === sent,
      'somebody waited too long': longest <= answeredWithin,
      'something was lost': lost === 0,
      'something was kept twice': doubled === 0,
    }),
  };
}

/** The table as text. */
export function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ fault }) => fault.length));
  return lines
    .map(({ fault, measured, failures }) => {
      const verdict = failures.length === 0 ? 'ok  ' : 'FAIL';
      return [
        `${verdict}  ${fault.padEnd(width)}  ${measured}`,
        ...failures.map((one) => `      - ${one}`),
      ].join('\n');
    })
    .join('\n');
}
