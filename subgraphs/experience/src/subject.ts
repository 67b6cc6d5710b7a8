import type { Viewer } from '@wesaid/shared/identity';

/** Who did something, as it is kept: people by their issuer and subject, parts of the platform by their name. */
export const subjectOf = (viewer: Viewer): string =>
  viewer.kind === 'member'
    ? `${viewer.issuer}|${viewer.subject}`
    : viewer.kind === 'system'
      ? viewer.part
      : viewer.kind;
