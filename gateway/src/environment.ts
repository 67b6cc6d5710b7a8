import { commonEnvironment, parseEnvironment, signingKey } from '@wesaid/shared/environment';
import { z } from 'zod';
import { projectPath } from './paths.js';
import type { GatewaySettings, IssuerSettings } from './settings.js';

/** The subgraphs that the gateway joins, as the supergraph names them. */
export const subgraphNames = ['organisations', 'experience', 'complaints', 'involvement', 'safety'] as const;

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

const secureAddress = z.url({ protocol: /^https?$/ }).refine((address) => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || loopback.has(hostname);
}, 'must begin with https:// (http:// is for localhost only)');

const issuer = z.object({
  issuer: secureAddress,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  audience: z.string().min(1),
  label: z.string().min(1),
});

const issuers = z.string().transform((text, context): IssuerSettings[] => {
  try {
    return z.array(issuer).parse(JSON.parse(text));
  } catch {
    const message =
      'must be a JSON array of { issuer, clientId, clientSecret?, audience, label }, issuers with https://';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

const origin = secureAddress.transform((address) => new URL(address).origin);

type SubgraphVariable = `${Uppercase<(typeof subgraphNames)[number]>}_${'URL' | 'SIGNING_KEY'}`;

const subgraphVariables = Object.fromEntries(
  subgraphNames.flatMap((name) => [
    [`${name.toUpperCase()}_URL`, z.url({ protocol: /^https?$/ })],
    [`${name.toUpperCase()}_SIGNING_KEY`, signingKey],
  ]),
) as Record<SubgraphVariable, z.ZodString>;

/**
 * The environment of the gateway; nothing else here reads the process environment.
 * @throws EnvironmentError that names all problems at once
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): GatewaySettings {
  const production = source['NODE_ENV'] === 'production';
  const environment = parseEnvironment(
    {
      ...commonEnvironment,
      PORT: z.coerce.number().int().min(1).max(65_535).default(4000),
      PUBLIC_URL: origin.optional(),
      TRUSTED_PROXIES: z.string().optional(),
      SESSION_SECRET: signingKey,
      OIDC_ISSUERS: issuers.default([]),
      LOCAL_IDENTITY_KEYS: z
        .string()
        .min(1)
        .refine(() => !production, 'the local OpenID provider must not run in production')
        .optional(),
      LOCAL_MAILBOX: z
        .string()
        .min(1)
        .refine(() => !production, 'the local mailbox must not run in production')
        .optional(),
      LOCAL_NOTIFY_KEY: z.string().min(74).optional(),
      NOTIFY_CALLBACK_TOKEN: z.string().min(32, 'must have at least 32 characters').optional(),
      LOCAL_MAILBOX_PORT: z.coerce.number().int().min(1).max(65_535).default(2525),
      WESAID_DEMONSTRATION: z.enum(['true', 'false']).default('false'),
      SUPERGRAPH: z.string().default(projectPath('schema/supergraph.graphql')),
      TRUSTED_DOCUMENTS: z.string().default(projectPath('widgets/src/generated/persisted-documents.json')),
      WIDGET_FILES: z.string().default(projectPath('widgets/dist')),
      DOCS_FILES: z.string().default(projectPath('storybook/dist')),
      ...subgraphVariables,
    },
    source,
  );
  return {
    host: environment.HOST,
    port: environment.PORT,
    logLevel: environment.LOG_LEVEL,
    tracesEndpoint: environment.OTEL_EXPORTER_OTLP_ENDPOINT,
    publicUrl: environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`,
    trustedProxies: environment.TRUSTED_PROXIES,
    subgraphs: subgraphNames.map((name) => ({
      name,
      url: environment[`${name.toUpperCase()}_URL` as SubgraphVariable],
      signingKey: environment[`${name.toUpperCase()}_SIGNING_KEY` as SubgraphVariable],
    })),
    sessionSecret: environment.SESSION_SECRET,
    issuers: environment.OIDC_ISSUERS,
    localIdentityKeys: environment.LOCAL_IDENTITY_KEYS,
    localMailbox:
      environment.LOCAL_MAILBOX === undefined
        ? undefined
        : {
            port: environment.LOCAL_MAILBOX_PORT,
            folder: environment.LOCAL_MAILBOX,
            notifyKey: environment.LOCAL_NOTIFY_KEY,
          },
    notifyCallToken: environment.NOTIFY_CALLBACK_TOKEN,
    demonstration: environment.WESAID_DEMONSTRATION === 'true',
    supergraphFile: environment.SUPERGRAPH,
    trustedDocumentsFile: environment.TRUSTED_DOCUMENTS,
    widgetFolder: environment.WIDGET_FILES,
    docsFolder: environment.DOCS_FILES,
  };
}
