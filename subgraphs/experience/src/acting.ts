import type { Viewer } from '@wesaid/shared/identity';

/** Who a viewer is, as row-level security knows them: empty for who is nobody in particular. */
export const subjectOf = (viewer: Viewer): string =>
  viewer.kind === 'member' ? `${viewer.issuer}|${viewer.subject}` : '';
