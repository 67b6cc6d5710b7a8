import { createHash } from 'node:crypto';
import { DomainError, ForbiddenError } from '@wesaid/shared/errors';
import type { Grant, Viewer } from '@wesaid/shared/identity';
import { holds } from '@wesaid/shared/identity';
import type { Asked } from '../pages/questions.js';
import type { Admission, EmbedKeyInForce, SubmissionToAdmit } from '../subgraphs/organisations-client.js';

/** What a resolver of the tiny world is called with. */
type Resolver = (parent: never, args: never, context: { viewer: Viewer }) => unknown;

/** What somebody adds to what they told. */
interface TinyAddition {
  readonly idempotencyKey: string;
  readonly code: string;
  readonly text: string;
}

/** A world in memory behind the gateway of a test; tests change it as they like. */
export class TinyWorld {
  readonly grants = new Map<string, Grant[]>();
  readonly embedKeys = new Map<string, EmbedKeyInForce>();
  readonly admissions: SubmissionToAdmit[] = [];
  readonly submissions: { viewer: Viewer; input: Record<string, unknown> }[] = [];
  readonly cases: { viewer: Viewer; input: Record<string, unknown> }[] = [];
  actions = [
    {
      id: 'a1',
      said: 'The ward was cold.',
      did: 'We mended the heating.',
      label: 'YOU_SAID_WE_DID',
      publishedOn: '2026-11-03',
      synthetic: false,
      service: null as { id: string } | null,
    },
  ];
  progress = {
    reference: 'RT5-2026-0042',
    kind: 'COMPLAINT',
    receivedOn: '2026-11-30',
    stage: 'RECEIVED',
    acknowledgeBy: '2026-12-03',
    respondBy: '2027-01-08',
  };
  outcome = {
    receivedOn: '2026-11-02',
    stage: 'ACTED_ON',
    replies: [] as { text: string; language: string | null; sentOn: string; from: string }[],
    mayAdd: true,
    complaintInvitation: null as { text: string | null; invitedOn: string } | null,
    praisePassedOn: null as string | null,
  };
  readonly additions: (TinyAddition & { addedOn: string })[] = [];
  /** What each trust asks besides the national question, by its code; nothing by default. */
  readonly asked = new Map<string, Asked>();
  admit: (input: SubmissionToAdmit) => Partial<Admission> = () => ({ outcome: 'ADMITTED' });

  /** Gives a person of the local provider a role. */
  join(role: Grant['role'], organisation: string): string {
    const subject = `${role}@${organisation}`;
    this.grants.set(subject, [{ role, organisation, services: null }]);
    return subject;
  }

  /** Makes an embed key of RT5. */
  embedKey(key: string, part: Partial<EmbedKeyInForce> = {}): string {
    this.embedKeys.set(key, {
      key,
      trust: 'RT5',
      origins: ['https://trust.example'],
      widgets: [],
      testMode: false,
      ...part,
    });
    return key;
  }

  readonly #trust = (odsCode: string) =>
    odsCode === 'RT5' || odsCode === 'RXN'
      ? {
          odsCode,
          name: odsCode === 'RT5' ? 'Leicestershire Partnership' : 'Lancashire',
          synthetic: true,
          signposts: this.signposts,
        }
      : null;

  readonly signposts = [
    { title: 'PALS', description: 'They listen.', telephone: '0116 000 0000', url: 'https://pals.example' },
  ];

