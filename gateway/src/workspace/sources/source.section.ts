import { NotFoundError } from '@wesaid/shared/errors';
import type { Choice } from '../fields.js';
import { actionListDocument } from '../actions/action.documents.js';
import { Form } from '../form.js';
import type { PageEnd } from '../list-page.js';
import { readServices, serviceChoices } from '../services.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  answerSurveyResultDocument,
  citeInsightDocument,
  dateSourceOrganisationDocument,
  insightsDocument,
  sourceOrganisationsDocument,
  sourcesWaitingDocument,
  surveyResultDocument,
  surveyResultsDocument,
  withdrawInsightDocument,
} from './source.documents.js';
import { bodiesPage, bodyPage, citePage, reportsPage } from './source.page.js';
import type { InsightItem, SourceBody, SurveyResultItem } from './source.js';
import { resultPage, resultsPage } from './survey-result.page.js';

interface Listed<Item> {
  readonly nodes: Item[];
  readonly pageInfo: PageEnd;
}

const pageSize = 20;

const selections: Readonly<Record<string, string>> = {
  surveys: 'ALL',
  below: 'BELOW_ENGLAND',
  'to-answer': 'WITHOUT_ACTION',
};

async function showList(visit: Visit): Promise<WorkspaceAnswer> {
  const show = visit.query('show');
  const variables = { trust: visit.organisation, first: pageSize, after: visit.query('after') || null };
  if (show === '') {
    const { insights } = await visit.ask<{ insights: Listed<InsightItem> }>(insightsDocument, variables);
    return { title: 'Reports', main: reportsPage(visit, insights.nodes, insights.pageInfo) };
  }
  const selection = Object.hasOwn(selections, show) ? selections[show] : undefined;
  if (!selection) throw new NotFoundError('list');
  const { surveyResults } = await visit.ask<{ surveyResults: Listed<SurveyResultItem> }>(
    surveyResultsDocument,
    {
      ...variables,
      selection,
    },
  );
  return { title: 'Surveys', main: resultsPage(visit, show, surveyResults.nodes, surveyResults.pageInfo) };
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const [services, themes] = await Promise.all([readServices(visit), readThemes(visit)]);
  const form = (sent ?? new Form()).over({ source: 'HEALTHWATCH', signal: 'MIXED' });
  return {
    title: 'Cite a report',
    main: citePage(visit, form, serviceChoices(services), themes),
    ...(sent ? { status: sent.status } : {}),
  };
}

async function cite(visit: Visit): Promise<WorkspaceAnswer> {
  if (visit.typed('publishedOn') === '') {
    const message = 'Give the day on which it was published.';
    return showNew(visit, visit.form([{ path: 'publishedOn', code: 'PUBLISHED_ON_MISSING', message }]));
  }
  const { form } = await visit.send(citeInsightDocument, {
    input: {
      idempotencyKey: visit.form().idempotencyKey,
      trust: visit.organisation,
      title: visit.typed('title'),
      citation: visit.typed('citation'),
      source: visit.typed('source'),
      signal: visit.typed('signal'),
      publishedOn: visit.typed('publishedOn'),
      ...Object.fromEntries(
        ['sourceOrganisation', 'link', 'periodFrom', 'periodTo', 'quotation', 'licence', 'service'].map(
          (name) => [name, visit.typedOrNull(name)],
        ),
      ),
      themes: visit.chosen('themes'),
    },
  });
  return form ? showNew(visit, form) : { to: '/sources', said: 'cited' };
}

const bodiesOf = async (visit: Visit): Promise<readonly SourceBody[]> =>
  (
    await visit.ask<{ sourceOrganisations: SourceBody[] }>(sourceOrganisationsDocument, {
      trust: visit.organisation,
    })
  ).sourceOrganisations;

async function showBody(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const body = (await bodiesOf(visit)).find(({ id }) => id === visit.param('id'));
  if (!body) throw new NotFoundError('body');
  return {
    title: body.name,
    main: bodyPage(visit, body, sent ?? new Form()),
    ...(sent ? { status: sent.status } : {}),
  };
}

