import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import { Form } from '../form.js';
import { split, withList, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { answeringSteps } from './answering-steps.js';
import { answeringItem } from './answering-item.page.js';
import { answeringList, mayCheck } from './answering-list.page.js';
import {
  answeredFeedbackDocument,
  answeringItemDocument,
  answeringWaitingDocument,
  directorateScorecardDocument,
  followUpListDocument,
  followUpRuleDocument,
  repliesToCheckDocument,
  responseMonitorDocument,
  setFollowUpRuleDocument,
} from './answering.documents.js';
import type { AnsweringItem, AnsweringList, FollowUpBrief, ReplyBrief } from './answering.js';
import { monitorPage, rulePage, type Answered, type Monitor, type Rule } from './monitor.page.js';
import { scorecardPage, type Scorecard } from './scorecard.page.js';

const selections: Readonly<Record<string, string>> = {
  '': 'OPEN',
  overdue: 'OVERDUE',
  mine: 'MINE',
  done: 'DONE',
};

const pageSize = 20;
const shareDays = 90;

async function listOf(visit: Visit): Promise<AnsweringList> {
  const show = visit.query('show');
  const page = { trust: visit.organisation, first: pageSize, after: visit.query('after') || null };
  if (show === 'check') {
    type Found = { repliesToModerate: { nodes: ReplyBrief[]; pageInfo: PageEnd } };
    const { repliesToModerate } = await visit.ask<Found>(repliesToCheckDocument, page);
    return { replies: repliesToModerate.nodes, end: repliesToModerate.pageInfo };
  }
  const selection = Object.hasOwn(selections, show) ? selections[show] : undefined;
  if (!selection) throw new NotFoundError('list');
  type Found = { followUps: { nodes: FollowUpBrief[]; pageInfo: PageEnd } };
  const { followUps } = await visit.ask<Found>(followUpListDocument, { ...page, selection });
  return { followUps: followUps.nodes, end: followUps.pageInfo };
}

/** One answer, with how many public replies of the person who looks were published. */
async function itemOf(visit: Visit): Promise<{ readonly item: AnsweringItem; readonly published: number }> {
  type Found = { feedbackItem: AnsweringItem | null; myPublishedReplies: number };
  const { feedbackItem, myPublishedReplies } = await visit.ask<Found>(answeringItemDocument, {
    id: visit.param('id'),
    trust: visit.organisation,
  });
  if (!feedbackItem) throw new NotFoundError('feedback');
  return { item: feedbackItem, published: myPublishedReplies };
}

async function showItem(visit: Visit): Promise<WorkspaceAnswer> {
  const [list, { item }] = await Promise.all([listOf(visit), itemOf(visit)]);
  return {
    title: 'One answer',
    main: split(answeringList(visit, list, item.id), answeringItem(visit, item)),
  };
}

const lastDays = () => ({
  from: dayInLondon(new Date(Date.now() - (shareDays - 1) * 86_400_000)),
  to: dayInLondon(),
});

async function showMonitor(visit: Visit): Promise<WorkspaceAnswer> {
  const { from, to } = lastDays();
  const [{ responseMonitor }, share] = await Promise.all([
    visit.ask<{ responseMonitor: Monitor }>(responseMonitorDocument, { trust: visit.organisation }),
    // Who works for some services only reads no figure of the whole trust.
    visit.askWhatIsThere<{ trust: { answeredFeedback: Answered | null } | null }>(answeredFeedbackDocument, {
      trust: visit.organisation,
      from,
      to,
    }),
  ]);
  return {
    title: 'What is late',
    main: monitorPage(visit, responseMonitor, share.trust?.answeredFeedback ?? null),
  };
}

async function showScorecard(visit: Visit): Promise<WorkspaceAnswer> {
  const { directorateScorecard } = await visit.ask<{ directorateScorecard: Scorecard }>(
    directorateScorecardDocument,
    { trust: visit.organisation, ...lastDays() },
  );
  return { title: 'What directorates made of it', main: scorecardPage(visit, directorateScorecard) };
}

async function showRule(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const { followUpRule } = await visit.ask<{ followUpRule: Rule }>(followUpRuleDocument, {
    trust: visit.organisation,
  });
  return {
    title: 'What we follow up',
    main: rulePage(visit, followUpRule, form ?? new Form()),
    ...(form ? { status: form.status } : {}),
  };
}

/** What people told a trust and what must be written back: follow-ups, replies, and replies to check. */
export const answeringSection: WorkspaceSection = {
  path: '/answering',
  title: 'Replies',
  roles: ['experience-team', 'experience-lead', 'service-lead'],
  confirmations: {
    sent: 'The reply can be read from now on.',
    waits: 'The reply waits until another person has read it.',
    withdrawn: 'The reply is taken back.',
    published: 'The reply can be read from now on.',
    declined: 'The reply went back to its author.',
    invited: 'The receipt now invites the person to make a complaint.',
    praised: 'The praise is passed on. The receipt says so.',
    owned: 'It is saved who looks after it.',
    done: 'It is done.',
    ruled: 'It holds for answers that come in from now on.',
  },

  async waiting(visit) {
    type Counted = { nodes: { owner?: string | null }[]; pageInfo: PageEnd };
    const found = await visit.ask<Record<'overdue' | 'mine' | 'open', Counted>>(answeringWaitingDocument, {
      trust: visit.organisation,
    });
    const toCheck = mayCheck(visit)
      ? (
          await visit.ask<{ repliesToModerate: { nodes: ReplyBrief[] } }>(repliesToCheckDocument, {
            trust: visit.organisation,
            first: 50,
            after: null,
          })
        ).repliesToModerate.nodes.filter(({ mine }) => !mine)
      : [];
    const counted = ({ nodes, pageInfo }: Counted) => ({ count: nodes.length, more: pageInfo.hasNextPage });
    return [
      {
        ...counted(found.overdue),
        label: 'follow-ups are overdue',
        href: '/answering?show=overdue',
        urgent: true,
      },
      { ...counted(found.mine), label: 'follow-ups are yours', href: '/answering?show=mine' },
      {
        ...counted({ ...found.open, nodes: found.open.nodes.filter(({ owner }) => owner === null) }),
        label: 'follow-ups that nobody looks after yet',
        href: '/answering',
      },
      { count: toCheck.length, label: 'replies to check', href: '/answering?show=check' },
    ];
  },

  routes: [
    reads('/answering', async (visit) => ({
      title: 'List',
      main: html`<h1>Replies and follow-ups</h1>
        <p>
          <a href="${visit.link('/answering/late')}">What is late</a> ·
          <a href="${visit.link('/answering/directorates')}">What directorates made of it</a>${
            visit.holds('experience-lead') &&
            html` · <a href="${visit.link('/answering/rule')}">What we follow up</a>`
          }
        </p>
        ${split(answeringList(visit, await listOf(visit)), null)}`,
    })),
    reads('/answering/late', showMonitor),
    reads('/answering/directorates', showScorecard),
    reads('/answering/rule', (visit) => showRule(visit)),
    takes('/answering/rule', async (visit) => {
      const { form } = await visit.send(setFollowUpRuleDocument, {
        input: {
          trust: visit.organisation,
          expectedVersion: visit.expectedVersion,
          ratings: visit.chosen('ratings'),
          workingDays: Number.parseInt(visit.typed('workingDays'), 10) || 0,
          replyWorkingDays: Number.parseInt(visit.typed('replyWorkingDays'), 10) || 0,
        },
      });
      return form ? showRule(visit, form) : { to: '/answering', said: 'ruled' };
    }),
    reads('/answering/:id', showItem),
    ...answeringSteps(itemOf, (visit) => withList(visit, `/answering/${visit.param('id')}`)),
  ],
};
