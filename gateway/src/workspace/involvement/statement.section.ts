import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon, instantInWords } from '../days.js';
import {
  dateField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  type Choice,
} from '../fields.js';
import { Form } from '../form.js';
import { pager, type PageEnd } from '../list-page.js';
import { readThemes, themeField } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { occasionsDocument, recordStatementDocument, statementsDocument } from './statement.documents.js';
import { sentiments, wordsOf } from './involvement-words.js';

interface Statement {
  readonly id: string;
  readonly words: string;
  readonly sentiment: number | null;
  readonly saidOn: string;
  readonly event: { readonly title: string } | null;
  readonly opportunity: { readonly title: string } | null;
  readonly themes: readonly { readonly name: string }[];
}

const card = ({ words, sentiment, saidOn, event, opportunity, themes }: Statement): Html =>
  html`<li>
    <p class="words" dir="auto">${words}</p>
    <p class="secondary">
      ${[
        dayInWords(saidOn),
        event?.title ?? opportunity?.title,
        themes.map(({ name }) => name).join(', '),
        sentiment === null ? null : `felt: ${wordsOf(sentiments, String(sentiment)).toLowerCase()}`,
      ]
        .filter(Boolean)
        .join('. ')}
    </p>
  </li> `;

async function listPage(visit: Visit): Promise<WorkspaceAnswer> {
  const { statements } = await visit.ask<{ statements: { nodes: Statement[]; pageInfo: PageEnd } }>(
    statementsDocument,
    { trust: visit.organisation, after: visit.query('after') || null },
  );
  return {
    title: 'List',
    main: html`<h1>What people told us</h1>
      <p><a class="button" href="${visit.link('/statements/new')}">Record what somebody said</a></p>
      ${
        statements.nodes.length === 0
          ? html`<p>Nothing is recorded yet. What people say at events and in groups will stand here.</p>`
          : html`<ul class="record">
              ${statements.nodes.map(card)}
            </ul>`
      }${pager(visit, '/statements', statements.pageInfo)}`,
  };
}

async function newPage(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  type Found = {
    trust: {
      events: { nodes: { id: string; title: string; startsAt: string }[] } | null;
      opportunities: { nodes: { id: string; title: string }[] } | null;
    } | null;
  };
  const [themes, { trust }] = await Promise.all([
    readThemes(visit),
    visit.ask<Found>(occasionsDocument, { trust: visit.organisation }),
  ]);
  if (!trust) throw new NotFoundError('trust');
  const occasions: Choice[] = [
    { value: '', label: 'Somewhere else' },
    ...(trust.events?.nodes ?? []).map(({ id, title, startsAt }) => ({
      value: `event:${id}`,
      label: `${title}, ${instantInWords(startsAt)}`,
    })),
    ...(trust.opportunities?.nodes ?? []).map(({ id, title }) => ({
      value: `opportunity:${id}`,
      label: title,
    })),
  ];
  const form = (sent ?? new Form()).over({ saidOn: dayInLondon(), sentiment: '' });
  return {
    title: 'Record what somebody said',
    main: html`${refusal(form)}
      <p class="back"><a href="${visit.link('/statements')}">Back to the list</a></p>
      <h1>Record what somebody said</h1>
      <p>
        One thing at a time, as close to their words as you can. It counts with what people say in feedback
        and complaints.
      </p>
      ${formOf(form, {
        action: visit.link('/statements/new'),
        button: 'Record this',
        once: true,
        fields: html`${textAreaField(form, {
          name: 'words',
          label: 'What they said',
          hint: 'No names, and nothing that shows who said it.',
        })}${dateField(form, { name: 'saidOn', label: 'When?' })}${selectField(form, {
          name: 'occasion',
          label: 'Where?',
          choices: occasions,
        })}${radioField(form, { name: 'sentiment', label: 'How did they feel about it?', choices: sentiments })}${themeField(
          form,
          themes,
          'What is it about?',
        )}`,
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

/** What people told the trust at events and in groups, in a form that can be counted. */
export const statementSection: WorkspaceSection = {
  path: '/statements',
  title: 'What people told us',
  roles: ['involvement-team'],
  confirmations: { recorded: 'It is recorded.' },

  waiting: () => Promise.resolve([]),

  routes: [
    reads('/statements', listPage),
    reads('/statements/new', (visit) => newPage(visit)),
    takes('/statements/new', async (visit) => {
      const [kind, occasion = null] = visit.typed('occasion').split(':');
      const { form } = await visit.send(recordStatementDocument, {
        input: {
          idempotencyKey: visit.form().idempotencyKey,
          trust: visit.organisation,
          words: visit.typed('words'),
          themes: visit.chosen('themes'),
          sentiment: Number.parseInt(visit.typed('sentiment'), 10) || null,
          saidOn: visit.typed('saidOn'),
          event: kind === 'event' ? occasion : null,
          opportunity: kind === 'opportunity' ? occasion : null,
        },
      });
      return form ? newPage(visit, form) : { to: '/statements', said: 'recorded' };
    }),
  ],
};
