import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { selectField, type Choice } from '../fields.js';
import { Form } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import { readServices, serviceChoices } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { actOn } from './act-on-questions.js';
import { bankRoutes, readBank } from './bank.routes.js';
import { fieldOfNotice, noticesTyped } from './notices.js';
import { shown } from './parts.js';
import { previewPage, type Preview } from './preview.page.js';
import {
  changeDocument,
  previewDocument,
  proposeDocument,
  questionnaireDocument,
  questionnaireListDocument,
  rollOutDocument,
  stepDocument,
} from './questionnaire.documents.js';
import {
  newQuestionnaire,
  questionnaireItem,
  questionnaireList,
  type QuestionnaireList,
} from './questionnaire.page.js';
import { textOf, type QuestionnaireBrief, type QuestionnaireItem, type Version } from './questionnaire.js';
import { purposeNames, purposePage, questionsPage } from './questions.page.js';
import { registerRoutes } from './register.routes.js';
import { resultRoutes } from './results.routes.js';

async function listOf(visit: Visit, first = 20): Promise<QuestionnaireList> {
  type Found = { questionnaires: { nodes: QuestionnaireBrief[]; pageInfo: PageEnd } };
  const { questionnaires } = await visit.ask<Found>(questionnaireListDocument, {
    trust: visit.organisation,
    first,
    after: visit.query('after') || null,
  });
  return { items: questionnaires.nodes, end: questionnaires.pageInfo };
}

async function itemOf(visit: Visit): Promise<QuestionnaireItem> {
  const { questionnaire } = await visit.ask<{ questionnaire: QuestionnaireItem | null }>(
    questionnaireDocument,
    {
      id: visit.param('id'),
    },
  );
  if (!questionnaire) throw new NotFoundError('questionnaire');
  return questionnaire;
}

/** The version that is being written; pages that change one are nowhere when there is none. */
function proposedOf({ versions }: QuestionnaireItem): Version {
  const version = versions.find(({ state }) => state === 'PROPOSED');
  if (!version) throw new NotFoundError('proposed version');
  return version;
}

async function showItem(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const [list, item] = await Promise.all([listOf(visit), itemOf(visit)]);
  const services: readonly Choice[] =
    item.service === null && visit.holds('experience-lead')
      ? serviceChoices(await readServices(visit)).slice(1)
      : [];
  const main = split(
    questionnaireList(visit, list, item.id),
    questionnaireItem(visit, item, form ?? new Form(), services),
  );
  return shown('One questionnaire', main, form);
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const form = sent ?? new Form();
  const [whole, ...services] = serviceChoices(await readServices(visit));
  const field = selectField(form, {
    name: 'service',
    label: 'Where is it asked?',
    choices: [{ value: whole?.value ?? '', label: 'In the whole trust: its core set' }, ...services],
  });
  return shown('Propose a questionnaire', newQuestionnaire(visit, form, field), sent);
}

async function showQuestions(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const [item, bank] = await Promise.all([itemOf(visit), readBank(visit)]);
  const version = proposedOf(item);
  const asked = new Set(version.questions.map(({ id }) => id));
  const choices = bank
    .filter(({ id }) => !asked.has(id))
    .map((question) => ({
      value: question.id,
      label: `${textOf(question)}${question.review ? '' : ' (not signed off yet)'}`,
    }));
  const main = questionsPage(visit, item, version, { form: sent ?? new Form(), bank: choices });
  return shown('Questions', main, sent);
}

async function showPurpose(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const item = await itemOf(visit);
  const main = purposePage(visit, item, proposedOf(item), sent ?? new Form());
  return shown('What it is for', main, sent);
}

