import { GraphQLError } from 'graphql';

/** The request is refused as a request, before anything of it was looked at. */
export class RequestError extends GraphQLError {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message, { extensions: { code: 'BAD_REQUEST' } });
    this.name = 'RequestError';
  }
}

/** Only POST will do: variables may be personal, and addresses end up in logs and histories. */
export class MethodNotAllowedError extends RequestError {
  constructor() {
    super(405, 'Send this by POST: variables must not stand in an address.', { allow: 'POST' });
  }
}