  readonly #service = (id: string) =>
    id.startsWith('5e1') ? { id, name: 'Ward 3', trust: this.#trust('RT5') } : null;

  readonly organisations: Record<string, Record<string, Resolver>> = {
    Query: {
      embed: (_, __: never, { viewer }) =>
        viewer.kind === 'public' ? { testMode: viewer.testMode, trust: this.#trust(viewer.trust) } : null,
      trust: (_, { odsCode }: { odsCode: string }) => this.#trust(odsCode),
      service: (_, { id }: { id: string }) => this.#service(id),
      integratedCareBoard: (_, { odsCode }: { odsCode: string }) => ({
        odsCode,
        name: 'Board',
        trusts: [this.#trust('RT5'), this.#trust('RXN')],
      }),
      whoAmI: (_, __: never, { viewer }) => JSON.stringify(viewer),
      viewerGrants: (_, { subject }: { subject: string }, { viewer }) => {
        this.#onlySystem(viewer);
        return this.grants.get(subject) ?? [];
      },
      embedKeyInForce: (_, { key }: { key: string }, { viewer }) => {
        this.#onlySystem(viewer);
        return this.embedKeys.get(key) ?? null;
      },
    },
    Mutation: {
      admitSubmission: (_, { input }: { input: SubmissionToAdmit }, { viewer }) => {
        this.#onlySystem(viewer);
        this.admissions.push(input);
        return { outcome: 'ADMITTED', ...this.admit(input) };
      },
    },
    Trust: {
      __resolveReference: ({ odsCode, heard }: { odsCode: string; heard?: number }) => ({
        ...this.#trust(odsCode),
        heard,
      }),
      verdict: ({ heard }: { heard?: number | null }) =>
        typeof heard === 'number' ? `${heard} were heard` : 'nobody knows',
      services: (_, { first }: { first: number }) =>
        Array.from({ length: Math.min(first, 2) }, (__, index) => this.#service(`5e1${index}`)),
    },
    Service: { __resolveReference: ({ id }: { id: string }) => this.#service(id) },
  };

  readonly experience: Record<string, Record<string, Resolver>> = {
    Query: {
      feedback: (_, { trust }: { trust: string }, { viewer }) => {
        if (!holds(viewer, trust, 'experience-team')) throw new ForbiddenError('read feedback of this trust');
        return [{ id: 'f1', comment: 'It was cold.', trust: { odsCode: trust } }];
      },
      feedbackOutcome: (_, { code }: { code: string }) =>
        code === '7GQ2-M0XR-4TZB-E9KA'
          ? { ...this.outcome, trust: { odsCode: 'RT5' }, actions: this.actions, additions: this.additions }
          : null,
      caseProgress: (_, { code }: { code: string }) =>
        code === '8HR3-N1YS-5V0C-F0MB' ? { ...this.progress, trust: { odsCode: 'RT5' } } : null,
      storyOutcome: (_, { code }: { code: string }) =>
        code === '5KT5-Q3AV-7X2E-H2PD'
          ? {
              receivedOn: '2026-11-02',
              stage: 'PUBLISHED',
              message: 'Thank you.',
              mayWithdraw: true,
              trust: { odsCode: 'RT5' },
              story: {
                responses: [{ text: 'The garden is open.', from: 'Nursing', publishedOn: '2026-11-20' }],
              },
            }
          : null,
      interestProgress: (_, { code }: { code: string }) =>
        code === '9JS4-P2ZT-6W1D-G1NC'
          ? { receivedOn: '2026-11-02', state: 'NEW', trust: { odsCode: 'RT5' } }
          : null,
    },
    Mutation: {
      submitFeedback: (_, { input }: { input: Record<string, unknown> }, { viewer }) =>
        this.#submit(viewer, input),
      raiseCase: (_, { input }: { input: Record<string, unknown> }, { viewer }) => this.#raise(viewer, input),
      addToFeedback: (_, { input }: { input: TinyAddition }) => this.#add(input),
      echo: (_, { text }: { text: string }) => text,
    },
    Trust: {
      __resolveReference: (reference) => reference,
      actions: (_, { first, service }: { first: number; service?: string | null }) => ({
        nodes: this.actions.filter((each) => !service || each.service?.id === service).slice(0, first),
      }),
      listeningHours: ({ odsCode }: { odsCode: string }) =>
        odsCode === 'RXN' ? { sentence: 'Nobody reads this at night.' } : null,
      questionnaire: ({ odsCode }: { odsCode: string }) => this.asked.get(odsCode) ?? null,
      heard: () => this.submissions.length,
    },
    RaiseCaseResult: {
      __resolveType: ({ code }: { code?: string }) => (code ? 'CaseReceipt' : 'ValidationProblem'),
    },
    AddToFeedbackResult: {
      __resolveType: ({ addedOn }: { addedOn?: string }) => (addedOn ? 'FeedbackAdded' : 'ValidationProblem'),
    },
    SubmitFeedbackResult: {
      __resolveType: ({ code }: { code?: string }) => (code ? 'FeedbackReceipt' : 'ValidationProblem'),
    },
  };

  #add(input: TinyAddition): object {
    if (input.text.trim() === '')
      return { problems: [{ path: 'text', code: 'TEXT_MISSING', message: 'Write something.' }] };
    const known = this.additions.some(({ idempotencyKey }) => idempotencyKey === input.idempotencyKey);
    if (!known) this.additions.push({ ...input, addedOn: '2026-11-26' });
    return { addedOn: '2026-11-26' };
  }

  #submit(viewer: Viewer, input: Record<string, unknown>): object {
    if (viewer.kind !== 'public') throw new DomainError('FORBIDDEN');
    const comment = String(input['comment'] ?? '');
    if (comment.length > 4_000) {
      return {
        problems: [{ path: 'comment', code: 'COMMENT_TOO_LONG', message: 'Make your words shorter.' }],
      };
    }
    const earlier = this.submissions.find((each) => each.input['idempotencyKey'] === input['idempotencyKey']);
    if (earlier && JSON.stringify(earlier.input) !== JSON.stringify(input))
      throw new DomainError('IDEMPOTENCY_KEY_REUSED');
    if (!earlier) this.submissions.push({ viewer, input });
    return { code: codeFor(input), receivedOn: '2026-11-03', testMode: viewer.testMode };
  }

  #raise(viewer: Viewer, input: Record<string, unknown>): object {
    if (viewer.kind !== 'public') throw new DomainError('FORBIDDEN');
    const { kind, reply } = input as { kind: string; reply: { email?: string | null; name?: string | null } };
    const problems = [
      ...(reply.email && !reply.email.includes('@')
        ? [{ path: 'reply.email', code: 'REPLY_EMAIL_INVALID', message: 'Write an address.' }]
        : []),
      ...((reply.name ?? '').length > 200
        ? [{ path: 'reply.name', code: 'REPLY_NAME_TOO_LONG', message: 'Use 200 characters or fewer.' }]
        : []),
    ];
    if (problems.length > 0) return { problems };
    const earlier = this.cases.find((each) => each.input['idempotencyKey'] === input['idempotencyKey']);
    if (!earlier) this.cases.push({ viewer, input });
    const complaint = kind === 'COMPLAINT';
    return {
      reference: this.progress.reference,
      code: codeFor(input),
      kind,
      acknowledgeBy: complaint ? this.progress.acknowledgeBy : null,
      respondBy: complaint ? this.progress.respondBy : null,
      testMode: viewer.testMode,
    };
  }

  #onlySystem(viewer: Viewer): void {
    if (viewer.kind !== 'system') throw new DomainError('FORBIDDEN');
  }
}

const codeFor = (input: Record<string, unknown>): string =>
  createHash('sha256').update(String(input['idempotencyKey'])).digest('hex').slice(0, 16).toUpperCase();
