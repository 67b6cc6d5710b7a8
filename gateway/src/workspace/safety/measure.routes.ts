import { NotFoundError } from '@wesaid/shared/errors';
import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, refusal, selectField, textAreaField, textField } from '../fields.js';
import { Form, type Problem } from '../form.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer } from '../workspace-section.js';
import { measureTable, xmrChart, type Charted } from '../xmr-chart.js';
import {
  createSafetyMeasureDocument,
  measuresDocument,
  recordMeasurePointsDocument,
} from './safety.documents.js';

/** A measure with its chart, as the API works it out. */
interface Measure extends Charted {
  readonly id: string;
  readonly description: string | null;
  readonly source: string | null;
  readonly version: number;
}

interface Measures {
  readonly id: string;
  readonly name: string;
  readonly measures: { readonly nodes: readonly Measure[] };
}

async function readMeasures(visit: Visit): Promise<Measures> {
  const { committee } = await visit.ask<{ committee: Measures | null }>(measuresDocument, {
    committee: visit.param('id'),
  });
  if (!committee) throw new NotFoundError('committee');
  return committee;
}

async function showNew(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const [committee, themes] = await Promise.all([readMeasures(visit), readThemes(visit)]);
  const form = (sent ?? new Form()).over({ betterWhen: 'LOWER' });
  return {
    title: 'Follow a new figure',
    main: html`${refusal(form)}
      <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
      <h1>Follow a new figure</h1>
      ${formOf(form, {
        action: visit.link(`/committees/${committee.id}/measures/new`),
        button: 'Follow this figure',
        once: true,
        fields: html`${textField(form, { name: 'name', label: 'What is it called?' })}${textAreaField(form, {
          name: 'description',
          label: 'What is counted, and how?',
          hint: 'You can leave this empty.',
        })}${textField(form, { name: 'unit', label: 'Unit', hint: 'Such as “falls per 1,000 days in bed”.' })}${radioField(
          form,
          {
            name: 'betterWhen',
            label: 'When is it better?',
            choices: [
              { value: 'LOWER', label: 'When it goes down' },
              { value: 'HIGHER', label: 'When it goes up' },
            ],
          },
        )}${selectField(form, {
          name: 'theme',
          label: 'Theme',
          choices: [
            { value: '', label: 'None' },
            ...themes.map(({ code, name }) => ({ value: code, label: name })),
          ],
        })}${textField(form, { name: 'source', label: 'Where do the results come from?', hint: 'You can leave this empty.' })}`,
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

const points = (form: Form): Html =>
  textAreaField(form, {
    name: 'points',
    label: 'Results, one a line',
    hint: 'A day and a number: 2026-11-01 6.4. A day that has a result already gets the new one.',
    rows: 6,
  });

async function showMeasure(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const committee = await readMeasures(visit);
  const measure = committee.measures.nodes.find(({ id }) => id === visit.param('measure'));
  if (!measure) throw new NotFoundError('measure');
  const form = sent ?? new Form();
  const { name, description, source, chart, version } = measure;
  return {
    title: name,
    main: html`${refusal(form)}
      <p><a href="${visit.link(`/committees/${committee.id}`)}">${committee.name}</a></p>
      <h1>${name}</h1>
      ${description && html`<p>${description}</p>`}
      <p><strong>${chart.sentence}</strong></p>
      ${chart.points.length > 0 && html`${xmrChart(measure)}${measureTable(measure)}`}
      ${source && html`<p class="secondary">Source: ${source}</p>`}
      <h2>Add results</h2>
      ${formOf(form, {
        action: visit.link(`/committees/${committee.id}/measures/${measure.id}`),
        button: 'Add these results',
        version,
        fields: points(form),
      })}`,
    ...(sent ? { status: sent.status } : {}),
  };
}

/** Reads results as they were typed: a day and a number in each line. */
function readPoints(text: string): { points: { on: string; value: number }[]; problems: Problem[] } {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const found = lines.map((line) => /^(\d{4}-\d\d-\d\d)[\s,;]+(-?\d+(?:\.\d+)?)$/.exec(line));
  const wrong = lines.filter((_, index) => !found[index]);
  const say = (message: string) => [{ path: 'points', code: 'POINTS_UNREADABLE', message }];
  return {
    points: found.flatMap((match) => (match ? [{ on: match[1] ?? '', value: Number(match[2]) }] : [])),
    problems:
      lines.length === 0
        ? say('Write at least one day with its result.')
        : wrong.length > 0
          ? say(`Write a day and a number in each line. This line is neither: ${wrong[0]}`)
          : [],
  };
}

/** Figures of a committee: set up, seen as charts, and given new results. */
export const measureRoutes = [
  reads('/committees/:id/measures/new', (visit) => showNew(visit)),
  takes('/committees/:id/measures/new', async (visit) => {
    const { thing, form } = await visit.send<{ id: string }>(createSafetyMeasureDocument, {
      input: {
        idempotencyKey: visit.form().idempotencyKey,
        committee: visit.param('id'),
        name: visit.typed('name'),
        description: visit.typedOrNull('description'),
        unit: visit.typed('unit'),
        betterWhen: visit.typed('betterWhen'),
        theme: visit.typedOrNull('theme'),
        source: visit.typedOrNull('source'),
      },
    });
    return form
      ? showNew(visit, form)
      : { to: `/committees/${visit.param('id')}/measures/${thing.id}`, said: 'followed' };
  }),
  reads('/committees/:id/measures/:measure', (visit) => showMeasure(visit)),
  takes('/committees/:id/measures/:measure', async (visit) => {
    const { points: read, problems } = readPoints(visit.typed('points'));
    if (problems.length > 0) return showMeasure(visit, visit.form(problems));
    const { form } = await visit.send(recordMeasurePointsDocument, {
      input: { measure: visit.param('measure'), expectedVersion: visit.expectedVersion, points: read },
    });
    return form
      ? showMeasure(visit, form)
      : { to: `/committees/${visit.param('id')}/measures/${visit.param('measure')}`, said: 'recorded' };
  }),
];
