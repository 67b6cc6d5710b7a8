import type { PeerTrust } from './gateway-peer.js';
import type { PeerMember } from './member-peer.js';

/**
 * A named state of a widget. The list of them drives stories, behaviour tests and the accessibility run: a state that
 * is not in the list is not drawn anywhere and not checked by anybody.
 */
export interface WidgetExample {
  /** What the gateway knows. */
  trust?: Partial<PeerTrust>;
  /** What a person finds who is signed in, for a widget that needs that. */
  member?: Partial<PeerMember>;
  /** Attributes besides `api` and `embed-key`. */
  attributes?: Record<string, string>;
  /** The property `data`, for a widget that draws what it is given. */
  data?: object;
  /** What a person does to bring it about. */
  steps?: (widget: HTMLElement) => Promise<void>;
  /** Words on the screen by which the state is known. */
  shows: string;
}
