import { createHash } from 'node:crypto';

/** A page whose embed key the submissions carry. */
export const pageOrigin = 'https://www.example.org';

/** What a receipt says. */
export interface Receipt {
  readonly code: string;
  readonly reference?: string;
}

/** Something that people send and that must be kept once. */
export interface Kind {
  readonly name: 'feedback' | 'case' | 'interest';
  /** The subgraph that keeps it. */
  readonly subgraph: 'experience' | 'complaints' | 'involvement';
  /** The mutation, as a widget would have it published. */
  readonly document: string;
  readonly field: string;
  /** One input that no other submission has. */
  input(words: string, opportunity: string): Record<string, unknown>;
  /** What is stored, one row each. */
  readonly stored: string;
  /** By what a stored row is known to be a submission's; null where only the number can be compared. */
  identity(words: string, receipt: Receipt): string | null;
}

const mutation = (name: string, field: string, input: string, receipt: string): string =>
  `mutation ${name}($input: ${input}!) { ${field}(input: $input) { __typename ... on ${receipt} } }`;

/** Everything that people send without signing in. */
export const kinds: readonly Kind[] = [
  {
    name: 'feedback',
    subgraph: 'experience',
    field: 'submitFeedback',
    document: mutation('SubmitFeedback', 'submitFeedback', 'SubmitFeedbackInput', 'FeedbackReceipt { code }'),
    input: (words) => ({ rating: 'GOOD', comment: words, mayPublish: false }),
    stored: 'select comment as identity from feedback',
    identity: (words) => words,
  },
  {
    name: 'case',
    subgraph: 'complaints',
    field: 'raiseCase',
    document: mutation('RaiseCase', 'raiseCase', 'RaiseCaseInput', 'CaseReceipt { code reference }'),
    input: (words) => ({
      kind: 'COMPLAINT',
      words,
      reply: { channel: 'EMAIL', name: 'A Person', email: 'person@example.org' },
    }),
    stored: 'select reference as identity from case_record',
    identity: (_words, { reference }) => reference ?? null,
  },
  {
    name: 'interest',
    subgraph: 'involvement',
    field: 'expressInterest',
    document: mutation(
      'ExpressInterest',
      'expressInterest',
      'ExpressInterestInput',
      'InterestReceipt { code }',
    ),
    input: (words, opportunity) => ({
      opportunity,
      name: 'A Person',
      email: 'person@example.org',
      message: words,
      mayContact: true,
      joinRegister: false,
    }),
    stored: 'select null as identity from interest',
    identity: () => null,
  },
];

/** The identifier of a document, as the gateway knows it. */
export const documentId = ({ document }: Pick<Kind, 'document'>): string =>
  `sha256:${createHash('sha256').update(document).digest('hex')}`;

/** The file of published documents for the gateway under test. */
export const publishedDocuments = (): string =>
  JSON.stringify(Object.fromEntries(kinds.map((kind) => [documentId(kind), kind.document])));
