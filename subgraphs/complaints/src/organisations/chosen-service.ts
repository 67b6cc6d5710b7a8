import type { RequestContext } from '@wesaid/shared/server';
import { isText, type FieldProblem } from '@wesaid/shared/types';
import { directoryFor } from './directory.js';

/** The service that an input names, in the form in which it is kept. */
export interface ChosenService {
  /** Null when the input names none. */
  readonly serviceId: string | null;
  readonly problems: readonly FieldProblem[];
}

const unknown: FieldProblem = {
  path: 'service',
  code: 'SERVICE_UNKNOWN',
  message: 'This service is not one of this trust. Choose another, or leave it out.',
};

/**
 * Finds the service that an input names and checks that it is the trust's.
 * @throws UnavailableError when organisations does not answer
 */
export async function chosenService(
  request: RequestContext,
  trust: string,
  id: string | null | undefined,
): Promise<ChosenService> {
  if (!id) return { serviceId: null, problems: [] };
  const mayBeOne = id.length <= 100 && isText(id);
  const serviceId = mayBeOne ? await directoryFor(request).serviceOf(trust, id) : null;
  return { serviceId, problems: serviceId === null ? [unknown] : [] };
}
