import type { Viewer } from '@wesaid/shared/identity';

/** What an operation knows about its request. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** True when the document is one of our own, so that its cost is known to be right. */
  readonly trusted: boolean;
}