/** What a trust asks besides the national question: proposed, approved, asked, and what came of it. */
export const questionnaireSection: WorkspaceSection = {
  path: '/questionnaires',
  title: 'Questionnaires',
  roles: ['experience-team', 'experience-lead', 'service-lead'],
  confirmations: {
    proposed: 'It is proposed. Choose its questions and say what it is for.',
    changed: 'The changes are saved.',
    step: 'The step is taken.',
    stage: 'The stage is set.',
    added: 'The question is in the bank.',
    worded: 'The words are saved. Sign the question off again.',
    signed: 'The question is signed off.',
    registered: 'The survey is in the register.',
    decided: 'The decision is saved.',
  },

  async waiting(visit) {
    const { items } = await listOf(visit, 50);
    const count = items.filter(({ versions }) => versions.some(({ state }) => state === 'PROPOSED')).length;
    return visit.holds('experience-lead')
      ? [{ count, label: 'proposed questionnaires wait to be approved', href: '/questionnaires' }]
      : [];
  },

  routes: [
    reads('/questionnaires', async (visit) => ({
      title: 'List',
      main: html`<h1>What you ask</h1>
        ${split(questionnaireList(visit, await listOf(visit)), null)}`,
    })),
    reads('/questionnaires/new', (visit) => showNew(visit)),
    takes('/questionnaires/new', async (visit) => {
      const input = {
        idempotencyKey: visit.form().idempotencyKey,
        trust: visit.organisation,
        service: visit.typedOrNull('service'),
        name: visit.typed('name'),
        owner: visit.typed('owner'),
        person: visit.typed('person'),
      };
      const { thing, form } = await visit.send<{ id: string }>(proposeDocument, { input });
      return form ? showNew(visit, form) : { to: `/questionnaires/${thing.id}`, said: 'proposed' };
    }),
    ...bankRoutes,
    ...resultRoutes,
    ...registerRoutes,
    reads('/questionnaires/:id', (visit) => showItem(visit)),
    reads('/questionnaires/:id/preview', async (visit) => {
      const language = visit.query('language') || 'en';
      const { questionnaire } = await visit.ask<{ questionnaire: Preview | null }>(previewDocument, {
        id: visit.param('id'),
        language,
      });
      if (!questionnaire) throw new NotFoundError('questionnaire');
      return {
        title: 'As people see it',
        main: previewPage(visit, questionnaire, { version: visit.query('version'), language }),
      };
    }),
    takes('/questionnaires/:id/step', async (visit) => {
      const input = {
        questionnaireVersion: visit.typed('questionnaireVersion'),
        expectedVersion: visit.expectedVersion,
        to: visit.typed('to'),
        person: visit.typed('person'),
      };
      const { form } = await visit.send(stepDocument, { input });
      return form ? showItem(visit, form) : { to: `/questionnaires/${visit.param('id')}`, said: 'step' };
    }),
    takes('/questionnaires/:id/roll-out', async (visit) => {
      const input = {
        questionnaire: visit.param('id'),
        expectedVersion: visit.expectedVersion,
        stage: visit.typed('stage'),
        from: visit.typed('from'),
        services: visit.typed('stage') === 'PILOT' ? visit.chosen('services') : [],
      };
      const { form } = await visit.send(rollOutDocument, { input });
      return form ? showItem(visit, form) : { to: `/questionnaires/${visit.param('id')}`, said: 'stage' };
    }),
    reads('/questionnaires/:id/questions', (visit) => showQuestions(visit)),
    takes('/questionnaires/:id/questions', async (visit) => {
      const version = proposedOf(await itemOf(visit));
      const input = {
        questionnaireVersion: version.id,
        expectedVersion: visit.expectedVersion,
        questions: actOn(version.questions, {
          act: visit.typed('act'),
          question: visit.typed('question'),
          after: visit.typed('after'),
        }),
      };
      const { form } = await visit.send(changeDocument, { input });
      if (!form) return { to: `/questionnaires/${visit.param('id')}/questions`, said: 'changed' };
      const problems = form.problems.map((problem) => ({ ...problem, path: 'question' }));
      return showQuestions(visit, form.setback ? form : visit.form(problems));
    }),
    reads('/questionnaires/:id/purpose', (visit) => showPurpose(visit)),
    takes('/questionnaires/:id/purpose', async (visit) => {
      const version = proposedOf(await itemOf(visit));
      const privacyNotices = noticesTyped(visit);
      const input = {
        questionnaireVersion: version.id,
        expectedVersion: visit.expectedVersion,
        ...Object.fromEntries(purposeNames.map((name) => [name, visit.typed(name)])),
        privacyNotices,
      };
      const { form } = await visit.send(changeDocument, { input });
      if (!form) return { to: `/questionnaires/${visit.param('id')}`, said: 'changed' };
      const problems = form.problems.map(fieldOfNotice(privacyNotices));
      return showPurpose(visit, form.setback ? form : visit.form(problems));
    }),
  ],
};
