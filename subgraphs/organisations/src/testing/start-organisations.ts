import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress, type ImportSummary, type Progress } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { TrustKind } from '../trust/trust-kind.js';
import { TrustRegister } from '../trust/trust.register.js';

/** One of the imports of this subgraph. */
export type TestedImport = (
  context: RequestContext,
  files: { readonly file: string; readonly rejects: string },
  progress: Progress,
  asOf: string,
) => Promise<ImportSummary>;

/** Organisations as it runs for one test file. */
export interface TestOrganisations extends TestSubgraph {
  /** A context of the system, for preparing data through the rules and not past them. */
  asSystem(): RequestContext;
  /** Makes trusts with these codes, in a board of their own (`B` and the code). */
  makeTrusts(...codes: string[]): Promise<void>;
  /** Imports a file, or text that is written to one; gives what was done and the rejects as text. */
  runImport(
    run: TestedImport,
    source: { readonly text: string | Buffer } | { readonly file: string },
    asOf?: string,
  ): Promise<ImportSummary & { rejects: string }>;
}

/** Starts the subgraph on a free port with a database of its own. */
export async function startOrganisations(): Promise<TestOrganisations> {
  const settings = { challengeSecret: 'a challenge secret that is used in tests only' };
  const started = await startTestSubgraph({ name: 'organisations', slices, migrations, settings });
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-organisations-'));
  const asSystem = () => new RequestContext(system, started.subgraph.process);
  return {
    ...started,
    asSystem,
    async makeTrusts(...codes) {
      const listings = codes.map((code) => ({
        odsCode: code,
        name: `Trust ${code}`,
        kind: TrustKind.NHS_TRUST,
        boardCode: `B${code}`,
      }));
      await asSystem().get(TrustRegister).take('test', listings, '2020-01-01');
    },
    async runImport(run, source, asOf = '2026-03-01') {
      const rejects = join(folder, 'rejects.csv');
      const file = 'file' in source ? source.file : join(folder, 'source.csv');
      if ('text' in source) await writeFile(file, source.text);
      const summary = await run(asSystem(), { file, rejects }, silentProgress, asOf);
      return { ...summary, rejects: await readFile(rejects, 'utf8') };
    },
    async stop() {
      await started.stop();
      await rm(folder, { recursive: true });
    },
  };
}
