import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import {
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type SelectionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { GatewayContext } from '../context.js';

// Messages must not tell how far one may go.
const exposeLimits = false;
const off = { enabled: false };

const everythingOff = {
  maxDepth: off,
  costLimit: off,
  maxAliases: off,
  maxDirectives: off,
  maxTokens: off,
  blockFieldSuggestion: off,
};

/** Limits on every document. Its limit of tokens answers 500 to every typing error; the parser's own is used instead. */
const always = new ApolloArmor({
  ...everythingOff,
  maxAliases: { n: 10, allowList: [], exposeLimits },
  maxDirectives: { n: 5, exposeLimits },
  blockFieldSuggestion: { enabled: true },
}).protect();

/**
 * The limit that the standard introspection query, 15 deep, could not keep. The package's own exemption is not used: it
 * would pass anything that stands beside a question about the schema. Cost is counted by the cost plugin, because the
 * package sees `first` only when it is no variable, and would refuse a page of fifty plain items.
 */
const unlessIntrospection = new ApolloArmor({
  ...everythingOff,
  maxDepth: { n: 8, ignoreIntrospection: false, exposeLimits },
}).protect();

const isMeta = (selection: SelectionNode): boolean =>
  selection.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(selection.name.value);

/** Whether a document asks about the schema and nothing else. Fragments at the top are not worth following. */
const isIntrospection = (document: DocumentNode): boolean =>
  document.definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      (definition.operation === 'query' && definition.selectionSet.selections.every(isMeta)),
  );

const exempt =
  (rule: ValidationRule): ValidationRule =>
  (context: ValidationContext): ASTVisitor =>
    isIntrospection(context.getDocument()) ? {} : rule(context);

/** Most tokens that the parser reads of one document. */
export const maxTokens = 1_000;

/** What the server checks of each document before it runs: depth, aliases and directives. */
export const limits = {
  // The package types its plugins by the other module format's copy of the server's types.
  plugins: [
    ...always.plugins,
    ...unlessIntrospection.plugins,
  ] as unknown as ApolloServerPlugin<GatewayContext>[],
  validationRules: [...always.validationRules, ...unlessIntrospection.validationRules.map(exempt)],
};
