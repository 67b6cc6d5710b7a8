import { KeyRing } from '@wesaid/shared/encryption';
import type { MailServer } from '@wesaid/shared/messages';
import { startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrations } from '../migrations/index.js';
import type { InvolvementSettings } from '../settings.js';
import { slices } from '../slices.js';
import { startOrganisationsStandIn, type OrganisationsStandIn } from './organisations-stand-in.js';

/** This subgraph with a database of its own, beside a stand-in for organisations. */
export interface TestInvolvement extends TestSubgraph {
  readonly organisations: OrganisationsStandIn;
  readonly settings: InvolvementSettings;
  /** A connection that sees everything that is stored. */
  readonly outside: Client;
}

/** The keys under which everything personal is sealed in a test file. */
export const testKeys = `test:${randomBytes(32).toString('base64url')}`;

/** Starts this subgraph for one test file. @param mail where messages go; without one they wait */
export async function startInvolvement(mail: MailServer | null = null): Promise<TestInvolvement> {
  const organisations = await startOrganisationsStandIn();
  const settings: InvolvementSettings = {
    ring: KeyRing.parse(testKeys),
    mail,
    receiptSecret: 'a receipt secret that is used in tests only',
    recordKeySecret: 'a record key secret that is used in tests only',
  };
  const involvement = await startTestSubgraph({
    name: 'involvement',
    slices,
    migrations,
    settings,
    calls: [organisations.address],
  });
  const outside = new Client({ connectionString: involvement.database.superuserUrl });
  await outside.connect();
  return {
    ...involvement,
    organisations,
    settings,
    outside,
    async stop() {
      await outside.end();
      await involvement.stop();
      await organisations.stop();
    },
  };
}
