import type { Viewer } from './viewer.js';

/** Settings that row-level security reads; they last for one transaction. */
export type Claims = Readonly<Record<`app.${string}`, string>>;

/**
 * The claims of a viewer. Every setting is always given, so that a pooled connection never shows what an earlier
 * transaction had set.
 */
export const claimsOf = (viewer: Viewer): Claims => ({
  'app.viewer': viewer.kind,
  'app.trust': viewer.kind === 'public' ? viewer.trust : '',
  'app.embed_key': viewer.kind === 'public' ? viewer.embedKey : '',
  'app.subject': viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : '',
  'app.grants': JSON.stringify(viewer.kind === 'member' ? viewer.grants : []),
});
