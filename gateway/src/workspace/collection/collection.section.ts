import { NotFoundError } from '@wesaid/shared/errors';
import type { Role } from '@wesaid/shared/identity';
import { dayInLondon } from '../days.js';
import type { Choice } from '../fields.js';
import { Form, type Problem } from '../form.js';
import { readServices, serviceChoices } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  recordedFeedbackDocument,
  recordFeedbackDocument,
  takeBackFeedbackDocument,
} from './collection.documents.js';
import { cardWays, talkWays, type HandedReceipt, type Recorded } from './collection.js';
import { importRoutes } from './import.routes.js';
import { isLate, pileAddress, pileIn, readCard, type Pile } from './pile.js';
import { pilePage, startPage } from './pile.page.js';
import { talkPage } from './talk.page.js';

/** What a form gave: a receipt, after which the next one is empty, or the form again. */
interface SentAnswer {
  readonly receipt: HandedReceipt | null;
  readonly form: Form;
}

const workingRoles: readonly Role[] = ['experience-team', 'experience-lead', 'service-lead'];

/** What somebody may enter feedback about: all of the trust, or the services of a lead. */
async function choicesFor(visit: Visit): Promise<readonly Choice[]> {
  const grants = visit.member.grants.filter(
    ({ organisation, role }) => organisation === visit.organisation && workingRoles.includes(role),
  );
  const choices = serviceChoices(await readServices(visit));
  if (grants.some(({ services }) => services === null)) return choices;
  const own = new Set(grants.flatMap(({ services }) => services ?? []));
  return choices.filter(({ value }) => own.has(value));
}

async function showStart(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const form = (sent ?? new Form()).over({ day: dayInLondon(), way: 'PAPER_DISCHARGE', language: 'en' });
  return {
    title: 'Begin',
    main: startPage(visit, form, await choicesFor(visit)),
    ...(sent ? { status: sent.status } : {}),
  };
}

async function beginPile(visit: Visit): Promise<WorkspaceAnswer> {
  const [service, day, way, language] = ['service', 'day', 'way', 'language'].map((name) =>
    visit.typed(name),
  ) as [string, string, string, string];
  const problems: Problem[] = [];
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day > dayInLondon()) {
    problems.push({
      path: 'day',
      code: 'DAY_MISSING',
      message: 'Give the day on which they came in: today or before.',
    });
  }
  if (!cardWays.some(({ value }) => value === way)) {
    problems.push({ path: 'way', code: 'WAY_MISSING', message: 'Choose how they were filled in.' });
  }
  return problems.length > 0
    ? showStart(visit, visit.form(problems))
    : { to: pileAddress({ service, day, way, language }) };
}

function pileOf(visit: Visit): Pile {
  const pile = pileIn(visit);
  if (!pile) throw new NotFoundError('pile of cards');
  return pile;
}

async function showPile(visit: Visit, pile: Pile, sent?: SentAnswer): Promise<WorkspaceAnswer> {
  const [choices, { recordedFeedback: recorded }] = await Promise.all([
    choicesFor(visit),
    visit.ask<{ recordedFeedback: Recorded }>(recordedFeedbackDocument, { trust: visit.organisation }),
  ]);
  const about = choices.find(({ value }) => value === pile.service)?.label;
  if (about === undefined) throw new NotFoundError('service');
  const form = sent?.form ?? new Form();
  const view = {
    pile,
    about,
    recorded,
    receipt: sent?.receipt ?? null,
    late: isLate(pile.day, dayInLondon()),
  };
  return { title: 'Enter a card', main: pilePage(visit, view, form), status: form.status };
}

/** Sends one answer. The page that follows is shown at once, so that its code stands in no address. */
async function send(
  visit: Visit,
  { problems, input }: { problems: readonly Problem[]; input: Readonly<Record<string, unknown>> },
): Promise<SentAnswer> {
  if (problems.length > 0) return { receipt: null, form: visit.form(problems) };
  const { thing, form } = await visit.send<HandedReceipt>(recordFeedbackDocument, {
    input: { idempotencyKey: visit.form().idempotencyKey, trust: visit.organisation, ...input },
  });
  return form ? { receipt: null, form } : { receipt: thing, form: new Form() };
}

async function takeCard(visit: Visit): Promise<WorkspaceAnswer> {
  const pile = pileOf(visit);
  const { problems, input } = readCard(visit);
  const { receipt, form } = await send(visit, {
    problems,
    input: {
      ...input,
      service: pile.service || null,
      receivedOn: pile.day,
      collectionMode: pile.way,
      language: pile.language || null,
    },
  });
  // The reason is the same for a whole pile.
  const next = receipt ? form.over({ lateBecause: visit.typed('lateBecause') }) : form;
  return showPile(visit, pile, { receipt, form: next });
}

async function showTalk(visit: Visit, sent?: SentAnswer): Promise<WorkspaceAnswer> {
  const form = (sent?.form ?? new Form()).over({
    way: 'TELEPHONE',
    language: 'en',
    assistedBy: 'STAFF',
    mayPublish: 'no',
    respondentType: '',
  });
  return {
    title: 'Talk somebody through the question',
    main: talkPage(visit, form, await choicesFor(visit), sent?.receipt ?? null),
    status: form.status,
  };
}

async function takeTalk(visit: Visit): Promise<WorkspaceAnswer> {
  const missing = (path: string, message: string): Problem[] =>
    visit.typed(path) === '' ? [{ path, code: 'CHOICE_MISSING', message }] : [];
  const problems = [
    ...(talkWays.some(({ value }) => value === visit.typed('way'))
      ? []
      : [{ path: 'way', code: 'WAY_MISSING', message: 'Choose how you talk to them.' }]),
    ...missing('assistedBy', 'Choose who writes this down.'),
    ...missing('rating', 'Choose what they answer.'),
  ];
  const sent = await send(visit, {
    problems,
    input: {
      service: visit.typedOrNull('service'),
      receivedOn: dayInLondon(),
      collectionMode: visit.typed('way'),
      language: visit.typedOrNull('language'),
      rating: visit.typed('rating'),
      comment: visit.typedOrNull('comment'),
      mayPublish: visit.typed('mayPublish') === 'yes',
      respondentType: visit.typedOrNull('respondentType'),
      assistedBy: visit.typed('assistedBy'),
    },
  });
  return showTalk(visit, sent);
}

/** Answers that staff and volunteers write down: cards, the telephone, a talk at the bedside. */
export const collectionSection: WorkspaceSection = {
  path: '/collection',
  title: 'Enter feedback',
  roles: workingRoles,
  confirmations: {
    'taken-back': 'It is taken back and counts no more.',
    started: 'The file is being imported. Look again in a moment.',
    'not-taken-back': 'It could not be taken back: somebody works with it, or it is older than a day.',
  },
  waiting: async () => [],
  routes: [
    reads('/collection', (visit) => showStart(visit)),
    takes('/collection', beginPile),
    reads('/collection/pile', (visit) => showPile(visit, pileOf(visit))),
    takes('/collection/pile', takeCard),
    takes('/collection/pile/:id/take-back', async (visit) => {
      const { form } = await visit.send(takeBackFeedbackDocument, {
        input: { feedback: visit.param('id'), expectedVersion: visit.expectedVersion },
      });
      return { to: pileAddress(pileOf(visit)), said: form ? 'not-taken-back' : 'taken-back' };
    }),
    reads('/collection/talk', (visit) => showTalk(visit)),
    takes('/collection/talk', takeTalk),
    ...importRoutes,
  ],
};
