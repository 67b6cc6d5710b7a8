import type { CareSetting } from '../reference/care-setting.js';

/** What becomes of one row of a list. */
export enum EligibleOutcome {
  INVITED = 'INVITED',
  EXCLUDED = 'EXCLUDED',
  OPTED_OUT = 'OPTED_OUT',
  ASKED_BEFORE = 'ASKED_BEFORE',
  LONG_AGO = 'LONG_AGO',
  NO_NUMBER = 'NO_NUMBER',
  REPEATED = 'REPEATED',
}

/** A row of a list with its service found. */
export interface EligiblePerson {
  /** Identifier of the service. */
  readonly service: string;
  readonly day: string;
  readonly number: string | null;
  readonly setting: CareSetting;
  /** Code of the rule by which they must not be asked; null for none. */
  readonly exclusion: string | null;
}

/** A row with the keys by which it and its number are known again. */
export interface KeyedPerson extends EligiblePerson {
  readonly rowKey: string;
  readonly invitedKey: string | null;
  readonly optOutKey: string | null;
}

/** What is known before a list comes. */
export interface KnownBefore {
  /** Keys of rows that came before. */
  readonly rows: ReadonlySet<string>;
  /** Keys of numbers that were invited too short a time ago. */
  readonly invited: ReadonlySet<string>;
  readonly optedOut: ReadonlySet<string>;
  /** Whoever was there before this day is counted, but not asked any more. */
  readonly firstDay: string;
}

/** A row and what becomes of it. */
export interface AssessedPerson {
  readonly person: KeyedPerson;
  readonly outcome: EligibleOutcome;
  /** The rule, for `EXCLUDED`: of this row, or of another one with the same number. */
  readonly rule: string | null;
}

/**
 * Decides what becomes of the rows of a list, in their order. A reason not to ask somebody holds for every row with the
 * same number, and one number is asked once.
 */
export function assess(people: readonly KeyedPerson[], before: KnownBefore): AssessedPerson[] {
  const ruleOfNumber = new Map<string, string>();
  for (const { invitedKey, exclusion } of people)
    if (invitedKey !== null && exclusion !== null) ruleOfNumber.set(invitedKey, exclusion);
  const asked = new Set(before.invited);
  return people.map((person) => {
    const rule =
      person.exclusion ?? (person.invitedKey === null ? null : (ruleOfNumber.get(person.invitedKey) ?? null));
    const outcome = outcomeOf(person, rule, before, asked);
    if (outcome === EligibleOutcome.INVITED && person.invitedKey !== null) asked.add(person.invitedKey);
    return { person, outcome, rule: outcome === EligibleOutcome.EXCLUDED ? rule : null };
  });
}

function outcomeOf(
  { rowKey, invitedKey, optOutKey, day }: KeyedPerson,
  rule: string | null,
  before: KnownBefore,
  asked: ReadonlySet<string>,
): EligibleOutcome {
  if (before.rows.has(rowKey)) return EligibleOutcome.REPEATED;
  if (rule !== null) return EligibleOutcome.EXCLUDED;
  if (invitedKey === null || optOutKey === null) return EligibleOutcome.NO_NUMBER;
  if (before.optedOut.has(optOutKey)) return EligibleOutcome.OPTED_OUT;
  if (day < before.firstDay) return EligibleOutcome.LONG_AGO;
  return asked.has(invitedKey) ? EligibleOutcome.ASKED_BEFORE : EligibleOutcome.INVITED;
}

/** Whether a row counts as somebody who could answer. Who is excluded does not, and a row that came before is counted. */
export const isEligible = (outcome: EligibleOutcome): boolean =>
  outcome !== EligibleOutcome.EXCLUDED && outcome !== EligibleOutcome.REPEATED;
