import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ConflictError, createFormatError, NotFoundError } from './index.js';

const reported: unknown[] = [];
const format = createFormatError((failure) => reported.push(failure));
const formatted = (error: GraphQLError) => format(error.toJSON(), error);

describe('an error on its way out', () => {
  it('keeps the code and sentence of an expected failure', () => {
    expect(formatted(new NotFoundError('feedback'))).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(formatted(new ConflictError(1, 3)).extensions).toEqual({
      code: 'CONFLICT',
      expectedVersion: 1,
      currentVersion: 3,
    });
  });

  it('is masked and reported when nobody expected it', () => {
    const original = new Error('insert into feedback values (9990000018)');
    const error = new GraphQLError(original.message, {
      originalError: original,
      path: ['submitFeedback'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at x'] },
    });
    const answer = formatted(error);
    expect(JSON.stringify(answer)).not.toMatch(/9990000018|stacktrace/);
    expect(answer.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    expect(reported).toEqual([original]);
  });

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
    'read ECONNRESET',
  ])('says UNAVAILABLE when the connection to the database was lost: %s', (message) => {
    const original = new Error(message);
    const error = new GraphQLError(original.message, {
      originalError: original,
      path: ['feedback'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(formatted(error).extensions).toEqual({ code: 'UNAVAILABLE' });
  });

  it.each(['53300', '53100', '57P02', '57P03', '08006', '55P03'])(
    'says UNAVAILABLE when PostgreSQL says %s, whatever else it says',
    (code) => {
      const original = Object.assign(new Error('sorry, ann@example.org'), { code });
      const error = new GraphQLError(original.message, {
        originalError: original,
        path: ['feedback'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      const answer = formatted(error);
      expect(answer.extensions).toEqual({ code: 'UNAVAILABLE' });
      expect(JSON.stringify(answer)).not.toContain('ann@');
    },
  );

  it.each(['23505', '42501', '22P02'])('is no trouble of the connection when PostgreSQL says %s', (code) => {
    const original = Object.assign(new Error('no'), { code });
    const error = new GraphQLError('no', { originalError: original, path: ['feedback'] });
    expect(formatted(error).extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
  });
});
