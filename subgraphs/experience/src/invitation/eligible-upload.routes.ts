import { DomainError } from '@wesaid/shared/errors';
import type { RawRoute } from '@wesaid/shared/server';
import { EligibleUploadService } from './eligible-upload.service.js';

/** Takes a list of people who may be asked: the file itself, and the trust in a header. */
const uploadList: RawRoute = {
  path: '/eligible-lists',
  bodyLimit: 10_485_760,
  async answer({ context, body, headers }) {
    const trust = headers['x-wesaid-trust'] ?? '';
    if (!/^[A-Z0-9]{1,20}$/.test(trust))
      throw new DomainError('BAD_USER_INPUT', 'Name the trust in x-wesaid-trust.');
    const { id } = await context.get(EligibleUploadService).take(trust, body);
    return {
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ upload: id }),
    };
  },
};

/** The route by which lists come. */
export const eligibleUploadRoutes: readonly RawRoute[] = [uploadList];
