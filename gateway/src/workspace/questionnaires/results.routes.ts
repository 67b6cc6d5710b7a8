import { NotFoundError } from '@wesaid/shared/errors';
import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import { pager, type PageEnd } from '../list-page.js';
import { readServices } from '../services.js';
import type { Visit } from '../visit.js';
import { reads, type WorkspaceRoute } from '../workspace-section.js';
import { partsNav } from './parts.js';
import { resultsDocument, writtenDocument } from './questionnaire.documents.js';

interface Result {
  readonly question: string;
  readonly text: string;
  readonly kind: string;
  readonly responses: number;
  readonly percentFavourable: number | null;
  readonly options: readonly { readonly code: string; readonly text: string; readonly responses: number }[];
  readonly services: readonly {
    readonly service: { readonly name: string } | null;
    readonly responses: number;
    readonly percentFavourable: number | null;
  }[];
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly receivedOn: string;
  readonly service: { readonly name: string } | null;
  readonly themes: readonly { readonly name: string }[];
}

/** How many days back results are shown. */
const days = 90;
const millisPerDay = 86_400_000;

/** The one service of somebody who works for some services only; null for who sees the whole trust. */
async function ownService(visit: Visit): Promise<string | null> {
  const grants = visit.member.grants.filter(
    ({ organisation, role }) =>
      organisation === visit.organisation &&
      ['experience-team', 'experience-lead', 'service-lead'].includes(role),
  );
  if (grants.some(({ services }) => services === null)) return visit.query('service') || null;
  const own = grants.flatMap(({ services }) => services ?? []);
  return own.find((id) => id === visit.query('service')) ?? own[0] ?? null;
}

const percent = (share: number | null): string => (share === null ? '–' : `${Math.round(share)}%`);

const resultPart = (visit: Visit, result: Result): Html =>
  html`<section>
    <h2>${result.text}</h2>
    <p>
      <span class="tabular">${result.responses}</span> answers${
        result.percentFavourable === null ? '' : `, ${percent(result.percentFavourable)} favourable`
      }
    </p>
    ${
      result.options.length > 0 &&
      html`<dl class="facts">
        ${result.options.map(
          ({ text, responses }) =>
            html`<dt>${text}</dt>
              <dd class="tabular">${responses}</dd> `,
        )}
      </dl>`
    }
    <div class="scroll" role="region" aria-label="By service: ${result.text}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col">Answers</th>
            <th scope="col">Favourable</th>
          </tr>
        </thead>
        <tbody>
          ${result.services.map(
            ({ service, responses, percentFavourable }) =>
              html`<tr>
                <th scope="row">${service?.name ?? 'The trust as a whole'}</th>
                <td class="tabular">${responses}</td>
                <td class="tabular">${percent(percentFavourable)}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${
      result.kind === 'FREE_TEXT' &&
      html`<p>
        <a href="${visit.link(`/questionnaires/results/${result.question}`)}"
          >Read what people wrote: ${result.text}</a
        >
      </p>`
    }
  </section>`;

async function showResults(visit: Visit): Promise<Html> {
  const to = dayInLondon();
  const from = dayInLondon(new Date(Date.now() - days * millisPerDay));
  const service = await ownService(visit);
  const [{ trust }, services] = await Promise.all([
    visit.ask<{ trust: { questionResults: Result[] | null } | null }>(resultsDocument, {
      trust: visit.organisation,
      from,
      to,
      service,
    }),
    readServices(visit),
  ]);
  const results = trust?.questionResults;
  if (!results) throw new NotFoundError('results');
  const name = services.find(({ id }) => id === service)?.name ?? 'the trust and its services';
  return html`<h1>What people answered</h1>
    ${partsNav(visit, '/questionnaires/results')}
    <p>From ${dayInWords(from)} to today, for ${name}. Tests and held answers are left out.</p>
    ${results.length === 0 ? html`<p>Nobody has answered a question yet.</p>` : results.map((each) => resultPart(visit, each))}`;
}

async function showWritten(visit: Visit): Promise<Html> {
  type Found = { trust: { writtenAnswers: { nodes: Written[]; pageInfo: PageEnd } | null } | null };
  const question = visit.param('question');
  const { trust } = await visit.ask<Found>(writtenDocument, {
    trust: visit.organisation,
    question,
    service: null,
    first: 20,
    after: visit.query('after') || null,
  });
  const found = trust?.writtenAnswers;
  if (!found) throw new NotFoundError('question');
  return html`<p class="back"><a href="${visit.link('/questionnaires/results')}">Back to the results</a></p>
    <h1>What people wrote</h1>
    ${
      found.nodes.length === 0
        ? html`<p>Nobody has written anything yet.</p>`
        : html`<ul class="items">
            ${found.nodes.map(
              ({ id, text, receivedOn, service, themes }) =>
                html`<li>
                  <a href="${visit.link(`/feedback/${id}`)}">
                    <span class="title">${text}</span>
                    <span class="secondary"
                      >${dayInWords(receivedOn)}, ${service?.name ?? 'the trust as a whole'}</span
                    >
                    <span class="excerpt"
                      >${themes.map(({ name }) => name).join(', ') || 'No theme yet'}</span
                    >
                  </a>
                </li> `,
            )}
          </ul>`
    }
    ${pager(visit, `/questionnaires/results/${question}`, found.pageInfo)}`;
}

/** What people answered, and what they wrote. */
export const resultRoutes: readonly WorkspaceRoute[] = [
  reads('/questionnaires/results', async (visit) => ({ title: 'Results', main: await showResults(visit) })),
  reads('/questionnaires/results/:question', async (visit) => ({
    title: 'What people wrote',
    main: await showWritten(visit),
  })),
];
