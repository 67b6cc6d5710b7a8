import { NotFoundError } from '@wesaid/shared/errors';
import { Form } from '../form.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  answerPage,
  committeeItem,
  committeeTree,
  newCommittee,
  type CommitteeBrief,
  type CommitteeItem,
} from './committee.page.js';
import { measureRoutes } from './measure.routes.js';
import { meetingRoutes } from './meeting.routes.js';
import { memberRoutes } from './member.routes.js';
import {
  answerCommitteeQuestionDocument,
  committeeDocument,
  committeeTreeDocument,
  createCommitteeDocument,
  safetyDeskDocument,
} from './safety.documents.js';

async function readTree(visit: Visit): Promise<readonly CommitteeBrief[]> {
  type Found = { trust: { committees: { nodes: CommitteeBrief[]; pageInfo: PageEnd } | null } | null };
  const all: CommitteeBrief[] = [];
  let after: string | null = null;
  do {
    const { trust }: Found = await visit.ask<Found>(committeeTreeDocument, {
      trust: visit.organisation,
      after,
    });
    if (!trust?.committees) throw new NotFoundError('trust');
    all.push(...trust.committees.nodes);
    after = trust.committees.pageInfo.hasNextPage ? trust.committees.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

async function readCommittee(visit: Visit): Promise<CommitteeItem> {
  const { committee } = await visit.ask<{ committee: CommitteeItem | null }>(committeeDocument, {
    id: visit.param('id'),
  });
  if (!committee) throw new NotFoundError('committee');
  return committee;
}

async function showNew(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  return {
    title: 'Set a committee up',
    main: newCommittee(visit, form ?? new Form(), await readTree(visit)),
    ...(form ? { status: form.status } : {}),
  };
}

async function showAnswer(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const committee = await readCommittee(visit);
  const question = committee.questions.nodes.find(({ id }) => id === visit.param('question'));
  if (!question) throw new NotFoundError('question');
  return {
    title: 'Answer a question',
    main: answerPage(visit, committee, question, form ?? new Form()),
    ...(form ? { status: form.status } : {}),
  };
}

/** Committees with their places, meetings, papers, figures and questions. */
export const committeeSection: WorkspaceSection = {
  path: '/committees',
  title: 'Committees',
  roles: ['safety-specialist'],
  confirmations: {
    'set-up': 'The committee is set up. Give people a place on it next.',
    answered: 'The answer is sent. Everybody who sits on the committee can read it.',
    placed: 'They have a place.',
    ended: 'Their place ends on the day that you gave.',
    planned: 'The meeting is planned. Write its agenda and add its papers next.',
    agenda: 'The agenda is saved.',
    paper: 'The paper is added. The committee can read it now.',
    followed: 'The figure is set up. Add its results next.',
    recorded: 'The results are added.',
  },

  async waiting(visit) {
    const { safetyDesk } = await visit.ask<{
      safetyDesk: { meetingsWithoutPapers: number; openQuestions: number };
    }>(safetyDeskDocument);
    return [
      { count: safetyDesk.openQuestions, label: 'questions to answer', href: '/committees' },
      { count: safetyDesk.meetingsWithoutPapers, label: 'meetings without papers', href: '/committees' },
    ];
  },

  routes: [
    reads('/committees', async (visit) => ({
      title: 'All',
      main: committeeTree(visit, await readTree(visit)),
    })),
    reads('/committees/new', (visit) => showNew(visit)),
    takes('/committees/new', async (visit) => {
      const { thing, form } = await visit.send<{ id: string }>(createCommitteeDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          name: visit.typed('name'),
          parent: visit.typedOrNull('parent'),
          termsOfReference: visit.typedOrNull('termsOfReference'),
        },
      });
      return form ? showNew(visit, form) : { to: `/committees/${thing.id}`, said: 'set-up' };
    }),
    reads('/committees/:id', async (visit) => {
      const committee = await readCommittee(visit);
      return { title: committee.name, main: committeeItem(visit, committee) };
    }),
    reads('/committees/:id/questions/:question', (visit) => showAnswer(visit)),
    takes('/committees/:id/questions/:question', async (visit) => {
      const { form } = await visit.send(answerCommitteeQuestionDocument, {
        input: {
          question: visit.param('question'),
          expectedVersion: visit.expectedVersion,
          answer: visit.typed('answer'),
        },
      });
      return form ? showAnswer(visit, form) : { to: `/committees/${visit.param('id')}`, said: 'answered' };
    }),
    ...memberRoutes,
    ...meetingRoutes,
    ...measureRoutes,
  ],
};
