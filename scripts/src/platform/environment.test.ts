import { describe, expect, it } from 'vitest';
import { embeddedDatabases } from './databases.js';
import { migrationEnvironment, partEnvironment, type Composition } from './environment.js';
import { generateSecrets } from './secrets.js';
import { perSubgraph, subgraphs, type PartName } from './subgraphs.js';

const secrets = generateSecrets();
const composition: Composition = {
  inherited: {
    PATH: '/bin',
    LOG_LEVEL: 'warn',
    HOST: '0.0.0.0',
    PORT: '4000',
    SMTP_PASSWORD: 'for the mail server',
    OIDC_ISSUERS: '[{}]',
    EXPERIENCE_DATABASE_URL: 'postgres://outside',
    EXPERIENCE_OWNER_DATABASE_URL: 'postgres://outside',
    COMPLAINTS_SIGNING_KEY: 'from outside',
    RECEIPT_SECRET: 'from outside',
    WESAID_TEST_POSTGRES_URL: 'postgres://postgres',
    npm_config_cache: '/somewhere',
  },
  secrets,
  databases: embeddedDatabases(5433, secrets),
  ports: { ...perSubgraph((_name, index) => 5001 + index), gateway: 4000 },
  host: '0.0.0.0',
  publicUrl: 'http://localhost:4000',
  identityKeys: '/data/identity-keys.json',
  demonstration: true,
};
const all: PartName[] = [...subgraphs, 'gateway'];

describe('the environment of a part', () => {
  it('gives a subgraph its own database, its own key and the address of organisations', () => {
    expect(partEnvironment('experience', composition)).toEqual({
      PATH: '/bin',
      LOG_LEVEL: 'warn',
      SMTP_PASSWORD: 'for the mail server',
      HOST: '127.0.0.1',
      PORT: '5002',
      PUBLIC_URL: 'http://localhost:4000',
      EXPERIENCE_DATABASE_URL: composition.databases.experience.url,
      EXPERIENCE_SIGNING_KEY: secrets.subgraphs.experience.signingKey,
      ORGANISATIONS_URL: 'http://127.0.0.1:5001',
      ORGANISATIONS_SIGNING_KEY: secrets.subgraphs.organisations.signingKey,
      RECEIPT_SECRET: secrets.receiptSecret,
    });
  });

  it('gives the gateway every address and key, the issuers and the local provider, but no database', () => {
    const environment = partEnvironment('gateway', composition);
    for (const name of subgraphs) {
      expect(environment[`${name.toUpperCase()}_URL`]).toBe(`http://127.0.0.1:${composition.ports[name]}`);
      expect(environment[`${name.toUpperCase()}_SIGNING_KEY`]).toBe(secrets.subgraphs[name].signingKey);
    }
    expect(environment).toMatchObject({
      HOST: '0.0.0.0',
      PORT: '4000',
      OIDC_ISSUERS: '[{}]',
      WESAID_DEMONSTRATION: 'true',
    });
    expect(environment.LOCAL_IDENTITY_KEYS).toBe('/data/identity-keys.json');
    expect(Object.keys(environment).filter((name) => name.endsWith('DATABASE_URL'))).toEqual([]);
  });

  it('leaves the local provider out when it has no keys', () => {
    expect(partEnvironment('gateway', { ...composition, identityKeys: null })).not.toHaveProperty(
      'LOCAL_IDENTITY_KEYS',
    );
  });

  it('keeps every password and secret from the parts that do not need it', () => {
    const { superuserPassword, receiptSecret, challengeSecret, sessionSecret } = secrets;
    const holders = (secret: string) =>
      all.filter((name) => JSON.stringify(partEnvironment(name, composition)).includes(secret));
    expect(holders(superuserPassword)).toEqual([]);
    expect(holders(receiptSecret)).toEqual(['experience']);
    expect(holders(challengeSecret)).toEqual(['organisations']);
    expect(holders(sessionSecret)).toEqual(['gateway']);
    for (const name of subgraphs) {
      expect(holders(secrets.subgraphs[name].ownerPassword)).toEqual([]);
      expect(holders(secrets.subgraphs[name].appPassword)).toEqual([name]);
    }
  });

  it('gives the owner of a database to its migration alone', () => {
    const environment = migrationEnvironment('safety', composition);
    expect(environment.SAFETY_OWNER_DATABASE_URL).toBe(composition.databases.safety.ownerUrl);
    expect(Object.keys(environment).filter((name) => /URL|KEY|SECRET/.test(name))).toEqual([
      'SAFETY_OWNER_DATABASE_URL',
    ]);
  });
});
