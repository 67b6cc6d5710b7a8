import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { RatingsChartDocument, type RatingsChartQuery } from '../generated/graphql.js';
import { strings as english, type RatingsChartStrings } from '../ratings-chart/ratings-chart.strings.js';
import { ratingsRow, RatingsWords } from '../ratings-chart/ratings-rows.js';
import { hasFigures } from '../ratings-chart/ratings.js';

/** The newest ratings as one slide of a display. */
export interface RatingsSlide {
  title: string;
  synthetic: boolean;
  /** What the ratings say. */
  sentence: string;
  drawing: TemplateResult;
}

/** Asks for them. */
export const document = RatingsChartDocument;

/** How many quarters to ask for: the newest, the same a year before, and one that may not be made up yet. */
export const quarters = 6;

/** The slide; undefined where there are no ratings that can be told. */
export function ratingsSlide(
  { synthetic, friendsAndFamilyTestOfQuarters }: NonNullable<RatingsChartQuery['embed']>['trust'],
  words: Partial<RatingsChartStrings>,
  language: string,
): RatingsSlide | undefined {
  const told = new RatingsWords({ ...english, ...words }, language);
  const made = friendsAndFamilyTestOfQuarters?.filter(hasFigures) ?? [];
  const [newest] = made;
  if (!newest || newest.percentPositive.value === null) return undefined;
  const sentence = told.finding(made);
  const drawing = html`<p class="words" part="sentence">${sentence}</p>
    <div part="chart" role="img" aria-label=${sentence}>${ratingsRow(newest, told)}</div>`;
  return { title: told.strings.title, synthetic, sentence, drawing };
}
