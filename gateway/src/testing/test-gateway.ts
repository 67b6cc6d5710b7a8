import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { SubgraphAddress } from '@wesaid/shared/delivery';
import { createLogger, type Logger } from '@wesaid/shared/telemetry';
import { importJWK, SignJWT, type JWTHeaderParameters, type JWTPayload } from 'jose';
import { parse } from 'graphql';
import { loadIdentityKeys } from '../local-identity/identity-keys.js';
import { apiAudience, localIssuer } from '../local-identity/local-provider.js';
import { projectPath } from '../paths.js';
import type { GatewaySettings, IssuerSettings } from '../settings.js';
import { runGateway, type RunningGateway } from '../start-gateway.js';
import { experienceSdl, organisationsSdl } from './tiny-schemas.js';
import { startTinySubgraph, type TinySubgraph } from './tiny-subgraph.js';
import { TinyWorld } from './tiny-world.js';

/** An answer of the API. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

/** A gateway of one test file, over tiny subgraphs, all behind real HTTP. */
export interface TestGateway {
  readonly url: string;
  readonly world: TinyWorld;
  readonly organisations: TinySubgraph;
  readonly experience: TinySubgraph;
  readonly gateway: RunningGateway;
  /** The local provider, as the gateway knows it. */
  readonly localIssuer: IssuerSettings;
  /** Identifier of a document of {@link documents}, by its name. */
  id(name: keyof typeof documents): string;
  /** An access token of the local provider; parts of it may be made wrong. */
  token(subject: string, claims?: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Sends a body to the API. */
  post(body: unknown, headers?: Record<string, string>): Promise<ApiAnswer>;
  /** Sends a query in the name of a person of the local provider. */
  ask(subject: string, query: string, variables?: Record<string, unknown>): Promise<ApiAnswer>;
  /** Reads a published document by its address. */
  read(parameters: Record<string, string>, headers?: Record<string, string>): Promise<ApiAnswer>;
  stop(): Promise<void>;
}

/** The documents that the test's widgets may run. */
export const documents = {
  ActionFeed:
    'query ActionFeed($after: String, $first: Int!) { embed { testMode trust { odsCode name actions(first: $first, after: $after) { nodes { id said did } } } } }',
  FeedbackForm:
    'query FeedbackForm($service: ID!, $hasService: Boolean!) { embed { trust { name } } service(id: $service) @include(if: $hasService) { id name } }',
  FreeText: 'query FreeText($code: String!) { feedbackOutcome(code: $code) { stage } }',
  Track:
    'query Track($code: String!) { embed { trust { name } } feedbackOutcome(code: $code) { stage trust { odsCode } actions { did } } interestProgress(code: $code) { state trust { odsCode } } }',
  SubmitFeedback:
    'mutation SubmitFeedback($input: SubmitFeedbackInput!) { submitFeedback(input: $input) { __typename ... on FeedbackReceipt { code testMode } ... on ValidationProblem { problems { path code } } } }',
} as const;

const idOf = (name: keyof typeof documents): string =>
  `sha256:${createHash('sha256').update(documents[name]).digest('hex')}`;

/** A port that is free now: the public address must be known before the gateway listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const sessionSecret = 'a session secret that is used in tests only';

const answerOf = async (response: Response): Promise<ApiAnswer> => {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text === '' ? {} : (JSON.parse(text) as ApiAnswer['body']),
  };
};

/**
 * Starts a gateway over a tiny world.
 * @param further subgraphs that the gateway calls and that add nothing to the graph
 */
export async function startTestGateway(
  settings: Partial<GatewaySettings> = {},
  logger: Logger = createLogger('gateway', 'silent'),
  further: readonly SubgraphAddress[] = [],
): Promise<TestGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'wesaid-gateway-'));
  const world = new TinyWorld();
  const organisations = await startTinySubgraph('organisations', organisationsSdl, world.organisations);
  const experience = await startTinySubgraph('experience', experienceSdl, world.experience);
  const composed = composeServices([
    { name: 'organisations', url: 'http://organisations.invalid', typeDefs: parse(organisationsSdl) },
    { name: 'experience', url: 'http://experience.invalid', typeDefs: parse(experienceSdl) },
  ]);
  if (composed.errors) throw new Error(composed.errors.map((error) => error.message).join('\n'));
  const [supergraphFile, trustedDocumentsFile, keyFile] = ['supergraph', 'documents', 'keys'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeFile(supergraphFile, composed.supergraphSdl);
  await writeFile(
    trustedDocumentsFile,
    JSON.stringify(
      Object.fromEntries(
        Object.entries(documents).map(([name, text]) => [idOf(name as keyof typeof documents), text]),
      ),
    ),
  );
  const port = settings.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const gateway = await runGateway(
    {
      host: '127.0.0.1',
      port,
      logLevel: 'silent',
      publicUrl: url,
      subgraphs: [organisations.address, experience.address, ...further],
      sessionSecret,
      issuers: [],
      localIdentityKeys: keyFile,
      demonstration: true,
      supergraphFile,
      trustedDocumentsFile,
      widgetFolder: projectPath('widgets/dist'),
      docsFolder: projectPath('storybook/dist'),
      ...settings,
    },
    logger,
  );
  const [key] = (await loadIdentityKeys(settings.localIdentityKeys ?? keyFile)).private.keys;
  if (!key) throw new Error('The keys are missing.');

  const token: TestGateway['token'] = async (subject, claims = {}, header = {}) =>
    new SignJWT({
      iss: `${url}/dev/identity`,
      aud: apiAudience,
      sub: subject,
      iat: now(),
      exp: now() + 3_600,
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...(key.kid ? { kid: key.kid } : {}), ...header })
      .sign(await importJWK(key, 'ES256'), { crit: { 'x-new': true } });
  const post: TestGateway['post'] = async (body, headers = {}) =>
    answerOf(
      await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );

  return {
    url,
    world,
    organisations,
    experience,
    gateway,
    localIssuer: localIssuer(url, settings.sessionSecret ?? sessionSecret),
    id: idOf,
    token,
    post,
    ask: async (subject, query, variables = {}) =>
      post({ query, variables }, { authorization: `Bearer ${await token(subject)}` }),
    read: async (parameters, headers = {}) =>
      answerOf(await fetch(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers })),
    async stop() {
      await gateway.stop();
      await Promise.all([organisations.stop(), experience.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The time in seconds, as tokens have it. */
export const now = (): number => Math.floor(Date.now() / 1_000);

/** A key that makes one submission safe to repeat. */
export const newKey = (): string => randomUUID();
