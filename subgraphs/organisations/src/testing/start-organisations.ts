import { startTestSubgraph, system, type TestSubgraph } from '@wesaid/shared/testing';
import { RequestContext } from '@wesaid/shared/server';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';

/** Organisations as it runs for one test file. */
export interface TestOrganisations extends TestSubgraph {
  /** A context of the system, for preparing data through the rules and not past them. */
  asSystem(): RequestContext;
}

/** Starts the subgraph on a free port with a database of its own. */
export async function startOrganisations(): Promise<TestOrganisations> {
  const settings = { challengeSecret: 'a challenge secret that is used in tests only' };
  const started = await startTestSubgraph({ name: 'organisations', slices, migrations, settings });
  return { ...started, asSystem: () => new RequestContext(system, started.subgraph.process) };
}
