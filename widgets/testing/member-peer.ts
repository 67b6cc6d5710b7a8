import { graphql, type GraphQLSchema } from 'graphql';
import type { BoardCommittee } from '../src/committee-board/board-part.js';
import type { BoardMeeting } from '../src/committee-board/meetings.js';
import type { BoardQuestion } from '../src/committee-board/questions.js';
import type { CommitteeMeasure } from '../src/spc-chart/xmr-layout.js';
import { newIdempotencyKey } from '../src/data/idempotency-key.js';
import type { PeerAnswer, PeerRequest } from './gateway-peer.js';

/** A committee with all that its board shows. */
export interface PeerCommittee extends BoardCommittee {
  meetings: BoardMeeting[];
  measures: CommitteeMeasure[];
  /** Newest first. */
  questions: BoardQuestion[];
}

/** What goes wrong with one request: the connection is lost, or the API refuses with a code. */
export type MemberFault = 'none' | 'drop' | 'hang' | 'UNAUTHENTICATED' | 'UNAVAILABLE';

/** What a person finds who is signed in. */
export interface PeerMember {
  committees: PeerCommittee[];
  /** What goes wrong with the next requests for a document, by its name, in order; then all is well. */
  faults: Record<string, MemberFault[]>;
  /** Problems of the next question, in place of taking it. */
  problems: { path: string; code: string; message: string }[];
  /** Milliseconds from now at which new links to papers end. */
  linkMillis: number;
}

const statuses: Record<string, number> = {
  UNAUTHENTICATED: 401,
  UNAVAILABLE: 503,
  DOCUMENT_NOT_TRUSTED: 400,
};

const refusal = (code: string): PeerAnswer => ({
  status: statuses[code] ?? 400,
  body: JSON.stringify({ errors: [{ message: code, extensions: { code } }] }),
});

/**
 * Speaks the gateway's protocol for our own pages from memory: trusted documents, and the header that a session needs.
 * Every member has an address of their own in place of a cookie, which would not travel from a test's page. Documents
 * are executed against the public API schema.
 */
export class MemberPeer {
  readonly #members = new Map<string, PeerMember>();
  readonly #asked = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly documents: Record<string, string>,
  ) {}

  /** Signs a new person in; gives the path of their own address. */
  open(member: Partial<PeerMember>): string {
    const key = newIdempotencyKey();
    const quiet: PeerMember = { committees: [], faults: {}, problems: [], linkMillis: 300_000 };
    this.#members.set(key, { ...quiet, ...structuredClone(member) });
    return `/members/${key}`;
  }

  async answer({ url, method, headers, body }: PeerRequest): Promise<PeerAnswer> {
    const [, , key = ''] = new URL(url).pathname.split('/');
    const member = this.#members.get(key);
    if (!member || method !== 'POST' || headers['x-wesaid-csrf'] !== '1') return refusal('UNAUTHENTICATED');
    const { documentId, variables } = JSON.parse(body);
    const source = this.documents[documentId];
    if (!source) return refusal('DOCUMENT_NOT_TRUSTED');
    const name = /(?:query|mutation) (\w+)/.exec(source)?.[1] ?? '';
    const fault = member.faults[name]?.shift() ?? 'none';
    if (fault === 'drop' || fault === 'hang') return fault;
    if (fault !== 'none') return refusal(fault);
    const result = await graphql({
      schema: this.schema,
      source,
      variableValues: variables,
      rootValue: this.#root(member),
    });
    return { status: 200, body: JSON.stringify(result) };
  }

  #root(member: PeerMember): Record<string, unknown> {
    const withPages = (committee: PeerCommittee) => ({
      ...committee,
      meetings: (page: PageArgs) => pageOf(committee.meetings, page),
      measures: (page: PageArgs) => pageOf(committee.measures, page),
      questions: (page: PageArgs) => pageOf(committee.questions, page),
    });
    const find = (id: string) => member.committees.find((each) => each.id === id);
    return {
      myCommittees: (page: PageArgs) => pageOf(member.committees.map(withPages), page),
      committee: ({ id }: { id: string }) => {
        const found = find(id);
        return found ? withPages(found) : null;
      },
      meeting: ({ id }: { id: string }) => {
        const meeting = member.committees.flatMap(({ meetings }) => meetings).find((each) => each.id === id);
        const linkExpiresAt = new Date(Date.now() + member.linkMillis);
        const papers = meeting?.papers.map((paper) => ({
          ...paper,
          link: `${paper.link}-new`,
          linkExpiresAt,
        }));
        return meeting ? { ...meeting, papers } : null;
      },
      askCommitteeQuestion: ({ input }: { input: Asked }) => {
        const problems = member.problems.splice(0);
        if (problems.length) return { __typename: 'ValidationProblem', problems };
        const id = this.#asked.get(input.idempotencyKey) ?? newIdempotencyKey();
        const isNew = !this.#asked.has(input.idempotencyKey);
        this.#asked.set(input.idempotencyKey, id);
        if (isNew) find(input.committee)?.questions.unshift(asked(id, input.words));
        return { __typename: 'CommitteeQuestion', id };
      },
    };
  }
}

interface PageArgs {
  first: number;
  after?: string | null;
}

interface Asked {
  idempotencyKey: string;
  committee: string;
  words: string;
}

const asked = (id: string, words: string): BoardQuestion => ({
  id,
  words,
  askedOn: '2026-11-25',
  mine: true,
  state: 'OPEN',
  answer: null,
  answeredOn: null,
  synthetic: false,
});

function pageOf<Item extends { id: string }>(
  all: Item[],
  { first, after }: PageArgs,
): Record<string, unknown> {
  const start = after ? all.findIndex(({ id }) => id === after) + 1 : 0;
  const nodes = all.slice(start, start + first);
  return {
    nodes,
    pageInfo: { hasNextPage: start + first < all.length, endCursor: nodes.at(-1)?.id ?? null },
  };
}
