import type { DatabaseUrls } from './databases.js';
import { encryptingSubgraphs, type Secrets } from './secrets.js';
import { subgraphs, variable, type PartName, type Subgraph } from './subgraphs.js';

/** Everything that decides the environment of the parts. */
export interface Composition {
  /** The variables that the platform itself was started with. */
  inherited: NodeJS.ProcessEnv;
  secrets: Secrets;
  databases: Record<Subgraph, DatabaseUrls>;
  /** Port of each part. */
  ports: Record<PartName, number>;
  /** Address that the gateway listens on. */
  host: string;
  /** Address at which people reach the platform. */
  publicUrl: string;
  /** File with the local OpenID provider's keys; null leaves that provider out. */
  identityKeys: string | null;
  /** Where the gateway takes messages to people that no mail server takes; null leaves the local mailbox out. */
  mailbox: { port: number; folder: string } | null;
  /** Folder for the files that people add. */
  filesFolder: string;
  /** Serves the demonstration trust site at `/`. */
  demonstration: boolean;
}

const loopback = '127.0.0.1';

/** What a part gets from here alone or not at all, and what npm adds for its own use. */
const notInherited =
  /_DATABASE_URL$|_SIGNING_KEY$|_ENCRYPTION_KEYS$|^(?:RECEIPT|CHALLENGE|SESSION|RECORD_KEY|FILE_LINK)_SECRET$|^(?:SMTP_URL|MAIL_FROM|FILES_FOLDER|OIDC_ISSUERS|LOCAL_IDENTITY_KEYS|LOCAL_MAILBOX(?:_PORT)?|LOCAL_NOTIFY_KEY|NOTIFY_\w+|INVITATION_HOURS)$|^WESAID_TEST_|^npm_|^INIT_CWD$/;

/** Which subgraphs give receipt codes, and which send messages to people. */
const giveReceipts: readonly Subgraph[] = ['experience', 'complaints', 'involvement'];
const sendMessages: readonly Subgraph[] = ['experience', 'complaints', 'involvement'];

/** The whole environment of one part: what it needs, and no secret of another one. */
export function partEnvironment(name: PartName, composition: Composition): NodeJS.ProcessEnv {
  const common = {
    ...inheritedVariables(composition.inherited),
    PORT: String(composition.ports[name]),
    PUBLIC_URL: composition.publicUrl,
  };
  return name === 'gateway'
    ? { ...common, HOST: composition.host, ...gatewayVariables(composition) }
    : { ...common, HOST: loopback, ...subgraphVariables(name, composition) };
}

/** The environment of the command that migrates a subgraph's database; nothing else gets the owner's address. */
export function migrationEnvironment(
  name: Subgraph,
  { inherited, databases }: Composition,
): NodeJS.ProcessEnv {
  return {
    ...inheritedVariables(inherited),
    [variable(name, 'OWNER_DATABASE_URL')]: databases[name].ownerUrl,
  };
}

function subgraphVariables(name: Subgraph, composition: Composition): NodeJS.ProcessEnv {
  const { secrets, databases } = composition;
  return {
    [variable(name, 'DATABASE_URL')]: databases[name].url,
    [variable(name, 'SIGNING_KEY')]: secrets.subgraphs[name].signingKey,
    ...(name === 'organisations'
      ? { CHALLENGE_SECRET: secrets.challengeSecret }
      : addressOf('organisations', composition)),
    ...(name === 'organisations' ? {} : { RECORD_KEY_SECRET: secrets.recordKeySecret }),
    ...(giveReceipts.includes(name) ? { RECEIPT_SECRET: secrets.receiptSecret } : {}),
    ...(sendMessages.includes(name) ? mailVariables(composition) : {}),
    ...(name === 'experience' ? textVariables(composition) : {}),
    ...encryptionVariables(name, secrets),
    ...(name === 'safety'
      ? { FILE_LINK_SECRET: secrets.fileLinkSecret, FILES_FOLDER: composition.filesFolder }
      : {}),
  };
}

function encryptionVariables(name: Subgraph, { encryptionKeys }: Secrets): NodeJS.ProcessEnv {
  const encrypting = encryptingSubgraphs.find((one) => one === name);
  return encrypting
    ? { [variable(encrypting, 'ENCRYPTION_KEYS')]: encryptionKeys[encrypting].join(',') }
    : {};
}

/** The mail server that the platform was started with, else the local mailbox, else none: then messages wait. */
function mailVariables({ inherited, mailbox }: Composition): NodeJS.ProcessEnv {
  const url = inherited.SMTP_URL || (mailbox ? `smtp://${loopback}:${mailbox.port}` : undefined);
  if (!url) return {};
  return { SMTP_URL: url, MAIL_FROM: inherited.MAIL_FROM || 'WeSaid <no-reply@wesaid.localhost>' };
}

/** A template of the local text messages; they look at none. */
const localTemplate = '00000000-0000-4000-8000-000000000000';

/**
 * The service at GOV.UK Notify that the platform was started with, else the local text messages, else none: then
 * invitations wait. Nobody is woken up by local ones, so that they go at all hours.
 */
function textVariables({ inherited, mailbox, publicUrl, secrets }: Composition): NodeJS.ProcessEnv {
  const hours = inherited.INVITATION_HOURS;
  if (inherited.NOTIFY_API_KEY)
    return {
      NOTIFY_API_KEY: inherited.NOTIFY_API_KEY,
      NOTIFY_TEMPLATE_ID: inherited.NOTIFY_TEMPLATE_ID,
      ...(inherited.NOTIFY_URL ? { NOTIFY_URL: inherited.NOTIFY_URL } : {}),
      ...(hours ? { INVITATION_HOURS: hours } : {}),
    };
  if (!mailbox) return {};
  return {
    NOTIFY_API_KEY: secrets.localNotifyKey,
    NOTIFY_TEMPLATE_ID: localTemplate,
    NOTIFY_URL: `${publicUrl}/dev/notify`,
    INVITATION_HOURS: hours ?? '0-24',
  };
}

function gatewayVariables(composition: Composition): NodeJS.ProcessEnv {
  return {
    ...Object.assign({}, ...subgraphs.map((name) => addressOf(name, composition))),
    SESSION_SECRET: composition.secrets.sessionSecret,
    OIDC_ISSUERS: composition.inherited.OIDC_ISSUERS ?? '[]',
    ...(composition.identityKeys ? { LOCAL_IDENTITY_KEYS: composition.identityKeys } : {}),
    NOTIFY_CALLBACK_TOKEN:
      composition.inherited.NOTIFY_CALLBACK_TOKEN || composition.secrets.notifyCallbackToken,
    ...(composition.mailbox
      ? {
          LOCAL_MAILBOX: composition.mailbox.folder,
          LOCAL_MAILBOX_PORT: String(composition.mailbox.port),
          LOCAL_NOTIFY_KEY: composition.secrets.localNotifyKey,
        }
      : {}),
    WESAID_DEMONSTRATION: String(composition.demonstration),
  };
}

function addressOf(name: Subgraph, { ports, secrets }: Composition): NodeJS.ProcessEnv {
  return {
    [variable(name, 'URL')]: `http://${loopback}:${ports[name]}`,
    [variable(name, 'SIGNING_KEY')]: secrets.subgraphs[name].signingKey,
  };
}

function inheritedVariables(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => !notInherited.test(name)));
}
