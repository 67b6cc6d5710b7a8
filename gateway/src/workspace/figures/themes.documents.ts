/** What comments of a period are about. */
export const themeRankingDocument = `query WorkspaceThemeRanking($trust: OdsCode!, $services: [ID!], $from: LocalDate!, $to: LocalDate!) {
  themeRanking(trust: $trust, services: $services, from: $from, to: $to) {
    comments withoutTheme
    themes {
      theme { code name } comments percentConfirmed meanSentiment percentNegative commentsBefore needsAttention actions { id }
    }
  }
  themesTogether(trust: $trust, services: $services, from: $from, to: $to) { themes { name } comments lift }
  themeModelChecks(trust: $trust) { model decided percentConfirmed percentExpected needsRetraining }
}`;

/** One theme: month by month, and the comments behind it. */
export const themeDocument = `query WorkspaceTheme(
  $trust: OdsCode!, $theme: ThemeCode!, $services: [ID!], $from: LocalDate!, $to: LocalDate!, $after: String
) {
  themes { code name }
  themeRanking(trust: $trust, services: $services, from: $from, to: $to) {
    themes { theme { code } actions { id did } }
  }
  themeMonths(trust: $trust, theme: $theme, services: $services, from: $from, to: $to) {
    month allComments comments percentConfirmed meanSentiment
  }
  commentsOnTheme(trust: $trust, theme: $theme, services: $services, from: $from, to: $to, first: 20, after: $after) {
    nodes { id comment receivedOn detectedLanguage state service { name } }
    pageInfo { hasNextPage endCursor }
  }
}`;
