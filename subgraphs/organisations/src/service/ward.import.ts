import { importCsv, type CsvRow, type ImportSummary, type Progress } from '@wesaid/shared/import';
import type { RequestContext } from '@wesaid/shared/server';
import { boardName } from '../integrated-care-board/board-name.js';
import { BoardRegister } from '../integrated-care-board/integrated-care-board.register.js';
import { ordinaryCapitals } from '../names/ordinary-capitals.js';
import { SiteRegister } from '../site/site.register.js';
import { TrustKind } from '../trust/trust-kind.js';
import { TrustRegister } from '../trust/trust.register.js';
import { CareSetting, ServiceKind } from './service-kind.js';
import { ServiceRegister } from './service.register.js';

/** The code under which the Friends and Family Test lists independent providers in the place of a board. */
const independentSector = 'IS1';

/** A row of the tree: board, trust, site and ward. */
interface Ward {
  readonly boardCode: string;
  readonly boardName: string;
  readonly trustCode: string;
  readonly trustName: string;
  readonly siteCode: string;
  readonly siteName: string;
  readonly name: string;
}

/** Site names end in their own code, which is no part of the name. */
function withoutCode(name: string, code: string): string {
  const [, rest] = name.endsWith(code) ? (/^(.*\S)\s*-\s*$/.exec(name.slice(0, -code.length)) ?? []) : [];
  return rest ?? name;
}

function readWard(row: CsvRow): Ward {
  const siteCode = row.code('site_code');
  return {
    boardCode: row.code('icb_code'),
    boardName: boardName(row.required('icb_name')),
    trustCode: row.code('trust_code'),
    trustName: ordinaryCapitals(row.required('trust_name')),
    siteCode,
    siteName: ordinaryCapitals(withoutCode(row.required('site_name'), siteCode)),
    name: row.required('ward_name'),
  };
}

/**
 * Imports the tree of wards that the inpatient Friends and Family Test is reported by. Trusts and boards that are missing
 * are made, independent providers too; a ward that the file leaves out stays.
 * @param asOf day from which differences to what is stored hold
 */
export const importWards = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
  asOf: string,
): Promise<ImportSummary> =>
  importCsv({
    ...files,
    progress,
    layout: {
      header: ['icb_code', 'icb_name', 'trust_code', 'trust_name', 'site_code', 'site_name', 'ward_name'],
    },
    read: readWard,
    write: async (items) => {
      const wards = items.map((item) => item.value);
      await context
        .get(BoardRegister)
        .nameUnnamed(wards.map((ward) => ({ odsCode: ward.boardCode, name: ward.boardName })));
      const trusts = [...new Map(wards.map((ward) => [ward.trustCode, ward])).values()].map((ward) => ({
        odsCode: ward.trustCode,
        name: ward.trustName,
        kind: ward.boardCode === independentSector ? TrustKind.INDEPENDENT_PROVIDER : TrustKind.NHS_TRUST,
        boardCode: ward.boardCode,
      }));
      return context.work(async (em) => {
        await context.get(TrustRegister).takeWithin(em, 'wards', trusts, asOf);
        const siteOf = (ward: Ward) => ({
          trustCode: ward.trustCode,
          odsCode: ward.siteCode,
          name: ward.siteName,
        });
        const idOf = await context.get(SiteRegister).take(em, wards.map(siteOf));
        const listings = wards.map((ward) => ({
          trustCode: ward.trustCode,
          name: ward.name,
          kind: ServiceKind.WARD,
          setting: CareSetting.INPATIENT,
          siteId: idOf(siteOf(ward)),
          parentName: null,
          formerName: null,
          replaces: null,
          validFrom: null,
        }));
        const outcomes = await context.get(ServiceRegister).take(em, listings, asOf);
        const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
        return { added: count('added'), changed: count('changed') };
      });
    },
  });
