import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { v5 } from 'uuid';

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../demonstration/${file}`, import.meta.url));
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(pathOf(file)), { columns: true });

/** The file with the services of the demonstration, in the columns of the import of services. */
export const servicesFile = pathOf('services.csv');

/** Identifier of a service of the demonstration: the same on every machine. */
export const serviceIdOf = (trustCode: string, name: string): string =>
  v5(`${trustCode}|${name}`, 'eec7ec7b-b1c0-4a18-935e-7029a403637b');

/** A trust of the demonstration, with its board. */
export interface DemonstrationTrust {
  readonly code: string;
  readonly name: string;
  readonly boardCode: string;
  readonly boardName: string;
}

/** The trusts of the demonstration. They are real; what is generated for them is not, and is marked so. */
export const demonstrationTrusts = (): DemonstrationTrust[] =>
  rowsOf('trusts.csv').map((row) => ({
    code: row['trust_code'] ?? '',
    name: row['trust_name'] ?? '',
    boardCode: row['icb_code'] ?? '',
    boardName: row['icb_name'] ?? '',
  }));

/** The identifiers of all services of the demonstration. */
export const demonstrationServiceIds = (): string[] =>
  rowsOf('services.csv').map((row) => serviceIdOf(row['trust_code'] ?? '', row['service_name'] ?? ''));
