import type { ApolloServerPlugin } from '@apollo/server';
import { errorCodes, type ErrorCode } from '@wesaid/shared/errors';
import type { GatewayContext } from '../context.js';

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** Seconds after which it is worth trying again when a part was away. */
const retryAfterSeconds = '2';

/** Gives an answer without any data the HTTP status of its error code, as the table of codes says. */
export const httpStatusPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        const code = errors?.[0]?.extensions?.['code'];
        if (!isCode(code) || !isWholeAnswer(code, data)) return;
        response.http.status = errorCodes[code].status;
        if (code === 'UNAVAILABLE') response.http.headers.set('retry-after', retryAfterSeconds);
      },
    };
  },
};

/** Whether a code stands for the whole answer: there is no data, or nothing but gaps because a part is away. */
const isWholeAnswer = (code: ErrorCode, data: Record<string, unknown> | null | undefined): boolean =>
  !data || (code === 'UNAVAILABLE' && Object.values(data).every((value) => value === null));
