import type { Viewer } from '@wesaid/shared/identity';

/** Who a signed-in person is, as the record of their work names them: who vouches for them, and their name there. */
export const nameInRecord = (viewer: Viewer): string =>
  viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : viewer.kind;

/** The name of somebody in the record, without who vouches for it. */
export const shownName = (name: string): string => name.slice(name.indexOf('|') + 1);
