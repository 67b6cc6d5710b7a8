import type { SubgraphAddress } from '@wesaid/shared/delivery';

/** An OpenID Connect provider whose people may use the API and sign in to the pages. */
export interface IssuerSettings {
  /** Its identifier, exactly as it stands in its tokens. */
  readonly issuer: string;
  /** What the gateway is called there. */
  readonly clientId: string;
  /** Proof that the gateway is that client; absent for a public client. */
  readonly clientSecret?: string | undefined;
  /** Whom an access token must be for. */
  readonly audience: string;
  /** Its name on the sign-in page. */
  readonly label: string;
}

/** Everything that one gateway is told when it starts. */
export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly tracesEndpoint?: string | undefined;
  /** Origin under which browsers reach the gateway. */
  readonly publicUrl: string;
  /** Proxies whose `X-Forwarded-For` is believed: addresses and networks, separated by commas. */
  readonly trustedProxies?: string | undefined;
  readonly subgraphs: readonly SubgraphAddress[];
  /** Secret from which the keys of session cookies and address hashes are made. */
  readonly sessionSecret: string;
  readonly issuers: readonly IssuerSettings[];
  /** File with the private keys of the local OpenID provider; it is off without one. */
  readonly localIdentityKeys?: string | undefined;
  /** Where messages to people are taken on this machine; nowhere by default. */
  readonly localMailbox?:
    | {
        readonly port: number;
        readonly folder: string;
        /** The key with which text messages are taken, in the form of GOV.UK Notify's; none are taken without one. */
        readonly notifyKey?: string | undefined;
      }
    | undefined;
  /** The bearer token of GOV.UK Notify's calls; nobody answers them without one. */
  readonly notifyCallToken?: string | undefined;
  /** Whether `/` is the demonstration trust site. */
  readonly demonstration: boolean;
  /** File with the composed schema. */
  readonly supergraphFile: string;
  /** File with the documents that widgets may run, by hash. */
  readonly trustedDocumentsFile: string;
  /** Folder with the built widget files. */
  readonly widgetFolder: string;
  /** Folder with the built documentation of the widgets. */
  readonly docsFolder: string;
}
