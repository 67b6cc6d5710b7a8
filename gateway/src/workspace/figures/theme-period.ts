import { NotFoundError } from '@wesaid/shared/errors';
import { html, type Html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import type { Choice } from '../fields.js';
import { ownServices } from '../own-services.js';
import type { Visit } from '../visit.js';

/** Which comments somebody looks at: all that they may see or those about a service, and of how many days up to today. */
export interface ThemePeriod {
  readonly service: Choice;
  readonly services: readonly Choice[];
  readonly days: string;
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

/** The period that an address asks for: three months of all that the person may see, unless it says otherwise. */
export async function themePeriod(visit: Visit): Promise<ThemePeriod> {
  const services = [{ value: '', label: 'all services' }, ...(await ownServices(visit))];
  const service = services.find(({ value }) => value === visit.query('service'));
  const days = visit.query('days') || '91';
  if (!service || !spans.some(({ value }) => value === days)) throw new NotFoundError('period');
  const to = dayInLondon();
  return { service, services, days, from: before(to, Number(days) - 1), to };
}

/** The query of an address that keeps the period. */
export const periodQuery = ({ service, days }: ThemePeriod): string =>
  new URLSearchParams({ service: service.value, days }).toString();

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
      ${options(period.services, period.service.value)}
    </select>
    <label for="days">In</label>
    <select id="days" name="days">
      ${options(spans, period.days)}
    </select>
    <button class="button quiet">Show</button>
  </form>`;
