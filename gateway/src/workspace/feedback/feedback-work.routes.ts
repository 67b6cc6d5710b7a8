import { html } from '../../pages/html.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import {
  assignSafeguardingDocument,
  changeManyDocument,
  decideFindingDocument,
  forgetViewDocument,
  publishCommentDocument,
  rateCriticalityDocument,
  redactFeedbackDocument,
  saveViewDocument,
  translateFeedbackDocument,
  undoChangeDocument,
  withholdCommentDocument,
} from './feedback.documents.js';
import { filterOf, withView } from './feedback-view.js';
import { showOriginal } from './original.page.js';
import { showItem, showList } from './read-feedback.js';

type Input = Readonly<Record<string, unknown>>;

/** A change of one answer: what is typed besides its version, and what is said afterwards. */
const change = (
  path: string,
  document: string,
  said: string,
  inputOf: (visit: Visit) => Input = () => ({}),
): WorkspaceRoute =>
  takes(`/feedback/:id/${path}`, async (visit): Promise<WorkspaceAnswer> => {
    const feedback = visit.param('id');
    const own = inputOf(visit);
    const input = {
      ...('finding' in own ? {} : { feedback }),
      expectedVersion: visit.expectedVersion,
      ...own,
    };
    const { form } = await visit.send(document, { input });
    if (!form) return { to: withView(visit, `/feedback/${feedback}`), said };
    // The themes of the page are not in this form: they stand there as they are saved.
    const { problems, setback } = form;
    const typed = Object.fromEntries(
      ['words', 'findings', 'translation', 'translator'].map((name) => [name, visit.chosen(name)]),
    );
    return showItem(
      visit,
      'words' in own || 'translation' in own
        ? new Form({ problems, setback, saved: typed })
        : new Form({ problems, setback }),
    );
  });

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What staff do with answers besides saying what they are about. */
export const feedbackWorkRoutes: readonly WorkspaceRoute[] = [
  change('finding', decideFindingDocument, 'decided', (visit) => ({
    finding: visit.typed('finding'),
    decision: visit.typed('decision'),
  })),
  change('criticality', rateCriticalityDocument, 'rated', (visit) => ({
    criticality: Number.parseInt(visit.typed('howCritical'), 10) || 0,
  })),
  change('safeguarding', assignSafeguardingDocument, 'safeguarding', (visit) => ({
    assigned: visit.typed('assigned') === 'yes',
  })),
  change('redact', redactFeedbackDocument, 'redacted', (visit) => ({
    findings: visit.chosen('findings'),
    words: lines(visit.typed('words')),
  })),
  change('translate', translateFeedbackDocument, 'translated', (visit) => ({
    translation: visit.typedOrNull('translation'),
    translator: visit.typedOrNull('translator'),
  })),
  change('publish', publishCommentDocument, 'published'),
  change('withhold', withholdCommentDocument, 'withheld'),

  takes('/feedback/:id/original', showOriginal),

  takes('/feedback/change-many', async (visit) => {
    const answers = visit.chosen('answers').map((each) => {
      const [feedback, version] = each.split(':');
      return { feedback, expectedVersion: Number.parseInt(version ?? '', 10) || 0 };
    });
    const theme = visit.typed('bulkTheme');
    const { form, thing } = await visit.send<{ id: string; left: object[] }>(changeManyDocument, {
      input: {
        idempotencyKey: visit.typed('idempotencyKey'),
        answers,
        addThemes: theme === '' ? [] : [theme],
        sentiment: Number.parseInt(visit.typed('bulkSentiment'), 10) || null,
        state: visit.typedOrNull('bulkState'),
      },
    });
    if (!form) {
      const left = thing.left.length > 0 ? String(thing.left.length) : '';
      return { to: withView(visit, '/feedback', { undo: thing.id, left }), said: 'changed' };
    }
    const { main, ...page } = await showList(visit);
    return {
      ...page,
      status: form.status,
      main: html`<div class="summary" role="alert" tabindex="-1" autofocus>
          <h2>Nothing was changed</h2>
          ${form.problems.map(({ message }) => html`<p>${message}</p> `)}
        </div>
        ${main}`,
    };
  }),

  takes('/feedback/undo/:change', async (visit) => {
    await visit.ask(undoChangeDocument, { id: visit.param('change') });
    return { to: withView(visit, '/feedback'), said: 'undone' };
  }),

  takes('/feedback/views', async (visit) => {
    const { form } = await visit.send(saveViewDocument, {
      input: {
        idempotencyKey: visit.typed('idempotencyKey'),
        trust: visit.organisation,
        name: visit.typed('viewName'),
        shared: visit.typed('shared') === 'yes',
        filter: filterOf(visit),
      },
    });
    return { to: withView(visit, '/feedback'), said: form ? 'nameless' : 'kept' };
  }),

  takes('/feedback/views/:view/forget', async (visit) => {
    await visit.ask(forgetViewDocument, {
      input: { view: visit.param('view'), expectedVersion: visit.expectedVersion },
    });
    return { to: '/feedback', said: 'forgotten' };
  }),
];
