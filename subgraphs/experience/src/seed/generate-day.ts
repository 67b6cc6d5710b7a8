import { triage } from '../feedback/add-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { CollectionMode, FeedbackState, FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import type { DemonstrationTrust } from './demonstration-trusts.js';
import { sayWhoAnswered } from './who-answered.js';
import { goodPhrases, poorPhrases, type Phrase } from './phrases.js';
import { Chance } from '@wesaid/shared/demonstration';

/** An invented answer and the themes that staff found in it. */
export interface GeneratedAnswer {
  readonly feedback: Feedback;
  readonly themes: readonly string[];
}

/** The day that answers are made for. */
export interface DayToGenerate {
  readonly day: string;
  /** How far the day is between the first one (0) and two years later (1); the figures rise on the way. */
  readonly progress: number;
  /** Days ago; staff have come further with older answers. */
  readonly age: number;
  /** The services of the trust, the busiest first; empty for answers about the trust as a whole. */
  readonly services: readonly string[];
}

const { VERY_GOOD, GOOD, NEITHER, POOR, VERY_POOR, DONT_KNOW } = FriendsAndFamilyRating;

const collectionModes = [
  [CollectionMode.SMS, 38],
  [CollectionMode.ONLINE, 30],
  [CollectionMode.ELECTRONIC_DISCHARGE, 16],
  [CollectionMode.PAPER_DISCHARGE, 9],
  [CollectionMode.TELEPHONE, 4],
  [CollectionMode.ELECTRONIC_HOME, 3],
] as const;

/** 1 in the depth of winter, 0 at the height of summer. */
const winter = (day: string): number =>
  (Math.cos(((Number(day.slice(5, 7)) - 1) / 12) * 2 * Math.PI) + 1) / 2;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** Makes the answers of one day of one trust; always the same ones, apart from how far staff have come. */
export function generateDay(trust: DemonstrationTrust, day: DayToGenerate): GeneratedAnswer[] {
  const chance = new Chance(`${trust.odsCode} ${day.day}`);
  const busy = trust.answersPerDay * (isWeekend(day.day) ? 0.55 : 1.15) * (0.9 + 0.25 * winter(day.day));
  const answers = Array.from({ length: chance.around(busy) }, () => generateAnswer(trust, day, chance));
  sayWhoAnswered(`${trust.odsCode} ${day.day}`, answers);
  return answers;
}

function generateAnswer(trust: DemonstrationTrust, day: DayToGenerate, chance: Chance): GeneratedAnswer {
  const goodShare = trust.goodShare + trust.improvement * day.progress - 0.035 * winter(day.day);
  const rating = chance.happens(goodShare)
    ? chance.weighted([
        [VERY_GOOD, 71],
        [GOOD, 29],
      ])
    : chance.weighted([
        [NEITHER, 30],
        [POOR, 28],
        [VERY_POOR, 26],
        [DONT_KNOW, 16],
      ]);
  const phrases = chance.happens(0.62) ? phrasesFor(rating, trust, day.progress, chance) : [];
  const coded = phrases.length > 0 && day.age > 10 && chance.happens(0.7);
  // Between 7am and 9pm in winter's time: in London that is the same day all year round.
  const receivedAt = new Date(Date.parse(`${day.day}T07:00:00Z`) + chance.whole(0, 14 * 3_600 - 1) * 1_000);
  const feedback = Object.assign(new Feedback(), {
    trustCode: trust.odsCode,
    serviceId: serviceFor(day.services, chance),
    receivedAt,
    receivedOn: day.day,
    rating,
    comment: phrases.length > 0 ? phrases.map(({ text }) => spoken(text, chance)).join(' ') : null,
    mayPublish: chance.happens(0.55),
    language: chance.happens(0.96) ? 'en-GB' : chance.oneOf(['pl', 'ur', 'pa', 'bn', 'gu', 'ar']),
    collectionMode: chance.weighted(collectionModes),
    synthetic: true,
    counted: true,
    state: coded ? FeedbackState.CODED : stateAt(day.age, chance),
    sentiment: coded ? sentimentOf(rating) : null,
  });
  return { feedback: triage(feedback), themes: coded ? [...new Set(phrases.map(({ theme }) => theme))] : [] };
}

const stateAt = (age: number, chance: Chance): FeedbackState =>
  chance.happens(age > 10 ? 0.95 : age / 14) ? FeedbackState.READ : FeedbackState.NEW;

/** The busiest services come first in the list and get most answers; a few are about the trust as a whole. */
function serviceFor(services: readonly string[], chance: Chance): string | null {
  if (services.length === 0 || chance.happens(0.04)) return null;
  return services[Math.floor(chance.next() ** 1.7 * services.length)] ?? null;
}

/**
 * How far the two years are when people begin to complain more of one theme, and how many times as often as of another they
 * do before and after; often enough before that the change can be told from chance.
 */
const worseFrom = 0.66;
const [oftenBefore, oftenAfter] = [2, 40];

/** What people may complain of on a day. */
function complaintsOf({ worsening }: DemonstrationTrust, progress: number): readonly Phrase[] {
  const often = progress >= worseFrom ? oftenAfter : oftenBefore;
  return poorPhrases.flatMap((phrase) =>
    Array.from({ length: phrase.theme === worsening ? often : 1 }, () => phrase),
  );
}

function phrasesFor(
  rating: FriendsAndFamilyRating,
  trust: DemonstrationTrust,
  progress: number,
  chance: Chance,
): Phrase[] {
  const complaints = complaintsOf(trust, progress);
  const fitting = (phrases: readonly Phrase[]): Phrase => {
    const possible = phrases.filter(({ kind }) => kind === undefined || kind === trust.kind);
    return chance.oneOf(possible);
  };
  switch (rating) {
    case VERY_GOOD:
      return chance.happens(0.35)
        ? [fitting(goodPhrases), fitting(goodPhrases)].filter(isFirst)
        : [fitting(goodPhrases)];
    case GOOD:
      return chance.happens(0.3) ? [fitting(goodPhrases), fitting(complaints)] : [fitting(goodPhrases)];
    case NEITHER:
    case DONT_KNOW:
      return chance.happens(0.5) ? [fitting(goodPhrases), fitting(complaints)] : [fitting(complaints)];
    case POOR:
    case VERY_POOR:
      return chance.happens(0.4)
        ? [fitting(complaints), fitting(complaints)].filter(isFirst)
        : [fitting(complaints)];
  }
}

const isFirst = (phrase: Phrase, index: number, all: readonly Phrase[]): boolean =>
  all.indexOf(phrase) === index;

/** A phrase with one of each of its alternatives. */
const spoken = (text: string, chance: Chance): string =>
  text.replace(/\{([^{}]*)\}/g, (_, alternatives: string) => chance.oneOf(alternatives.split('|')));

const sentimentOf = (rating: FriendsAndFamilyRating): number => (rating === DONT_KNOW ? 3 : rating);