/** The last published actions of the trust, as choices; none is the empty value. */
async function actionChoices(visit: Visit, chosen: SurveyResultItem['action']): Promise<readonly Choice[]> {
  type Found = { trust: { actions: { nodes: { id: string; did: string }[] } } | null };
  const { trust } = await visit.ask<Found>(actionListDocument, {
    trust: visit.organisation,
    first: 50,
    after: null,
  });
  const actions = trust?.actions.nodes ?? [];
  const all = chosen && !actions.some(({ id }) => id === chosen.id) ? [chosen, ...actions] : actions;
  return [
    { value: '', label: 'None yet' },
    ...all.map(({ id, did }) => ({ value: id, label: did.slice(0, 120) })),
  ];
}

async function showResult(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const { surveyResult } = await visit.ask<{ surveyResult: SurveyResultItem | null }>(surveyResultDocument, {
    id: visit.param('id'),
  });
  if (!surveyResult) throw new NotFoundError('survey result');
  const actions = await actionChoices(visit, surveyResult.action);
  return {
    title: surveyResult.questionCode,
    main: resultPage(visit, surveyResult, actions, sent ?? new Form()),
    ...(sent ? { status: sent.status } : {}),
  };
}

/** What others found out about the trust, with where it comes from. */
export const sourceSection: WorkspaceSection = {
  path: '/sources',
  title: 'Sources',
  roles: [
    'experience-team',
    'experience-lead',
    'service-lead',
    'complaints-team',
    'involvement-team',
    'safety-specialist',
  ],
  confirmations: {
    cited: 'The report is cited.',
    withdrawn: 'It is taken away.',
    'not-withdrawn': 'It was not taken away: somebody changed it meanwhile. Look at it again.',
    dated: 'The days are saved.',
    answered: 'It is saved what is done about it.',
  },
  async waiting(visit) {
    if (!visit.holds('experience-team', 'experience-lead')) return [];
    const { surveyResults } = await visit.ask<{ surveyResults: Listed<object> }>(sourcesWaitingDocument, {
      trust: visit.organisation,
    });
    return [
      {
        count: surveyResults.nodes.length,
        more: surveyResults.pageInfo.hasNextPage,
        label: 'survey questions below England without an action',
        href: '/sources?show=to-answer',
      },
    ];
  },
  routes: [
    reads('/sources', showList),
    reads('/sources/new', (visit) => showNew(visit)),
    takes('/sources/new', cite),
    takes('/sources/:id/withdraw', async (visit) => {
      const { form } = await visit.send(withdrawInsightDocument, {
        input: { insight: visit.param('id'), expectedVersion: visit.expectedVersion },
      });
      return { to: '/sources', said: form ? 'not-withdrawn' : 'withdrawn' };
    }),
    reads('/sources/bodies', async (visit) => ({
      title: 'Bodies that publish',
      main: bodiesPage(visit, await bodiesOf(visit)),
    })),
    reads('/sources/bodies/:id', (visit) => showBody(visit)),
    takes('/sources/bodies/:id', async (visit) => {
      const { form } = await visit.send(dateSourceOrganisationDocument, {
        input: {
          sourceOrganisation: visit.param('id'),
          validFrom: visit.typedOrNull('validFrom'),
          validTo: visit.typedOrNull('validTo'),
          successor: visit.typedOrNull('successor'),
        },
      });
      return form ? showBody(visit, form) : { to: '/sources/bodies', said: 'dated' };
    }),
    reads('/sources/results/:id', (visit) => showResult(visit)),
    takes('/sources/results/:id', async (visit) => {
      const id = visit.param('id');
      const { form } = await visit.send(answerSurveyResultDocument, {
        input: {
          surveyResult: id,
          expectedVersion: visit.expectedVersion,
          action: visit.typedOrNull('action'),
          dueOn: visit.typedOrNull('dueOn'),
        },
      });
      return form ? showResult(visit, form) : { to: `/sources/results/${id}`, said: 'answered' };
    }),
  ],
};
