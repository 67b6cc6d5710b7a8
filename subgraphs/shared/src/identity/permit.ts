import { ForbiddenError, UnauthenticatedError } from '../errors/index.js';
import type { Viewer } from './viewer.js';

/**
 * Lets only people pass who are signed in and may do something.
 * @param may whether this viewer may, as the concept's policy says
 * @param action what is refused, as a verb phrase: "open cases of this trust"
 * @throws UnauthenticatedError for who is not signed in, ForbiddenError for who may not
 */
export function permit(viewer: Viewer, may: boolean, action: string): void {
  if (viewer.kind !== 'member') throw new UnauthenticatedError();
  if (!may) throw new ForbiddenError(action);
}
