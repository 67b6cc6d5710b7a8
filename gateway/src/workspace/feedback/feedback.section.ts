import { Form } from '../form.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { codeAgainRoutes } from './code-again.routes.js';
import {
  codeFeedbackDocument,
  feedbackWaitingDocument,
  markFeedbackReadDocument,
  releaseFeedbackDocument,
} from './feedback.documents.js';
import { withView } from './feedback-view.js';
import { feedbackWorkRoutes } from './feedback-work.routes.js';
import { showItem, showList } from './read-feedback.js';

/** A change that takes nothing but the answer and its version. */
const change =
  (document: string, said: string) =>
  async (visit: Visit): Promise<WorkspaceAnswer> => {
    const id = visit.param('id');
    const { form } = await visit.send(document, {
      input: { feedback: id, expectedVersion: visit.expectedVersion },
    });
    // Nothing was typed: only the reason why it was not done is told, over the answer as it is now.
    return form
      ? showItem(visit, new Form({ setback: form.setback }))
      : { to: withView(visit, `/feedback/${id}`), said };
  };

/** What people told a trust: to be read, coded with themes, and acted on. */
export const feedbackSection: WorkspaceSection = {
  path: '/feedback',
  title: 'Feedback',
  roles: ['experience-team', 'experience-lead', 'service-lead'],
  confirmations: {
    read: 'Marked as read.',
    released: 'It counts from now on.',
    coded: 'The themes are saved.',
    decided: 'Your decision is kept.',
    rated: 'How critical it is, is saved.',
    safeguarding: 'Safeguarding is brought up to date.',
    redacted: 'It is taken out. Everybody reads the words without it.',
    translated: 'The translation is saved.',
    published: 'The words are published.',
    withheld: 'The words stay with the trust.',
    changed: 'The chosen ones are changed.',
    undone: 'The whole change is taken back.',
    kept: 'The view is kept.',
    nameless: 'The view was not kept: give it a name of 60 characters or fewer.',
    forgotten: 'The view is forgotten.',
    given: 'This comment is yours to code.',
    'given-last': 'No comment waits for you.',
    again: 'Your codes are kept. This is the next comment.',
    'again-last': 'Your codes are kept. No other comment waits for you.',
  },

  async waiting(visit) {
    type Counted = { nodes: object[]; pageInfo: PageEnd };
    type Found = Record<'urgent' | 'unread' | 'held' | 'translate', Counted> & {
      alerts: { outOfHours: boolean }[];
    };
    const { urgent, unread, held, translate, alerts } = await visit.ask<Found>(feedbackWaitingDocument, {
      trust: visit.organisation,
    });
    const outOfHours = alerts.filter((alert) => alert.outOfHours).length;
    const counted = ({ nodes, pageInfo }: Counted) => ({ count: nodes.length, more: pageInfo.hasNextPage });
    return [
      { ...counted(urgent), label: 'may speak of danger: read first', href: '/feedback', urgent: true },
      {
        count: outOfHours,
        label: 'of them came in while nobody reads',
        href: '/listening',
        urgent: true,
      },
      { ...counted(unread), label: 'answers to read', href: '/feedback' },
      { ...counted(held), label: 'held back: did a person write them?', href: '/feedback?show=held' },
      { ...counted(translate), label: 'to translate', href: '/feedback?show=translate' },
    ];
  },

  routes: [
    reads('/feedback', showList),
    reads('/feedback/:id', (visit) => showItem(visit)),
    takes('/feedback/:id/read', change(markFeedbackReadDocument, 'read')),
    takes('/feedback/:id/release', change(releaseFeedbackDocument, 'released')),
    takes('/feedback/:id/themes', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(codeFeedbackDocument, {
        input: {
          feedback: id,
          expectedVersion: visit.expectedVersion,
          themes: visit.chosen('themes'),
          sentiment: Number.parseInt(visit.typed('sentiment'), 10) || null,
        },
      });
      if (form) return showItem(visit, form);
      // The button that goes on carries which answer comes next; at the end of the list that is the list again.
      const goesOn = visit.chosen('next').length > 0;
      const next = visit.typed('next');
      const to = goesOn
        ? next === ''
          ? '/feedback'
          : `/feedback/${encodeURIComponent(next)}`
        : `/feedback/${id}`;
      const page: Record<string, string> = goesOn && next !== '' ? { after: visit.typed('nextAfter') } : {};
      return { to: withView(visit, to, page), said: 'coded' };
    }),
    ...feedbackWorkRoutes,
    ...codeAgainRoutes,
  ],
};
