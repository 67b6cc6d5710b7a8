import { importCsv, type CsvRow, type ImportSummary, type Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { ordinaryCapitals } from '../names/ordinary-capitals.js';
import { TrustKind } from './trust-kind.js';
import { TrustRegister, type TrustListing } from './trust.register.js';

/** The 27 columns of the register's files, which have no header; those that nothing is read from have no meaning here. */
const positions = [
  'organisation code',
  'name',
  'national grouping',
  'high level health geography',
  'address 1',
  'address 2',
  'address 3',
  'town',
  'address 5',
  'postcode',
  'open date',
  'close date',
  ...Array.from({ length: 15 }, (_, index) => `column ${index + 13}`),
];

function readTrust(row: CsvRow): TrustListing {
  const openedOn = row.day('open date');
  const closedOn = row.day('close date');
  if (openedOn && closedOn && closedOn < openedOn) row.reject('close date', 'is before the open date');
  const town = row.optional('town');
  return {
    odsCode: row.code('organisation code'),
    name: ordinaryCapitals(row.required('name')),
    kind: TrustKind.NHS_TRUST,
    boardCode: row.code('high level health geography'),
    regionCode: row.optional('national grouping'),
    town: town && ordinaryCapitals(town),
    postcode: row.optional('postcode'),
    openedOn,
    closedOn,
  };
}

/**
 * Imports a list of trusts of the Organisation Data Service (`etr.csv`). A trust that the file leaves out stays as it is.
 * @param asOf day from which differences to what is stored hold
 */
export const importTrusts = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
  asOf: string,
): Promise<ImportSummary> =>
  importCsv({
    ...files,
    progress,
    layout: { positions },
    read: readTrust,
    write: async (items) => {
      const outcomes = await context.get(TrustRegister).take(
        'ods',
        items.map((item) => item.value),
        asOf,
      );
      const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
      return { added: count('added'), changed: count('changed') };
    },
  });
