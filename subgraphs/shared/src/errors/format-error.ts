import { unwrapResolverError } from '@apollo/server/errors';
import { ConnectionException, DriverException } from '@mikro-orm/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { errorCodes, type ErrorCode } from './codes.js';

/** Codes of GraphQL itself that tell the caller about their own document and are safe to show. */
const callerCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Reports one unexpected failure: the class and stack, never the message of a driver, which may quote data. */
export type ReportFailure = (failure: unknown) => void;

const isKnown = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorCodes, code);

/**
 * PostgreSQL's codes for: no connection (08), no memory, disk or connection left (53), shut down or starting (57P), a
 * lock that stays taken.
 */
const unavailable = /^(?:08...|53...|57P..|55P03)$/;

/** What the driver says, without a code, of a connection that could not be had or ended under a statement or a commit. */
const lostConnection =
  /timeout exceeded when trying to connect|Connection terminated|not queryable|ECONNREFUSED|ECONNRESET|EPIPE/;

const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error &&
  (error instanceof ConnectionException ||
    ('code' in error && unavailable.test(String(error.code))) ||
    (error instanceof DriverException && /timeout|terminat|ECONN|Connection/i.test(error.message)) ||
    lostConnection.test(error.message));

/**
 * Makes Apollo Server's `formatError`: expected failures pass as they are, a lost database becomes UNAVAILABLE, and
 * everything else is reported and masked.
 */
export const createFormatError =
  (report: ReportFailure) =>
  (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const original = unwrapResolverError(thrown);
    const place = { locations: formatted.locations, path: formatted.path };
    if (isConnectionLoss(original)) {
      return { message: errorCodes.UNAVAILABLE.meaning, ...place, extensions: { code: 'UNAVAILABLE' } };
    }
    if (isKnown(code) && code !== 'INTERNAL_SERVER_ERROR') return withoutStack(formatted);
    if (typeof code === 'string' && callerCodes.has(code)) return withoutStack(formatted);
    if (original instanceof GraphQLError && code === undefined) return withoutStack(formatted);
    report(original);
    return {
      message: errorCodes.INTERNAL_SERVER_ERROR.meaning,
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
