import { createFormatError, type ReportFailure } from '@wesaid/shared/errors';
import type { GraphQLFormattedError } from 'graphql';

/** Makes the server's `formatError`: as in every part, and without the name of the subgraph, which is nobody's business. */
export const createErrorFormatter = (report: ReportFailure) => {
  const format = createFormatError(report);
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const { serviceName: _serviceName, ...extensions } = formatted.extensions ?? {};
    return format({ ...formatted, extensions }, thrown);
  };
};
