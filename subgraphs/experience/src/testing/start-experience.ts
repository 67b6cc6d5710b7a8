import { startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { migrations } from '../migrations/index.js';
import { slices } from '../slices.js';
import { startOrganisationsStandIn, type OrganisationsStandIn } from './organisations-stand-in.js';

/** This subgraph with a database of its own, beside a stand-in for organisations. */
export interface TestExperience extends TestSubgraph {
  readonly organisations: OrganisationsStandIn;
}

/** Key from which receipt codes are made in tests. */
export const receiptSecret = 'a receipt secret that is used in tests only';

/** Starts this subgraph for one test file. */
export async function startExperience(): Promise<TestExperience> {
  const organisations = await startOrganisationsStandIn();
  const experience = await startTestSubgraph({
    name: 'experience',
    slices,
    migrations,
    settings: { receiptSecret, recordKeySecret: 'a record key secret that is used in tests only' },
    calls: [organisations.address],
  });
  return {
    ...experience,
    organisations,
    async stop() {
      await experience.stop();
      await organisations.stop();
    },
  };
}
