import { GraphQLError } from 'graphql';
import { errorCodes, type ErrorCode } from './codes.js';

/**
 * An expected failure: it has a code of the table and a sentence that may be shown to the caller.
 * Everything else that is thrown is logged and masked.
 */
export class DomainError extends GraphQLError {
  readonly code: ErrorCode;
  constructor(
    code: ErrorCode,
    message: string = errorCodes[code].meaning,
    extensions: Record<string, unknown> = {},
  ) {
    super(message, { extensions: { ...extensions, code } });
    this.name = 'DomainError';
    this.code = code;
  }
}

/** There is no such thing, or the viewer must not learn that there is. */
export class NotFoundError extends DomainError {
  /** @param what the kind of thing, for example "feedback" */
  constructor(what: string) {
    super('NOT_FOUND', `There is no such ${what}, or it is not yours to see.`);
  }
}

/** The viewer is signed in but their roles do not allow this. */
export class ForbiddenError extends DomainError {
  /** @param action what was refused, as a verb phrase: "publish an action for this trust" */
  constructor(action: string) {
    super('FORBIDDEN', `Your roles do not allow you to ${action}.`);
  }
}

/** No valid sign-in came with the request. */
export class UnauthenticatedError extends DomainError {
  constructor() {
    super('UNAUTHENTICATED', 'Sign in first.');
  }
}

/** The thing was changed since the caller read it. Nothing was written. */
export class ConflictError extends DomainError {
  /**
   * @param expectedVersion the version that the caller had read
   * @param currentVersion the version that is stored now
   */
  constructor(expectedVersion: number, currentVersion: number) {
    super('CONFLICT', 'Somebody changed this while you were working on it. Read it again, then decide.', {
      expectedVersion,
      currentVersion,
    });
  }
}

/** The idempotency key belongs to a different request. Nothing was written. */
export class IdempotencyKeyReusedError extends DomainError {
  constructor() {
    super('IDEMPOTENCY_KEY_REUSED');
  }
}

/** A part or the database is not answering; the caller may try again. */
export class UnavailableError extends DomainError {
  /** @param cause what went wrong, for our own log; callers never see it */
  constructor(cause?: unknown) {
    super('UNAVAILABLE');
    this.cause = cause;
  }
}
