import { KeyRing } from '@wesaid/shared/encryption';
import type { Slice } from '@wesaid/shared/schema';
import type { MailServer } from '@wesaid/shared/messages';
import { startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { randomBytes } from 'node:crypto';
import { migrations } from '../migrations/index.js';
import type { ExperienceSettings } from '../settings.js';
import { slices } from '../slices.js';
import { startOrganisationsStandIn, type OrganisationsStandIn } from './organisations-stand-in.js';

/** This subgraph with a database of its own, beside a stand-in for organisations. */
export interface TestExperience extends TestSubgraph {
  readonly organisations: OrganisationsStandIn;
}

/** The slices of this subgraph without their jobs, for tests and benches that count what is done in the database. */
export const withoutJobs: readonly Slice[] = slices.map(({ jobs: _jobs, ...slice }) => slice);

/** Key from which receipt codes are made in tests. */
export const receiptSecret = 'a receipt secret that is used in tests only';

/** The keys under which everything personal is sealed in a test file. */
export const testKeys = `test:${randomBytes(32).toString('base64url')}`;

/**
 * Starts this subgraph for one test file.
 * @param mail where messages go; without one they wait
 * @param more what a test needs otherwise
 * @param parts its slices; all by default, with their jobs
 */
export async function startExperience(
  mail: MailServer | null = null,
  more: Partial<ExperienceSettings> = {},
  parts: readonly Slice[] = slices,
): Promise<TestExperience> {
  const organisations = await startOrganisationsStandIn();
  const settings: ExperienceSettings = {
    ring: KeyRing.parse(testKeys),
    mail,
    receiptSecret,
    recordKeySecret: 'a record key secret that is used in tests only',
    publicUrl: 'https://wesaid.test',
    themeModel: null,
    notify: null,
    sendingHours: { from: 0, to: 24 },
    ...more,
  };
  const experience = await startTestSubgraph({
    name: 'experience',
    slices: parts,
    migrations,
    settings,
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
