/** What a caller needs to know about an error code: its HTTP status where the whole request failed, and what to do. */
export interface ErrorCodeEntry {
  /** HTTP status when the code stands for the whole answer. */
  readonly status: number;
  /** What it means and what the caller can do, in one sentence. */
  readonly meaning: string;
}

/** The one table of error codes that the API uses in `extensions.code`. */
export const errorCodes = {
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'Sign in, or send a valid token: none was sent, or it is expired or not ours.',
  },
  FORBIDDEN: { status: 403, meaning: 'You are signed in, but your roles do not allow this.' },
  NOT_FOUND: { status: 404, meaning: 'There is no such thing, or it is not yours to see.' },
  BAD_USER_INPUT: { status: 400, meaning: 'A value does not fit; the message says which and why.' },
  CONFLICT: {
    status: 409,
    meaning:
      'Somebody changed this meanwhile; `currentVersion` says what it is now. Read it again, then decide.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 409,
    meaning: 'This idempotency key was used for a different request. Make a new key.',
  },
  EMBED_KEY_UNKNOWN: { status: 403, meaning: 'The embed key does not exist or was revoked.' },
  ORIGIN_NOT_ALLOWED: {
    status: 403,
    meaning: 'The embed key is not allowed on this website; add the origin to the key.',
  },
  DOCUMENT_NOT_TRUSTED: {
    status: 400,
    meaning: 'Without signing in only the published widget documents can be run.',
  },
  CHALLENGE_REQUIRED: {
    status: 429,
    meaning: 'Solve `challenge` and send the same request again with header x-wesaid-challenge.',
  },
  QUOTA_EXCEEDED: {
    status: 429,
    meaning: 'Too many requests; wait for the seconds in the Retry-After header.',
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    meaning: 'The query asks for too much at once; ask for fewer items or fields.',
  },
  UNAVAILABLE: {
    status: 503,
    meaning: 'A part of the service is not answering; nothing was lost, try again shortly.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    meaning: 'Something went wrong on our side; it has been recorded without personal data.',
  },
} as const satisfies Record<string, ErrorCodeEntry>;

/** One of the codes of the table. */
export type ErrorCode = keyof typeof errorCodes;
