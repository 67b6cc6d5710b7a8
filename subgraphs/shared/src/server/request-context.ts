import type { Database, Work } from '../database/index.js';
import type { SubgraphClient } from '../delivery/index.js';
import { idempotencyClaims } from '../idempotency/index.js';
import type { Claims, Viewer } from '../identity/index.js';
import type { Logger } from '../telemetry/index.js';

/** What a process gives to every request. */
export interface Process<Settings extends object = object> {
  readonly database: Database;
  readonly logger: Logger;
  /** The subgraph's own parsed environment. */
  readonly settings: Settings;
  /** Clients of the other subgraphs that this one calls, by name. */
  readonly subgraphs: Readonly<Record<string, SubgraphClient>>;
}

/** The rules of one concept, for one request. */
export abstract class Service {
  constructor(protected readonly request: RequestContext) {}
}

/** One request: who asks, and the services that answer. */
export class RequestContext {
  // Not a `#private` field: Apollo Server hands a shallow copy of the context to the resolvers.
  private readonly services = new Map<unknown, Service>();

  constructor(
    readonly viewer: Viewer,
    readonly process: Process,
  ) {}

  /** The service of this request; made at first use. */
  get<T extends Service>(service: new (request: RequestContext) => T): T {
    let found = this.services.get(service) as T | undefined;
    if (!found) {
      found = new service(this);
      this.services.set(service, found);
    }
    return found;
  }

  /** Runs work in one transaction in the name of the viewer. */
  work<T>(work: Work<T>, claims: Claims = {}): Promise<T> {
    return this.process.database.work(this.viewer, work, { ...idempotencyClaims(this.viewer), ...claims });
  }

  /** The same request in the name of the process itself, for steps that no viewer may do alone. */
  asSystem(part: string): RequestContext {
    return new RequestContext({ kind: 'system', part }, this.process);
  }
}
