import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { todayInLondon } from '@wesaid/shared/types';
import type { Viewer } from '@wesaid/shared/identity';
import { addFeedback, addThemeLabels } from '../feedback/add-feedback.js';
import { Feedback } from '../feedback/feedback.entity.js';
import { CollectionMode, FeedbackState } from '../feedback/feedback.enums.js';
import type { TestExperience } from './start-experience.js';

/** Today in London. */
export const today = todayInLondon();
/** First day of the month so many months ago; 0 is the month that is not over yet. */
export const month = (ago: number): string =>
  new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 - ago, 1))
    .toISOString()
    .slice(0, 10);
/** The whole of the months from one so many months ago until today. */
export const since = (ago: number): string => `from: "${month(ago)}", to: "${today}"`;

/** What somebody said, as people coded it. */
export interface Said {
  readonly sentiment: number | null;
  readonly themes?: readonly string[];
  readonly synthetic?: boolean;
  readonly service?: string;
}

/**
 * Adds comments of the first day of a month, as people coded them.
 * @returns their identifiers
 */
export async function addMonth(
  experience: TestExperience,
  trust: string,
  ago: number,
  said: readonly Said[],
): Promise<string[]> {
  const comments = said.map(({ sentiment, synthetic = false, service = null }) =>
    Object.assign(new Feedback(), {
      trustCode: trust,
      serviceId: service,
      receivedOn: month(ago),
      receivedAt: new Date(`${month(ago)}T10:00:00Z`),
      rating: 5,
      comment: 'I could not park.',
      mayPublish: false,
      language: 'en',
      collectionMode: CollectionMode.ONLINE,
      synthetic,
      sentiment,
      state: FeedbackState.CODED,
    }),
  );
  const labels = comments.flatMap(({ trustCode, id: feedbackId }, index) =>
    (said[index]?.themes ?? []).map((themeCode) => ({
      trustCode,
      feedbackId,
      themeCode,
      taxonomyVersion: 7,
    })),
  );
  await new RequestContext(system, experience.subgraph.process).work(async (em) => {
    await addFeedback(em, comments);
    await addThemeLabels(em, labels, new Date());
  });
  return comments.map(({ id }) => id);
}

/** The same some times. */
export const times = (count: number, said: Said): Said[] => Array.from({ length: count }, () => said);

/** A month of 20 comments of which so many say something bad about parking; the others are content. */
export const parkingMonth = (bad: number, more: Partial<Said> = {}): Said[] => [
  ...times(bad, { sentiment: 4, themes: ['parking'], ...more }),
  ...times(20 - bad, { sentiment: 1, themes: ['staff-manner'], ...more }),
];

/** Months of parking, the oldest first; the last is the month before this one. */
export async function addParking(
  experience: TestExperience,
  trust: string,
  bad: readonly number[],
  more: Partial<Said> = {},
): Promise<void> {
  for (const [index, each] of bad.entries())
    await addMonth(experience, trust, bad.length - index, parkingMonth(each, more));
}

const chartFields = 'chart { mean upperLimit lowerLimit variation sentence points { on value signals } }';
const seriesFields = `name description unit betterWhen source synthetic ${chartFields}`;

/** A share month by month, as the API gives it. */
export interface Series {
  readonly name: string;
  readonly synthetic: boolean;
  readonly betterWhen: string;
  readonly chart: {
    readonly mean: number | null;
    readonly upperLimit: number | null;
    readonly lowerLimit: number | null;
    readonly variation: string;
    readonly sentence: string;
    readonly points: readonly { on: string; value: number; signals: string[] }[];
  };
}

/** A theme month by month, as the API gives it. */
export interface ThemeAnswer {
  readonly negative: Series;
  readonly months: readonly Record<string, unknown>[];
}

const monthFields = 'month allComments known comments percentOfAll negative percentConfirmed enough';

/** Asks for a theme month by month, with errors. */
export const askTheme = (
  experience: TestExperience,
  viewer: Viewer,
  trust: string,
  period: string,
  theme = 'parking',
) =>
  experience.execute<{ series: ThemeAnswer }>(
    viewer,
    `{ series: themeSeries(trust: "${trust}", theme: "${theme}", ${period}) {
       theme { code } negative { ${seriesFields} } months { ${monthFields} } } }`,
  );

/** A theme month by month, as the team of the trust reads it. */
export const ofTheme = async (
  experience: TestExperience,
  trust: string,
  period: string,
  theme = 'parking',
): Promise<ThemeAnswer> =>
  (await askTheme(experience, member('experience-team', trust), trust, period, theme)).data.series;

/** What comments express month by month, as the API gives it. */
export interface CommentsAnswer {
  readonly negative: Series;
  readonly positive: Series;
  readonly months: readonly Record<string, unknown>[];
  readonly signals: readonly { theme: { code: string }; variation: string; sentence: string }[];
  readonly themesJudged: number;
}

/** Asks for what comments express, with errors. */
export const askComments = (experience: TestExperience, viewer: Viewer, trust: string, period: string) =>
  experience.execute<{ series: CommentsAnswer }>(
    viewer,
    `{ series: commentSeries(trust: "${trust}", ${period}) {
       negative { ${seriesFields} } positive { ${seriesFields} }
       months { month comments known percentPositive percentNegative percentConfirmed enough }
       signals { theme { code } variation sentence } themesJudged } }`,
  );

/** What comments express, as the team of the trust reads it. */
export const ofComments = async (
  experience: TestExperience,
  trust: string,
  period: string,
): Promise<CommentsAnswer> =>
  (await askComments(experience, member('experience-team', trust), trust, period)).data.series;
