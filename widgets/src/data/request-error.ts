/**
 * A request that did not do its job. `code` is stable, and a widget shows words for it: one of the API's own
 * (`QUOTA_EXCEEDED`, `ORIGIN_NOT_ALLOWED` …), or `OFFLINE`, `TIMEOUT` or `NETWORK` when no answer came back and nobody
 * knows whether the API did the work. `message` is the API's own sentence, for whoever writes a program: it may name
 * what was sent, so widgets neither show nor tell it.
 */
export class RequestError extends Error {
  /** @param challenge The proof of work that comes with `CHALLENGE_REQUIRED`. */
  constructor(
    readonly code: string,
    readonly challenge?: unknown,
    message = code,
  ) {
    super(message);
  }
}
