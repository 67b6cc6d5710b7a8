import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localIssuerOf, roles } from '@wesaid/shared/identity';
import { ImportError, silentProgress } from '@wesaid/shared/import';
import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { requireSystem } from '../access/require.js';
import { BoardRegister } from '../integrated-care-board/integrated-care-board.register.js';
import { MembershipRegister } from '../membership/membership.register.js';
import { importServices } from '../service/service.import.js';
import { TrustKind } from '../trust/trust-kind.js';
import { TrustRegister } from '../trust/trust.register.js';
import {
  demonstrationServices,
  demonstrationTrusts,
  serviceIdOf,
  servicesFileOf,
  type DemonstrationTrust,
} from './demonstration-data.js';

/** Lays the reference data of the demonstration: what is there already stays as it is. */
export class DemonstrationService extends Service {
  /** @param publicUrl address of the platform: its pages may use the embed keys, and its provider names the people */
  async lay(publicUrl: string): Promise<void> {
    requireSystem(this.request.viewer, 'lay demonstration data');
    const trusts = demonstrationTrusts();
    await this.#layTrusts(trusts);
    await this.#layServices();
    await this.#layEmbedKeys(trusts, originsOf(publicUrl));
    await this.request.get(MembershipRegister).grantAll(membershipsOf(trusts, publicUrl), 'ever');
  }

  async #layTrusts(trusts: readonly DemonstrationTrust[]): Promise<void> {
    const boards = trusts.map((trust) => ({ odsCode: trust.boardCode, name: trust.boardName }));
    await this.request.get(BoardRegister).nameUnnamed(boards);
    const listings = trusts.map(({ code, name, boardCode }) => ({
      odsCode: code,
      name,
      boardCode,
      kind: TrustKind.NHS_TRUST,
    }));
    await this.request.get(TrustRegister).take('demonstration', listings, todayInLondon());
    await this.request.work((em) =>
      em.execute(
        `update trust set synthetic = true
         where not synthetic and ods_code in (select jsonb_array_elements_text(?::jsonb))`,
        [JSON.stringify(trusts.map((trust) => trust.code))],
      ),
    );
  }

  async #layServices(): Promise<void> {
    const services = demonstrationServices();
    const laid = await this.request.work((em) =>
      em.execute<{ id: string }[]>(
        'select id from service where id in (select jsonb_array_elements_text(?::jsonb)::uuid)',
        [JSON.stringify(services.map(({ id }) => id))],
      ),
    );
    // Once laid they are the trust's own: what was renamed or closed since must stay so.
    const have = new Set(
      services.filter(({ id }) => laid.some((row) => row.id === id)).map(({ trustCode }) => trustCode),
    );
    const missing = new Set(services.map(({ trustCode }) => trustCode).filter((trust) => !have.has(trust)));
    if (missing.size === 0) return;
    const folder = await mkdtemp(join(tmpdir(), 'wesaid-seed-'));
    try {
      const files = { file: join(folder, 'services.csv'), rejects: join(folder, 'rejects.csv') };
      await writeFile(files.file, servicesFileOf(missing));
      const { rejected } = await importServices(
        this.request,
        files,
        silentProgress,
        todayInLondon(),
        (listing) => serviceIdOf(listing.trustCode, listing.name),
      );
      if (rejected > 0)
        throw new ImportError(
          `The demonstration's own list does not fit: ${await readFile(files.rejects, 'utf8')}`,
        );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Keys for the demonstration's own pages. A new address of the platform is added to those that they have. */
  async #layEmbedKeys(trusts: readonly DemonstrationTrust[], origins: readonly string[]): Promise<void> {
    const live = trusts.map(({ code }) => ({ key: `ek_live_demonstration_${code}`, code, testMode: false }));
    const test = { key: 'ek_test_demonstration_RT5', code: 'RT5', testMode: true };
    const keys = [...live, test].map((key) => ({ ...key, id: v7(), origins }));
    await this.request.work((em) =>
      em.execute(
        `insert into embed_key (id, key, trust_code, label, origins, widgets, test_mode)
         select id, key, code, 'Demonstration', array(select jsonb_array_elements_text(origins)), '{}', "testMode"
         from jsonb_to_recordset(?::jsonb) as t(id uuid, key text, code text, "testMode" boolean, origins jsonb)
         on conflict (key) do update set
           origins = array(select distinct unnest(embed_key.origins || excluded.origins)), version = embed_key.version + 1
         where not embed_key.origins @> excluded.origins`,
        [JSON.stringify(keys)],
      ),
    );
  }
}

/** The origins under which the platform's pages are opened on the machine that it runs on. */
function originsOf(publicUrl: string): string[] {
  const url = new URL(publicUrl);
  const origins = [url.origin];
  if (url.hostname === 'localhost') origins.push(url.origin.replace('localhost', '127.0.0.1'));
  return origins;
}

/** One person for every role at every trust, and an analyst at every board. */
const membershipsOf = (trusts: readonly DemonstrationTrust[], publicUrl: string) =>
  trusts.flatMap(({ code, boardCode }) =>
    roles.map((role) => {
      const organisation = role === 'icb-analyst' ? boardCode : code;
      const issuer = localIssuerOf(publicUrl);
      return { issuer, subject: `${role}@${organisation}`, organisation, role };
    }),
  );
