import { randomBytes } from 'node:crypto';
import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { KeyRing } from '@wesaid/shared/encryption';
import { defineSlice } from '@wesaid/shared/schema';
import { startSubgraph } from '@wesaid/shared/server';
import { startTestSubgraph, type TestSubgraph } from '@wesaid/shared/testing';
import { migrations } from '../migrations/index.js';
import type { ComplaintsSettings } from '../settings.js';
import { slices } from '../slices.js';
import { StandInResolver, StandInTrustResolver } from './stand-in.resolver.js';

/** This subgraph with a database of its own, beside a small stand-in for organisations over real HTTP. */
export interface TestComplaints extends TestSubgraph {
  readonly settings: ComplaintsSettings;
  /** Stops the stand-in for organisations, as if that subgraph was away. */
  stopOrganisations(): Promise<void>;
}

/** A key of personal text, as the environment names it. */
export const encryptionKey = (id: string): string => `${id}:${randomBytes(32).toString('base64url')}`;

/** Starts this subgraph for one test file. */
export async function startComplaints(over: Partial<ComplaintsSettings> = {}): Promise<TestComplaints> {
  const organisations = await startStandIn();
  const settings: ComplaintsSettings = {
    ring: KeyRing.parse(encryptionKey('first')),
    mail: null,
    receiptSecret: 'a receipt secret that is used in tests only',
    recordKeySecret: 'a record key secret that is used in tests only',
    ...over,
  };
  const calls = [organisations.address];
  const complaints = await startTestSubgraph({ name: 'complaints', slices, migrations, settings, calls });
  return {
    ...complaints,
    settings,
    stopOrganisations: () => organisations.stop(),
    async stop() {
      await complaints.stop();
      await organisations.stop();
    },
  };
}

async function startStandIn(): Promise<{ address: SubgraphAddress; stop(): Promise<void> }> {
  const signingKey = 'a signing key that is used in tests only';
  const subgraph = await startSubgraph({
    name: 'organisations',
    slices: [defineSlice({ name: 'stand-in', resolvers: [StandInResolver, StandInTrustResolver] })],
    databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
    signingKey,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'silent',
  });
  return { address: { name: 'organisations', url: subgraph.url, signingKey }, stop: () => subgraph.stop() };
}
