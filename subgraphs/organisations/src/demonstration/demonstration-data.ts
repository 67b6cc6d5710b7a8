import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { v5 } from 'uuid';

const pathOf = (file: string): string =>
  fileURLToPath(new URL(`../../demonstration/${file}`, import.meta.url));
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(pathOf(file)), { columns: true });

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

/** A service of the demonstration. */
export interface DemonstrationService {
  readonly id: string;
  readonly trustCode: string;
}

/** All services of the demonstration. */
export const demonstrationServices = (): DemonstrationService[] =>
  rowsOf('services.csv').map(({ trust_code: trustCode = '', service_name: name = '' }) => ({
    id: serviceIdOf(trustCode, name),
    trustCode,
  }));

/** The list of services in the columns of the import of services, with those of some trusts only. */
export function servicesFileOf(trusts: ReadonlySet<string>): string {
  const [header, ...lines] = readFileSync(pathOf('services.csv'), 'utf8').split('\n');
  return [header, ...lines.filter((line) => trusts.has(line.split(',', 1)[0] ?? ''))].join('\n');
}
