declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** What a provider is told. Only what the local provider uses is declared. */
  export type Configuration = Readonly<Record<string, unknown>>;

  /** What a person agreed to let a client do. */
  export interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }

  /** One question to the person who signs in. */
  export interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  /** The context of one request. */
  export interface Context {
    status: number;
    type: string;
    body: unknown;
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
    };
  }

  /** An OpenID Connect provider. */
  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: new (options: { clientId: string; accountId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
    interactionResult(request: IncomingMessage, response: ServerResponse, result: object): Promise<string>;
    on(event: 'server_error', listener: (context: Context, failure: Error) => void): void;
  }

  /** What the provider's errors are. */
  export const errors: { readonly SessionNotFound: new (...args: never[]) => Error };
}
