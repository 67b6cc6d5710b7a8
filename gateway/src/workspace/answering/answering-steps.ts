import { NotFoundError } from '@wesaid/shared/errors';
import type { Html } from '../../pages/html.js';
import { Form } from '../form.js';
import { readBefore } from '../reading-age.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import {
  changeReplyForm,
  checkReplyForm,
  complaintForm,
  followUpForms,
  praiseForm,
  replyForm,
} from './answering-forms.page.js';
import {
  assignFollowUpDocument,
  completeFollowUpDocument,
  decideReplyDocument,
  inviteComplaintDocument,
  passPraiseOnDocument,
  replyDocument,
  updateReplyDocument,
  withdrawReplyDocument,
} from './answering.documents.js';
import { wantedLanguage, type AnsweringItem, type FollowUp, type Reply } from './answering.js';

interface Opened {
  readonly item: AnsweringItem;
  readonly published: number;
}

type Draw = (visit: Visit, opened: Opened, form: Form | undefined) => Html;

const found = <Thing extends { readonly id: string }>(things: readonly Thing[], id: string): Thing => {
  const thing = things.find((each) => each.id === id);
  if (!thing) throw new NotFoundError('reply or follow-up');
  return thing;
};
const replyOf = ({ item }: Opened, visit: Visit): Reply => found(item.replies, visit.param('reply'));
const followUpOf = ({ item }: Opened, visit: Visit): FollowUp =>
  found(item.followUps, visit.param('followUp'));

const draws = {
  reply(visit, { item, published }, form) {
    const team = item.service ? `The team of ${item.service.name}` : '';
    const fresh = { kind: 'REPLY', language: wantedLanguage(item) ?? 'en-GB', from: team, public: '' };
    return replyForm(visit, item, form ?? new Form().over(fresh), published);
  },
  change(visit, opened, form) {
    const reply = replyOf(opened, visit);
    const { text, language, from } = reply;
    return changeReplyForm(visit, opened.item, reply, (form ?? new Form()).over({ text, language, from }));
  },
  check: (visit, opened, form) =>
    checkReplyForm(visit, opened.item, replyOf(opened, visit), form ?? new Form()),
  complaint: (visit, { item }, form) =>
    complaintForm(visit, item, (form ?? new Form()).over({ text: item.complaintInvitation?.text ?? '' })),
  praise: (visit, { item }, form) => praiseForm(visit, item, form ?? new Form()),
  followUp: (visit, opened, form) =>
    followUpForms(visit, opened.item, followUpOf(opened, visit), form ?? new Form()),
} satisfies Record<string, Draw>;

const titles: Readonly<Record<keyof typeof draws, string>> = {
  reply: 'Write a reply',
  change: 'Change your reply',
  check: 'Check a reply',
  complaint: 'Invite to make a complaint',
  praise: 'Pass praise on',
  followUp: 'Follow-up',
};

const written = (visit: Visit) => ({
  text: visit.typed('text'),
  language: visit.typed('language'),
  from: visit.typed('from'),
  anyLanguage: visit.chosen('anyLanguage').includes('yes'),
});

const readReply = (visit: Visit) => readBefore(visit, ['text'], visit.typed('language'));

const version = (visit: Visit) => ({ expectedVersion: visit.expectedVersion });
const answer = (visit: Visit) => ({ feedback: visit.param('id'), ...version(visit) });
const reply = (visit: Visit) => ({ reply: visit.param('reply'), ...version(visit) });
const followUp = (visit: Visit) => ({ followUp: visit.param('followUp'), ...version(visit) });
const saidOf = ({ state }: Pick<Reply, 'state'>): string => (state === 'WAITING' ? 'waits' : 'sent');

/**
 * The forms about one answer, each at an address of its own.
 * @param open reads the answer that the address names
 * @param back where it goes when something was done
 */
export function answeringSteps(
  open: (visit: Visit) => Promise<Opened>,
  back: (visit: Visit) => string,
): readonly WorkspaceRoute[] {
  const show =
    (name: keyof typeof draws) =>
    async (visit: Visit, form?: Form): Promise<WorkspaceAnswer> => ({
      title: titles[name],
      main: draws[name](visit, await open(visit), form),
      ...(form ? { status: form.status } : {}),
    });

  const step = (
    path: string,
    name: keyof typeof draws,
    document: string,
    input: (visit: Visit) => Record<string, unknown>,
    said: (thing: Pick<Reply, 'state'>, visit: Visit) => string,
    look: (visit: Visit) => Promise<Form | null> = () => Promise.resolve(null),
  ): WorkspaceRoute =>
    takes(`/answering/:id${path}`, async (visit) => {
      const hard = await look(visit);
      if (hard) return show(name)(visit, hard);
      const { form, thing } = await visit.send<Pick<Reply, 'state'>>(document, { input: input(visit) });
      return form ? show(name)(visit, form) : { to: back(visit), said: said(thing, visit) };
    });

  return [
    ...(
      [
        ['/reply', 'reply'],
        ['/replies/:reply', 'change'],
        ['/replies/:reply/check', 'check'],
        ['/complaint', 'complaint'],
        ['/praise', 'praise'],
        ['/follow-ups/:followUp', 'followUp'],
      ] as const
    ).map(([path, name]) => reads(`/answering/:id${path}`, (visit) => show(name)(visit))),
    step(
      '/reply',
      'reply',
      replyDocument,
      (visit) => ({
        ...answer(visit),
        ...written(visit),
        idempotencyKey: visit.form().idempotencyKey,
        kind: visit.typed('kind') || 'REPLY',
        public: visit.typed('public') === 'yes',
      }),
      saidOf,
      readReply,
    ),
    step(
      '/replies/:reply',
      'change',
      updateReplyDocument,
      (visit) => ({ ...reply(visit), ...written(visit) }),
      saidOf,
      readReply,
    ),
    step('/replies/:reply/withdraw', 'change', withdrawReplyDocument, reply, () => 'withdrawn'),
    step(
      '/replies/:reply/check',
      'check',
      decideReplyDocument,
      (visit) => ({
        ...reply(visit),
        publish: visit.typed('publish') === 'yes',
        reason: visit.typedOrNull('reason'),
      }),
      (_, visit) => (visit.typed('publish') === 'yes' ? 'published' : 'declined'),
    ),
    step(
      '/complaint',
      'complaint',
      inviteComplaintDocument,
      (visit) => ({ ...answer(visit), text: visit.typedOrNull('text') }),
      () => 'invited',
    ),
    step(
      '/praise',
      'praise',
      passPraiseOnDocument,
      (visit) => ({
        ...answer(visit),
        team: visit.typed('team'),
        email: visit.typed('email'),
        message: visit.typed('message'),
      }),
      () => 'praised',
    ),
    step(
      '/follow-ups/:followUp/owner',
      'followUp',
      assignFollowUpDocument,
      (visit) => ({
        ...followUp(visit),
        owner: visit.typedOrNull('owner'),
        mine: visit.chosen('mine').includes('yes'),
      }),
      () => 'owned',
    ),
    step(
      '/follow-ups/:followUp/done',
      'followUp',
      completeFollowUpDocument,
      (visit) => ({ ...followUp(visit), outcome: visit.typed('outcome') }),
      () => 'done',
    ),
  ];
}
