import { Chance } from '@wesaid/shared/demonstration';
import { Case } from '../case/case.entity.js';
import { ActingRight, CaseKind, ReplyChannel } from '../case/case.enums.js';
import type { NewCase } from '../intake/add-cases.js';
import { dayAfter, isWeekend } from './days.js';
import { casesPerDay, channels, fewCasesPerDay, kinds, languages } from './demonstration-cases.js';
import { phrases } from './phrases.js';

/** An invented case as it came in, and what the team will find it to be about. */
export interface GeneratedCase {
  readonly made: NewCase;
  readonly themes: readonly string[];
}

/** Where and when cases are made up. */
export interface DayToGenerate {
  readonly trust: string;
  readonly day: string;
  readonly today: string;
  /** The services of the trust, the busiest first; empty for cases about the trust as a whole. */
  readonly services: readonly string[];
}

/** Makes up the cases that came in on one day; always the same ones, apart from identifiers. */
export function generateCases(where: DayToGenerate): GeneratedCase[] {
  const chance = new Chance(`${where.trust} cases ${where.day}`);
  const usual = (casesPerDay[where.trust] ?? fewCasesPerDay) * (isWeekend(where.day) ? 0.5 : 1.2);
  return Array.from({ length: chance.around(usual) }, () => generateCase(where, chance));
}

function generateCase({ trust, day, today, services }: DayToGenerate, chance: Chance): GeneratedCase {
  const kind = chance.weighted(kinds);
  const said = [chance.oneOf(phrases[kind])];
  if (kind === CaseKind.COMPLAINT || chance.happens(0.3)) said.push(chance.oneOf(phrases[kind]));
  const text = [...new Set(said)].map((phrase) => spoken(phrase.text, chance)).join(' ');
  const escalation = dayAfter(day, chance.whole(2, 12));
  const escalates = kind === CaseKind.CONCERN && chance.happens(0.06) && escalation <= today;
  const seconds = chance.whole(7 * 3_600, 20 * 3_600);
  const opened = Object.assign(new Case(), {
    trustCode: trust,
    createdAt: new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1_000),
    kind: escalates ? CaseKind.COMPLAINT : kind,
    receivedOn: day,
    escalatedOn: escalates ? escalation : null,
    happenedOn: chance.happens(0.7) ? dayAfter(day, -daysBefore(chance)) : null,
    serviceId: serviceOf(services, chance),
    synthetic: true,
  });
  const fromWebsite = chance.happens(0.6);
  return {
    made: {
      opened,
      words: fromWebsite ? text : null,
      summary: fromWebsite ? null : text,
      ...personOf(kind, chance),
    },
    themes: said.map(({ theme }) => theme),
  };
}

/** Most people speak soon, and a few after more than a year. */
const daysBefore = (chance: Chance): number =>
  chance.happens(0.03) ? chance.whole(380, 700) : Math.floor(chance.next() ** 2 * 90);

/** The first services in the list are named most often; some cases are about the trust as a whole. */
function serviceOf(services: readonly string[], chance: Chance): string | null {
  if (services.length === 0 || chance.happens(0.15)) return null;
  return services[Math.floor(chance.next() ** 2.5 * services.length)] ?? null;
}

function personOf(kind: CaseKind, chance: Chance): Pick<NewCase, 'reply' | 'behalf'> {
  const number = chance.whole(100, 999);
  const mayStayAway = kind === CaseKind.COMPLIMENT || kind === CaseKind.COMMENT;
  const channel = mayStayAway && chance.happens(0.5) ? ReplyChannel.NONE : chance.weighted(channels);
  if (channel === ReplyChannel.NONE) return { reply: { channel }, behalf: null };
  const behalf = chance.happens(0.12)
    ? {
        name: `Synthetic patient ${number}`,
        relationship: chance.oneOf(['daughter', 'son', 'wife', 'husband', 'friend']),
        right: chance.oneOf(Object.values(ActingRight)),
      }
    : null;
  const reply = {
    channel,
    name: `Synthetic person ${number}`,
    email: channel === ReplyChannel.EMAIL ? `person-${number}@example.org` : null,
    telephone: channel === ReplyChannel.TELEPHONE ? `01632 960${number}` : null,
    address: channel === ReplyChannel.LETTER ? `${number} Example Road, Exampleton` : null,
    language: chance.happens(0.05) ? chance.oneOf(languages) : null,
    needs: chance.happens(0.04) ? chance.oneOf(['Large print, please.', 'Please ring after five.']) : null,
  };
  return { reply, behalf };
}

/** A phrase with one of each of its alternatives. */
const spoken = (text: string, chance: Chance): string =>
  text.replace(/\{([^{}]*)\}/g, (_, alternatives: string) => chance.oneOf(alternatives.split('|')));
