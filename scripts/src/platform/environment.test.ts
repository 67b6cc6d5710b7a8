import { describe, expect, it } from 'vitest';
import { embeddedDatabases } from './databases.js';
import { migrationEnvironment, partEnvironment, type Composition } from './environment.js';
import { encryptingSubgraphs, generateSecrets, makeEncryptionKey } from './secrets.js';
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
    RECORD_KEY_SECRET: 'from outside',
    FILE_LINK_SECRET: 'from outside',
    SAFETY_ENCRYPTION_KEYS: 'from outside',
    FILES_FOLDER: '/outside',
    LOCAL_MAILBOX: '/outside',
    LOCAL_MAILBOX_PORT: '25',
    WESAID_TEST_POSTGRES_URL: 'postgres://postgres',
    npm_config_cache: '/somewhere',
  },
  secrets,
  databases: embeddedDatabases(5433, secrets),
  ports: { ...perSubgraph((_name, index) => 5001 + index), gateway: 4000 },
  host: '0.0.0.0',
  publicUrl: 'http://localhost:4000',
  identityKeys: '/data/identity-keys.json',
  mailbox: { port: 2525, folder: '/data/mailbox' },
  filesFolder: '/data/files',
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
      EXPERIENCE_ENCRYPTION_KEYS: secrets.encryptionKeys.experience.join(','),
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'WeSaid <no-reply@wesaid.localhost>',
      NOTIFY_API_KEY: secrets.localNotifyKey,
      NOTIFY_TEMPLATE_ID: '00000000-0000-4000-8000-000000000000',
      NOTIFY_URL: 'http://localhost:4000/dev/notify',
      INVITATION_HOURS: '0-24',
      ORGANISATIONS_URL: 'http://127.0.0.1:5001',
      ORGANISATIONS_SIGNING_KEY: secrets.subgraphs.organisations.signingKey,
      RECEIPT_SECRET: secrets.receiptSecret,
      RECORD_KEY_SECRET: secrets.recordKeySecret,
    });
  });

  it('gives the subgraphs that keep personal text their own keys, newest first', () => {
    const [older] = secrets.encryptionKeys.complaints;
    const newer = makeEncryptionKey();
    const rotated = { ...secrets.encryptionKeys, complaints: [newer, older ?? ''] };
    const environment = partEnvironment('complaints', {
      ...composition,
      secrets: { ...secrets, encryptionKeys: rotated },
    });
    expect(environment.COMPLAINTS_ENCRYPTION_KEYS).toBe(`${newer},${older}`);
    expect(environment).not.toHaveProperty('INVOLVEMENT_ENCRYPTION_KEYS');
    expect(partEnvironment('safety', composition)).not.toHaveProperty('SAFETY_ENCRYPTION_KEYS');
  });

  it('gives safety the folder of files', () => {
    expect(partEnvironment('safety', composition).FILES_FOLDER).toBe('/data/files');
  });

  it('sends messages to the mail server of the environment, else to the local mailbox, else nowhere', () => {
    const outside = {
      ...composition.inherited,
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'us@example.org',
    };
    const withServer = { ...composition, inherited: outside };
    for (const name of ['experience', 'complaints', 'involvement'] as const) {
      expect(partEnvironment(name, composition)).toMatchObject({
        SMTP_URL: 'smtp://127.0.0.1:2525',
        MAIL_FROM: 'WeSaid <no-reply@wesaid.localhost>',
      });
      expect(partEnvironment(name, withServer)).toMatchObject({
        SMTP_URL: 'smtps://mail.example',
        MAIL_FROM: 'us@example.org',
      });
      expect(partEnvironment(name, { ...composition, mailbox: null })).not.toHaveProperty('SMTP_URL');
    }
    for (const name of ['organisations', 'safety', 'gateway'] as const) {
      expect(partEnvironment(name, withServer)).not.toHaveProperty('SMTP_URL');
    }
  });

  it('sends text messages through the service of the environment, else into the local mailbox, else nowhere', () => {
    const outside = {
      NOTIFY_API_KEY: 'ours',
      NOTIFY_TEMPLATE_ID: 'template',
      INVITATION_HOURS: '9-18',
      NOTIFY_CALLBACK_TOKEN: 'a token that Notify shows with its calls',
    };
    const withService = { ...composition, inherited: outside };
    const experience = partEnvironment('experience', withService);
    expect(experience).toMatchObject({ NOTIFY_API_KEY: 'ours', INVITATION_HOURS: '9-18' });
    expect(experience).not.toHaveProperty('NOTIFY_URL');
    expect(experience).not.toHaveProperty('NOTIFY_CALLBACK_TOKEN');
    expect(partEnvironment('experience', { ...composition, mailbox: null })).not.toHaveProperty(
      'NOTIFY_API_KEY',
    );
    expect(partEnvironment('gateway', withService).NOTIFY_CALLBACK_TOKEN).toBe(outside.NOTIFY_CALLBACK_TOKEN);
    expect(partEnvironment('gateway', composition).NOTIFY_CALLBACK_TOKEN).toBe(secrets.notifyCallbackToken);
    for (const name of ['organisations', 'complaints', 'involvement', 'safety', 'gateway'] as const)
      expect(partEnvironment(name, withService)).not.toHaveProperty('NOTIFY_API_KEY');
  });

  it('gives the gateway the local mailbox, and nobody else', () => {
    const mailbox = {
      LOCAL_MAILBOX: '/data/mailbox',
      LOCAL_MAILBOX_PORT: '2525',
      LOCAL_NOTIFY_KEY: secrets.localNotifyKey,
    };
    for (const name of all) {
      const environment = partEnvironment(name, composition);
      if (name === 'gateway') expect(environment).toMatchObject(mailbox);
      else for (const variable of Object.keys(mailbox)) expect(environment).not.toHaveProperty(variable);
      expect(partEnvironment(name, { ...composition, mailbox: null })).not.toHaveProperty('LOCAL_MAILBOX');
    }
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
    const {
      superuserPassword,
      receiptSecret,
      challengeSecret,
      sessionSecret,
      recordKeySecret,
      fileLinkSecret,
    } = secrets;
    const holders = (secret: string) =>
      all.filter((name) => JSON.stringify(partEnvironment(name, composition)).includes(secret));
    expect(holders(superuserPassword)).toEqual([]);
    expect(holders(receiptSecret)).toEqual(['experience', 'complaints', 'involvement']);
    expect(holders(recordKeySecret)).toEqual(['experience', 'complaints', 'involvement', 'safety']);
    expect(holders(fileLinkSecret)).toEqual(['safety']);
    for (const name of encryptingSubgraphs) {
      expect(holders(secrets.encryptionKeys[name][0] ?? '')).toEqual([name]);
    }
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
    expect(Object.keys(environment).filter((name) => /URL|KEY|SECRET|MAIL/.test(name))).toEqual([
      'SAFETY_OWNER_DATABASE_URL',
    ]);
  });
});
