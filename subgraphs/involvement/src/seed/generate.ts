import { Chance } from '@wesaid/shared/demonstration';
import { InterestState } from '../interest/interest.enums.js';
import type { NewAnswer, NewInterest } from '../interest/interest.store.js';
import { InvolveeState } from '../involvee/involvee.enums.js';
import type { NewInvolvee } from '../involvee/involvee.store.js';
import type { NewStatement } from '../statement/statement.store.js';
import { dayAfter } from './calendar.js';
import { demonstrationId } from './demonstration-id.js';
import { accessNeeds, answers, firstNames, interests, lastName, messages, roles, skills } from './people.js';
import { demonstrationThemes } from './statements.js';

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** A person who does not exist: the addresses are of the domain and the numbers of the range that are kept for that. */
function person(
  chance: Chance,
  number: number,
): Pick<NewInvolvee, 'name' | 'email' | 'telephone' | 'accessNeeds'> {
  const first = firstNames[number % firstNames.length] ?? '';
  const reachedByMail = chance.happens(0.85);
  return {
    name: `${first} ${lastName}`,
    email: reachedByMail ? `${first.toLowerCase()}.${lastName.toLowerCase()}@example.org` : null,
    telephone: reachedByMail && chance.happens(0.6) ? null : `01632 960${String(chance.whole(100, 999))}`,
    accessNeeds: chance.oneOf(accessNeeds),
  };
}

const some = (chance: Chance, words: readonly string[]): string[] =>
  [...new Set([chance.oneOf(words), chance.oneOf(words), chance.oneOf(words)])].sort();

/** The register of a trust: some thirty people who joined in the course of two years. */
export const generateRegister = (trust: string, today: string): NewInvolvee[] =>
  firstNames.map((_, number) => {
    const chance = new Chance(`${trust} register ${number}`);
    const joinedOn = dayAfter(today, -chance.whole(5, 725));
    const { APPLIED, ACTIVE, PAUSED } = InvolveeState;
    return {
      ...person(chance, number),
      trust,
      id: demonstrationId(noon(joinedOn), trust, 'involvee', number),
      createdAt: noon(joinedOn),
      state: number < 3 ? APPLIED : chance.happens(0.85) ? ACTIVE : PAUSED,
      roles: [chance.weighted(roles)],
      interests: some(chance, interests),
      skills: some(chance, skills),
      joinedOn,
      testMode: false,
      held: false,
      synthetic: true,
    };
  });

/** An opportunity that people come forward for. */
export interface Sought {
  readonly trust: string;
  readonly id: string;
  readonly publishedOn: string;
  /** The day on which it closed or will close. */
  readonly until: string;
}

/** Who came forward, and what they were answered. */
export interface GeneratedInterests {
  readonly interests: readonly NewInterest[];
  readonly answers: readonly NewAnswer[];
}

/** Some people who come forward for an opportunity; the last ones wait for an answer. */
export function generateInterests(
  { trust, id, publishedOn, until }: Sought,
  today: string,
): GeneratedInterests {
  const chance = new Chance(`${trust} interests ${publishedOn}`);
  const last = until < today ? until : today;
  const span = Math.max(0, Math.round((Date.parse(last) - Date.parse(publishedOn)) / 86_400_000));
  const generated = Array.from(
    { length: chance.whole(2, 6) },
    (_, number): [NewInterest, NewAnswer | null] => {
      const receivedOn = dayAfter(publishedOn, chance.whole(0, span));
      const at = noon(receivedOn);
      const answered = receivedOn < dayAfter(today, -12) || chance.happens(0.3);
      const interest = demonstrationId(at, trust, 'interest', publishedOn, number);
      return [
        {
          ...person(chance, chance.whole(0, firstNames.length - 1)),
          trust,
          id: interest,
          createdAt: at,
          opportunity: id,
          receivedOn,
          state: answered ? InterestState.ANSWERED : InterestState.NEW,
          involvee: null,
          testMode: false,
          held: false,
          synthetic: true,
          receiptHash: null,
          message: chance.oneOf(messages),
        },
        answered
          ? {
              trust,
              id: demonstrationId(at, trust, 'answer', publishedOn, number),
              interest,
              answeredAt: at,
              answeredBy: `involvement-team@${trust}`,
              message: null,
              text: chance.oneOf(answers),
            }
          : null,
      ];
    },
  );
  return {
    interests: generated.map(([interest]) => interest),
    answers: generated.flatMap(([, answer]) => answer ?? []),
  };
}

/** An event that is over. */
export interface Held {
  readonly trust: string;
  readonly id: string;
  readonly day: string;
}

/** What people said at an event. */
export function generateStatements(
  { trust, id: event, day }: Held,
  mean: number,
  taxonomyVersion: number,
): NewStatement[] {
  const chance = new Chance(`${trust} statements ${event}`);
  return Array.from({ length: chance.around(mean) }, (_, number) => {
    const theme = chance.weighted(demonstrationThemes.map((each) => [each, each.weight] as const));
    const isGood = chance.happens(theme.goodShare);
    const strong = chance.happens(0.3);
    return {
      trust,
      id: demonstrationId(noon(day), trust, 'statement', event, number),
      createdAt: noon(day),
      words: chance.oneOf(isGood ? theme.good : theme.bad),
      themes: [theme.theme],
      taxonomyVersion,
      sentiment: chance.happens(0.08) ? 3 : isGood ? (strong ? 1 : 2) : strong ? 5 : 4,
      saidOn: day,
      event,
      opportunity: null,
      synthetic: true,
    };
  });
}
