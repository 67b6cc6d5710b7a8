import { readCsv, silentProgress, type CsvFile, type CsvRow, type Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { directoryFor } from '../organisations/directory.js';
import { settingsFor } from '../settings.js';
import type { EligiblePerson, KeyedPerson } from './assess-eligible.js';
import { columnsOfEligible, type EligibleMapping } from './eligible-mapping.js';
import { invitedKey, optOutKey, rowKey } from './number-keys.js';
import { readListedPerson, type ListedPerson } from './read-eligible.js';

/** A list and how to read it. */
export interface ListSource {
  readonly trust: string;
  readonly file: CsvFile;
  readonly mapping: EligibleMapping;
  /** Codes of the rules that hold. */
  readonly rules: ReadonlySet<string>;
  readonly progress?: Progress;
}

/** What was read of a list. */
export interface ReadList {
  readonly people: readonly KeyedPerson[];
  /** Rows that do not fit, each with its problems. */
  readonly rejected: readonly CsvRow[];
}

interface ListedRow {
  readonly row: CsvRow;
  readonly person: ListedPerson;
}

/** How many services are looked up at once. */
const namesAtOnce = 500;

/**
 * Reads a list and finds its services. A service that is not known rejects its rows: an invitation that leads to the
 * wrong place would be worse than none. Nothing of it is written down.
 * @throws ImportError when it cannot be read or lacks a column; UnavailableError when services cannot be looked up
 */
export async function readEligibleList(context: RequestContext, source: ListSource): Promise<ReadList> {
  const { trust, file, mapping, rules, progress = silentProgress } = source;
  const listed: ListedRow[] = [];
  const rejected: CsvRow[] = [];
  for await (const { row, share } of readCsv(file, { header: columnsOfEligible(mapping) })) {
    const person = row.problems.length === 0 ? readListedPerson(row, mapping, rules) : null;
    if (person !== null && row.problems.length === 0) listed.push({ row, person });
    else rejected.push(row);
    progress.update(share);
  }
  progress.stop();
  const services = await servicesOf(context, trust, listed);
  const people = listed.flatMap(({ row, person }): EligiblePerson[] => {
    const service = services.get(person.service.toLowerCase());
    if (service !== undefined) return [{ ...person, service }];
    row.reject(mapping.service, 'is no service of this trust, or several of one name');
    rejected.push(row);
    return [];
  });
  return {
    people: keyed(people, trust, settingsFor(context).recordKeySecret),
    rejected: rejected.sort((one, other) => one.line - other.line),
  };
}

async function servicesOf(
  context: RequestContext,
  trust: string,
  listed: readonly ListedRow[],
): Promise<Map<string, string>> {
  const names = [...new Set(listed.map(({ person }) => person.service))];
  const found = new Map<string, string>();
  for (let start = 0; start < names.length; start += namesAtOnce) {
    const some = names.slice(start, start + namesAtOnce);
    for (const [name, id] of await directoryFor(context).servicesByName(trust, some, 'reject'))
      found.set(name, id);
  }
  return found;
}

/** Rows that are the same are told apart by their number: the first, the second. */
function keyed(people: readonly EligiblePerson[], trust: string, secret: string): KeyedPerson[] {
  const seen = new Map<string, number>();
  return people.map((person) => {
    const { service, day, number } = person;
    const same = JSON.stringify([service, day, number]);
    const occurrence = (seen.get(same) ?? 0) + 1;
    seen.set(same, occurrence);
    return {
      ...person,
      rowKey: rowKey(secret, { trust, service, day, number, occurrence }),
      invitedKey: number === null ? null : invitedKey(secret, trust, number),
      optOutKey: number === null ? null : optOutKey(secret, number),
    };
  });
}
