/** A theme at a service: who raised it, and whether anything came of it. */
export interface ThemeOfService {
  /** Null for the trust as a whole. */
  readonly service: string | null;
  readonly theme: string;
  /** The answers that raised it. */
  readonly answers: readonly string[];
  readonly responded: boolean;
  readonly actedOn: boolean;
}

/** A theme at a directorate. */
export interface ThemeOfDirectorate {
  readonly theme: string;
  readonly comments: number;
  readonly responded: boolean;
  readonly actedOn: boolean;
}

/** What one directorate made of its themes. */
export interface Score {
  readonly directorate: string | null;
  readonly comments: number;
  readonly themes: readonly ThemeOfDirectorate[];
}

const byName = (one: string, other: string): number => (one < other ? -1 : 1);

function themesOf(rows: readonly ThemeOfService[]): ThemeOfDirectorate[] {
  const themes = new Map<string, ThemeOfDirectorate>();
  for (const { theme, answers, responded, actedOn } of rows) {
    const before = themes.get(theme);
    themes.set(theme, {
      theme,
      comments: (before?.comments ?? 0) + answers.length,
      responded: responded || (before?.responded ?? false),
      actedOn: actedOn || (before?.actedOn ?? false),
    });
  }
  return [...themes.values()].sort(
    (one, other) => other.comments - one.comments || byName(one.theme, other.theme),
  );
}

/**
 * Brings the themes of services together for the directorates that these are part of, most answers first.
 * @param directorates the directorate of each service; a service that is missing stands for itself
 */
export function scoresOf(
  rows: readonly ThemeOfService[],
  directorates: ReadonlyMap<string, string>,
): Score[] {
  const groups = new Map<string | null, ThemeOfService[]>();
  for (const row of rows) {
    const directorate = row.service === null ? null : (directorates.get(row.service) ?? row.service);
    groups.set(directorate, [...(groups.get(directorate) ?? []), row]);
  }
  return [...groups]
    .map(([directorate, group]) => ({
      directorate,
      comments: new Set(group.flatMap(({ answers }) => answers)).size,
      themes: themesOf(group),
    }))
    .sort(
      (one, other) => other.comments - one.comments || byName(one.directorate ?? '', other.directorate ?? ''),
    );
}
