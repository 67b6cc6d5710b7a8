import type { Client } from 'pg';
import { costOf, inboxTrust, statementsOf, type Cost } from './large-inbox.js';
import type { TestExperience } from './start-experience.js';

const asked = '$trust: OdsCode!, $from: LocalDate!, $to: LocalDate!';
const given = 'trust: $trust, from: $from, to: $to';

/** What staff ask of themes, by the name of the query. */
export const themeQueries: Readonly<Record<string, string>> = {
  themeRanking: `query (${asked}) { themeRanking(${given}) { comments withoutTheme
    themes { theme { code } comments percentConfirmed meanSentiment percentNegative commentsBefore } } }`,
  themeMonths: `query (${asked}) { themeMonths(theme: "theme-3", ${given}) { month allComments comments meanSentiment } }`,
  themesTogether: `query (${asked}) { themesTogether(${given}) { themes { code } comments lift } }`,
  commentSeries: `query (${asked}) { commentSeries(${given}) { themesJudged months { month comments } } }`,
  commentsOnTheme: `query (${asked}) { commentsOnTheme(theme: "theme-3", ${given}, first: 20) { nodes { id comment } } }`,
  'commentsOnTheme of a theme that is in none': `query (${asked}) {
    commentsOnTheme(theme: "theme-99", ${given}, first: 20) { nodes { id comment } } }`,
  themeModelChecks: `query ($trust: OdsCode!) { themeModelChecks(trust: $trust) { model decided percentConfirmed } }`,
};

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** What a query causes in the database under row-level security. */
export interface QueryCost {
  /** On a connection that has run nothing yet. */
  readonly first: Cost;
  /** On the same connection afterwards. */
  readonly again: Cost;
}

/**
 * Measures a query of the last days, as a member of the experience team of the whole trust: all statements that it causes.
 * @param connect opens a connection of the application role, which this ends
 */
export async function costOfThemes(
  experience: TestExperience,
  connect: () => Promise<Client>,
  query: string,
  days: number,
): Promise<QueryCost> {
  const variables = { trust: inboxTrust, from: dayBefore(days - 1), to: dayBefore(0) };
  const statements = await statementsOf(experience, query, variables);
  const application = await connect();
  try {
    const first = await costOf(application, statements);
    return { first, again: await costOf(application, statements) };
  } finally {
    await application.end();
  }
}
