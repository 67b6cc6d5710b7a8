import type { ApolloServerPlugin } from '@apollo/server';
import { DomainError } from '@wesaid/shared/errors';
import { visit } from 'graphql';
import type { GatewayContext } from '../context.js';

/** U+0000, which no database keeps, and halves of surrogate pairs, which are no Unicode. */
const noText = /[\0\p{Surrogate}]/u;

const holdsNoText = (value: unknown): boolean => {
  if (typeof value === 'string') return noText.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, member]) => noText.test(name) || holdsNoText(member));
};

/** Refuses characters that are no text, wherever in a request they stand. */
export const textPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, document }) {
        let found = holdsNoText(request.variables);
        visit(document, {
          StringValue: ({ value }) => {
            found ||= noText.test(value);
          },
        });
        if (found)
          throw new DomainError('BAD_USER_INPUT', 'Some of the text holds characters that cannot be kept.');
      },
    };
  },
};
