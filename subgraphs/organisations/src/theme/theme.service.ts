import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import { type ThemeMapping, type ThemeMappingStatus } from './theme-mapping.type.js';
import { Theme } from './theme.entity.js';

interface MappingRow {
  from_code: string;
  to_code: string | null;
  status: ThemeMappingStatus;
  why: string;
}

/** Finds themes. The taxonomy is public, so every viewer may read it. */
export class ThemeService extends Service {
  readonly #byCode = new DataLoader((codes: readonly string[]) => this.byCodes(codes));
  readonly #mappings = new DataLoader((codes: readonly string[]) => this.#mappingsOf(codes));

  /** The themes of a version in its order, the newest by default; empty when there is no such version. */
  async ofVersion(version: number | null): Promise<Theme[]> {
    return this.request.work(async (em) => {
      const [newest] = await em.execute<{ version: number }[]>(
        'select max(since_version) as version from theme',
      );
      const wanted = version ?? newest?.version ?? 0;
      const held = {
        sinceVersion: { $lte: wanted },
        $or: [{ untilVersion: null }, { untilVersion: { $gte: wanted } }],
      };
      if (wanted > (newest?.version ?? 0)) return [];
      return em.find(Theme, held, { orderBy: { position: 'asc' } });
    });
  }

  /** The theme with this code; null when there is none. */
  async byCode(code: string): Promise<Theme | null> {
    return this.#byCode.load(code);
  }

  /** The major theme of a theme; null for a major theme. */
  async parentOf(theme: Theme): Promise<Theme | null> {
    return theme.parentCode === null ? null : this.#byCode.load(theme.parentCode);
  }

  /** What became of a theme of an older version; null when the newest version is its first. */
  async mappingOf(theme: Theme): Promise<ThemeMapping | null> {
    const row = await this.#mappings.load(theme.code);
    if (!row) return null;
    return {
      status: row.status,
      why: row.why,
      theme: row.to_code === null ? null : await this.#byCode.load(row.to_code),
    };
  }

  /** The themes of many references, in their order. */
  async byReferences(references: readonly Reference[]): Promise<(Theme | null)[]> {
    return this.byCodes(references.map((reference) => String(reference['code'])));
  }

  /** The themes with these codes, in their order. */
  async byCodes(codes: readonly string[]): Promise<(Theme | null)[]> {
    const themes = await this.request.work((em) => em.find(Theme, { code: { $in: [...codes] } }));
    const byCode = new Map(themes.map((theme) => [theme.code, theme]));
    return codes.map((code) => byCode.get(code) ?? null);
  }

  async #mappingsOf(codes: readonly string[]): Promise<(MappingRow | null)[]> {
    const rows = await this.request.work((em) =>
      em.execute<MappingRow[]>(
        'select from_code, to_code, status, why from theme_mapping order by from_version',
      ),
    );
    const byCode = new Map(rows.map((row) => [row.from_code, row]));
    return codes.map((code) => byCode.get(code) ?? null);
  }
}
