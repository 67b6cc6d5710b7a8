const series =
  'name description unit synthetic chart { mean upperLimit lowerLimit sentence points { on value signals } }';

/** What comments of a period are about, and what they express in the months that charts show. */
export const themeRankingDocument = `query WorkspaceThemeRanking(
  $trust: OdsCode!, $services: [ID!], $from: LocalDate!, $to: LocalDate!, $firstMonth: LocalDate!, $lastMonth: LocalDate!
) {
  themeRanking(trust: $trust, services: $services, from: $from, to: $to) {
    comments withoutTheme
    themes {
      theme { code name } comments percentConfirmed meanSentiment percentNegative commentsBefore needsAttention actions { id }
    }
  }
  commentSeries(trust: $trust, services: $services, from: $firstMonth, to: $lastMonth) {
    negative { ${series} }
    positive { ${series} }
    months { month comments known percentPositive percentNegative percentConfirmed enough }
    signals { theme { code } variation sentence }
    themesJudged
  }
  themesTogether(trust: $trust, services: $services, from: $from, to: $to) { themes { name } comments lift }
  themeModelChecks(trust: $trust) { model decided percentConfirmed percentExpected needsRetraining }
}`;

/** One theme: in the months that charts show, in those of a period, what was done about it and the comments behind it. */
export const themeDocument = `query WorkspaceTheme(
  $trust: OdsCode!, $theme: ThemeCode!, $services: [ID!], $from: LocalDate!, $to: LocalDate!, $after: String,
  $firstMonth: LocalDate!, $lastMonth: LocalDate!
) {
  themes { code name }
  themeSeries(trust: $trust, theme: $theme, services: $services, from: $firstMonth, to: $lastMonth) {
    negative { ${series} }
    months { month allComments comments percentOfAll negative percentConfirmed enough }
  }
  themeMonths(trust: $trust, theme: $theme, services: $services, from: $from, to: $to) {
    month allComments comments percentConfirmed meanSentiment
  }
  actionsOnTheme(trust: $trust, theme: $theme, services: $services, from: $from, first: 10) { nodes { id did } }
  commentsOnTheme(trust: $trust, theme: $theme, services: $services, from: $from, to: $to, first: 20, after: $after) {
    nodes { id comment receivedOn detectedLanguage state service { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;
