import { readFile } from 'node:fs/promises';
import type { SubgraphClient } from '@wesaid/shared/delivery';
import type { Logger, Metrics } from '@wesaid/shared/telemetry';
import type { FastifyInstance } from 'fastify';
import { registerDocs } from './docs/docs.routes.js';
import { createApolloServer } from './graphql/create-apollo-server.js';
import { registerGraphqlRoutes } from './graphql/graphql.routes.js';
import { Operations } from './graphql/operations.js';
import { createHttpServer } from './http/create-http-server.js';
import { registerHealthRoutes } from './http/health.routes.js';
import { ReadinessCheck } from './http/readiness.js';
import { AccessTokens } from './identity/access-tokens.js';
import { Identity } from './identity/identity.js';
import { Issuer } from './identity/issuer.js';
import { Memberships } from './identity/memberships.js';
import { createSessionCookie } from './identity/session.js';
import { prepareLocalIdentity } from './local-identity/local-identity.js';
import { registerLocalIdentity } from './local-identity/local-identity.routes.js';
import { startLocalMailbox } from './local-mailbox/local-mailbox.js';
import { ExperienceFiles } from './member-files/experience-files.js';
import { MemberFiles } from './member-files/member-files.js';
import { registerMemberFiles } from './member-files/member-files.routes.js';
import { registerNotifyCalls } from './notify/notify.routes.js';
import { createExplorer } from './pages/explorer.page.js';
import { PageLanguages } from './pages/page-languages.js';
import { registerPages } from './pages/pages.routes.js';
import { Admission } from './public-access/admission.js';
import { EmbedKeys } from './public-access/embed-keys.js';
import { TrustedDocuments } from './public-access/trusted-documents.js';
import type { GatewaySettings } from './settings.js';
import { GuardedSubgraphClient } from './subgraphs/guarded-subgraph-client.js';
import { OrganisationsClient } from './subgraphs/organisations-client.js';
import { registerWidgetRoutes } from './widgets/widget-files.routes.js';

/** A gateway that is put together and does not listen yet. */
export interface Gateway {
  readonly app: FastifyInstance;
  readonly readiness: ReadinessCheck;
  /** Ends what stands behind the HTTP server. */
  close(): Promise<void>;
}

/** Puts the gateway together: every part is made here, once, and given to those that need it. */
export async function createGateway(
  settings: GatewaySettings,
  logger: Logger,
  metrics: Metrics,
): Promise<Gateway> {
  const { publicUrl, sessionSecret } = settings;
  const subgraphs = new Map(
    settings.subgraphs.map((address) => [address.name, new GuardedSubgraphClient(address)]),
  );
  const organisations = new OrganisationsClient(required(subgraphs, 'organisations'), logger);
  const supergraph = await readFile(settings.supergraphFile, 'utf8');
  const server = await createApolloServer({ supergraph, subgraphs, logger, metrics });
  const operations = new Operations(server);

  const local =
    settings.localIdentityKeys === undefined
      ? null
      : await prepareLocalIdentity(publicUrl, sessionSecret, settings.localIdentityKeys);
  const issuers = [...(local ? [local.issuer] : []), ...settings.issuers.map((issuer) => new Issuer(issuer))];
  const memberships = new Memberships(organisations);
  const session = createSessionCookie(sessionSecret);
  const identity = new Identity({
    publicUrl,
    issuers: issuers.map((issuer) => issuer.settings.issuer),
    tokens: new AccessTokens(issuers),
    session,
    memberships,
  });

  const admission = new Admission(organisations, sessionSecret);
  const documents = await TrustedDocuments.load(settings.trustedDocumentsFile);
  const embedKeys = new EmbedKeys(organisations, publicUrl);
  const readiness = new ReadinessCheck(settings.subgraphs);

  const languages = await PageLanguages.load(settings.widgetFolder);
  const app = await createHttpServer({ settings, logger, metrics, readiness, languages });
  const showPage = createExplorer(identity);
  registerGraphqlRoutes(app, { publicUrl, documents, embedKeys, operations, identity, admission, showPage });
  registerWidgetRoutes(app, settings.widgetFolder);
  registerDocs(app, settings.docsFolder);
  const safety = subgraphs.get('safety');
  const files = safety && new MemberFiles(safety);
  const experienceAddress = settings.subgraphs.find(({ name }) => name === 'experience');
  const experienceFiles = experienceAddress && new ExperienceFiles(experienceAddress);
  if (files) registerMemberFiles(app, { identity, files });
  await app.register(async (health) => registerHealthRoutes(health, readiness, metrics));
  const signIn = { publicUrl, sessionSecret, issuers, session, memberships, identity };
  await registerPages(app, {
    demonstration: settings.demonstration,
    widgetFolder: settings.widgetFolder,
    operations,
    admission,
    embedKeys,
    signIn,
    languages,
    files,
    experienceFiles,
  });
  if (local) await registerLocalIdentity(app, local.provider);
  const experience = subgraphs.get('experience');
  if (settings.notifyCallToken && experience)
    registerNotifyCalls(app, { token: settings.notifyCallToken, experience });
  const { localMailbox, notifyCallToken } = settings;
  const mailbox =
    localMailbox && (await startLocalMailbox(app, { publicUrl, notifyCallToken, localMailbox }, logger));

  return {
    app,
    readiness,
    async close() {
      await mailbox?.stop();
      await experienceFiles?.close();
      await server.stop();
      await Promise.all([...subgraphs.values()].map((client) => client.close()));
    },
  };
}

function required(subgraphs: ReadonlyMap<string, SubgraphClient>, name: string): SubgraphClient {
  const client = subgraphs.get(name);
  if (!client) throw new Error(`The gateway needs the subgraph ${name}.`);
  return client;
}
