import { NotFoundError } from '@wesaid/shared/errors';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import type { Choice } from '../fields.js';
import { readOwnServices } from '../own-services.js';
import type { ServiceName } from '../services.js';
import type { Visit } from '../visit.js';
import { monthsBefore } from './heard.js';
import { monthInWords } from './theme-figures.js';

/** Which comments somebody looks at: all that they may see, or those about a site or a service, and of which days. */
export interface ThemePeriod {
  readonly about: Choice;
  readonly choices: readonly Choice[];
  /** The services that are meant; null for all that the person may see. */
  readonly services: readonly string[] | null;
  /** How long: a number of days up to today, or a month by its number. */
  readonly span: Choice;
  readonly from: string;
  readonly to: string;
}

const spans = [
  { value: '30', label: 'the last 30 days' },
  { value: '91', label: 'the last 3 months' },
  { value: '365', label: 'the last year' },
] as const;

const millisPerDay = 86_400_000;

const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * millisPerDay).toISOString().slice(0, 10);

/** A month of the last two years or this one by its number, such as 2026-10; null when it is none. */
function monthOf(asked: string, today: string): Pick<ThemePeriod, 'from' | 'to'> | null {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked)) return null;
  const from = `${asked}-01`;
  if (from < monthsBefore(today, 24).from || from > today) return null;
  const end = new Date(Date.UTC(Number(asked.slice(0, 4)), Number(asked.slice(5)), 0))
    .toISOString()
    .slice(0, 10);
  return { from, to: end < today ? end : today };
}

/** The period that an address asks for: three months of all that the person may see, unless it says otherwise. */
export async function themePeriod(visit: Visit): Promise<ThemePeriod> {
  const services = await readOwnServices(visit);
  const sites = new Map(services.flatMap(({ site }) => (site ? [[site.id, site.name]] : [])));
  const choices: Choice[] = [
    { value: '', label: 'all services' },
    ...Array.from(sites, ([id, name]) => ({ value: `site:${id}`, label: `all at ${name}` })),
    ...services.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const about = choices.find(({ value }) => value === visit.query('service'));
  const days = visit.query('days') || '91';
  const today = dayInLondon();
  const month = monthOf(days, today);
  const span = month
    ? { value: days, label: monthInWords(month.from) }
    : spans.find(({ value }) => value === days);
  if (!about || !span) throw new NotFoundError('period');
  return {
    about,
    choices,
    services: meant(about.value, services),
    span,
    ...(month ?? { from: before(today, Number(days) - 1), to: today }),
  };
}

/** The services that a choice stands for; null for all. */
const meant = (choice: string, services: readonly ServiceName[]): string[] | null => {
  if (choice === '') return null;
  if (!choice.startsWith('site:')) return [choice];
  return services.filter(({ site }) => choice === `site:${site?.id}`).map(({ id }) => id);
};

/** The query of an address that keeps the period. */
export const periodQuery = ({ about, span }: Pick<ThemePeriod, 'about' | 'span'>): string =>
  new URLSearchParams({ service: about.value, days: span.value }).toString();

const options = (choices: readonly Choice[], chosen: string): Html[] =>
  choices.map(
    ({ value, label }) =>
      html`<option value="${value}" ${value === chosen ? html` selected` : null}>${label}</option> `,
  );

/** The form that chooses another period or service. */
export const periodForm = (visit: Visit, period: ThemePeriod, action: string): Html =>
  html`<form method="get" action="/workspace${action}" class="switcher">
    <input type="hidden" name="at" value="${visit.organisation}" />
    <label for="service">About</label>
    <select id="service" name="service">
      ${options(period.choices, period.about.value)}
    </select>
    <label for="days">In</label>
    <select id="days" name="days">
      ${options([...spans, ...(spans.some(({ value }) => value === period.span.value) ? [] : [period.span])], period.span.value)}
    </select>
    <button class="button quiet">Show</button>
  </form>`;
