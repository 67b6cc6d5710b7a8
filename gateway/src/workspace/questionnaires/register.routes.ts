import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import type { Choice } from '../fields.js';
import { Form } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import { readServices, serviceChoices } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import { shown } from './parts.js';
import type { QuestionnaireBrief } from './questionnaire.js';
import {
  decideSurveyDocument,
  questionnaireListDocument,
  registerSurveyDocument,
  surveyDocument,
  surveyListDocument,
} from './questionnaire.documents.js';
import { newSurvey, surveyItem, surveyList, type SurveyBrief, type SurveyItem } from './register.page.js';

async function listOf(
  visit: Visit,
  first = 20,
): Promise<{ readonly items: readonly SurveyBrief[]; readonly end: PageEnd }> {
  type Found = { localSurveys: { nodes: SurveyBrief[]; pageInfo: PageEnd } };
  const { localSurveys } = await visit.ask<Found>(surveyListDocument, {
    trust: visit.organisation,
    first,
    after: visit.query('after') || null,
  });
  return { items: localSurveys.nodes, end: localSurveys.pageInfo };
}

/** What a survey can go into, marked by its kind: the first fifty questionnaires and other surveys. */
async function targetsOf(visit: Visit, id: string): Promise<readonly Choice[]> {
  type Found = { questionnaires: { nodes: QuestionnaireBrief[] } };
  const [{ questionnaires }, surveys] = await Promise.all([
    visit.ask<Found>(questionnaireListDocument, { trust: visit.organisation, first: 50, after: null }),
    listOf(visit, 50),
  ]);
  return [
    ...questionnaires.nodes.map((each) => ({ value: `questionnaire:${each.id}`, label: each.name })),
    ...surveys.items
      .filter((each) => each.id !== id)
      .map((each) => ({ value: `survey:${each.id}`, label: `${each.name} (other survey)` })),
  ];
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const services = serviceChoices(await readServices(visit));
  return shown('Register a survey', newSurvey(visit, sent ?? new Form(), services), sent);
}

async function showItem(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, { localSurvey }, targets] = await Promise.all([
    listOf(visit),
    visit.ask<{ localSurvey: SurveyItem | null }>(surveyDocument, { id }),
    targetsOf(visit, id),
  ]);
  if (!localSurvey) throw new NotFoundError('survey');
  const main = split(
    surveyList(visit, list, id),
    surveyItem(visit, localSurvey, sent ?? new Form(), targets),
  );
  return shown('One survey', main, sent);
}

/** The register of other surveys, and what becomes of each. */
export const registerRoutes: readonly WorkspaceRoute[] = [
  reads('/questionnaires/register', async (visit) => ({
    title: 'Other surveys',
    main: html`<h1>Other surveys in the trust</h1>
      ${split(surveyList(visit, await listOf(visit)), null)}`,
  })),
  reads('/questionnaires/register/new', (visit) => showNew(visit)),
  takes('/questionnaires/register/new', async (visit) => {
    const input = {
      idempotencyKey: visit.form().idempotencyKey,
      trust: visit.organisation,
      service: visit.typedOrNull('service'),
      name: visit.typed('name'),
      owner: visit.typed('owner'),
      purpose: visit.typed('purpose'),
      responses: Number(visit.typed('responses') || Number.NaN),
    };
    const { thing, form } = await visit.send<{ id: string }>(registerSurveyDocument, { input });
    return form ? showNew(visit, form) : { to: `/questionnaires/register/${thing.id}`, said: 'registered' };
  }),
  reads('/questionnaires/register/:id', (visit) => showItem(visit)),
  takes('/questionnaires/register/:id', async (visit) => {
    const [kind, target = null] = visit.typed('mergeInto').split(':');
    const input = {
      survey: visit.param('id'),
      expectedVersion: visit.expectedVersion,
      decision: visit.typed('decision'),
      reason: visit.typedOrNull('reason'),
      mergeIntoSurvey: kind === 'survey' ? target : null,
      mergeIntoQuestionnaire: kind === 'questionnaire' ? target : null,
    };
    const { form } = await visit.send(decideSurveyDocument, { input });
    if (!form) return { to: `/questionnaires/register/${visit.param('id')}`, said: 'decided' };
    const problems = form.problems.map((problem) => ({
      ...problem,
      path: problem.path.startsWith('mergeInto') ? 'mergeInto' : problem.path,
    }));
    return showItem(visit, form.setback ? form : visit.form(problems));
  }),
];
