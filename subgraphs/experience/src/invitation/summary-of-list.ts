import type { CsvRow } from '@wesaid/shared/import';
import { EligibleOutcome, type AssessedPerson } from './assess-eligible.js';
import type { EligibleSummary } from './eligible-upload.entity.js';

/** Most rejected rows that a preview tells one by one. */
const maxRejectedRows = 100;

/** What was found in a list, in numbers and without anything about a person. */
export function summaryOfList(
  assessed: readonly AssessedPerson[],
  rejected: readonly CsvRow[],
): EligibleSummary {
  const outcomes = new Map<string, { outcome: EligibleOutcome; rule: string | null; rows: number }>();
  const services = new Map<string, number>();
  for (const { person, outcome, rule } of assessed) {
    const key = `${outcome}:${rule ?? ''}`;
    const counted = outcomes.get(key) ?? { outcome, rule, rows: 0 };
    counted.rows += 1;
    outcomes.set(key, counted);
    if (outcome === EligibleOutcome.INVITED)
      services.set(person.service, (services.get(person.service) ?? 0) + 1);
  }
  const order = Object.values(EligibleOutcome);
  return {
    read: assessed.length + rejected.length,
    rejected: rejected.length,
    rejectedRows: rejected
      .flatMap(({ line, problems }) => problems.map(({ column, reason }) => ({ line, column, reason })))
      .slice(0, maxRejectedRows),
    outcomes: [...outcomes.values()].sort(
      (one, other) =>
        order.indexOf(one.outcome) - order.indexOf(other.outcome) ||
        ((one.rule ?? '') < (other.rule ?? '') ? -1 : 1),
    ),
    services: [...services].map(([service, people]) => ({ service, people })),
  };
}
