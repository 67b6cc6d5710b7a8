import { Service } from '@wesaid/shared/server';
import DataLoader from 'dataloader';
import { requireRoleAnywhere, workingRoles } from '../access.js';
import { takenByViewer } from '../coding/second-coding.js';
import { kindAsked, type AskedFor } from '../feedback/asked-for.js';
import { labels } from '../theme-model/labels.js';
import { wordsThatSpeakFor } from '../theme-model/words-that-speak.js';
import { themeModelFor } from './theme-model-for.js';
import type { ThemeReading, ThemeReadingOutcome } from './theme-reading.type.js';

interface ReadingRow {
  readonly feedback_id: string;
  readonly outcome: ThemeReadingOutcome;
  readonly model: string;
  readonly read_at: Date;
}

interface CommentRow {
  readonly id: string;
  readonly words: string;
  readonly asked: AskedFor | null;
}

/** What the model expects of comments. Row-level security decides of which ones. */
export class ExpectedThemesService extends Service {
  private readonly readings = new DataLoader((ids: readonly string[]) => this.readingsOf(ids));
  private readonly texts = new DataLoader((ids: readonly string[]) => this.textsOf(ids));

  /** That the model has read a comment; null while it has not, and while the viewer is to code it a second time. */
  reading(feedback: string): Promise<ThemeReading | null> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read what a model expects of a comment');
    return this.readings.load(feedback);
  }

  /** The words of a comment that spoke most for a theme; none when the model does not know the theme. */
  async wordsFor(feedback: string, theme: string): Promise<string[]> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read what a model expects of a comment');
    const comment = await this.texts.load(feedback);
    const label = labels.findIndex(({ code }) => code === theme);
    if (!comment || label === -1) return [];
    const { model } = await themeModelFor(this.request);
    return wordsThatSpeakFor(model, comment.words, kindAsked(comment.asked), label);
  }

  private async readingsOf(ids: readonly string[]): Promise<(ThemeReading | null)[]> {
    return this.request.work(async (em) => {
      const rows = await em.execute<ReadingRow[]>(
        'select feedback_id, outcome, model, read_at from theme_reading where feedback_id in (?) and model is not null',
        [[...ids]],
      );
      const taken = await takenByViewer(em);
      const found = new Map(rows.map((row) => [row.feedback_id, row]));
      return ids.map((id) => {
        const row = found.get(id);
        if (!row || taken.has(id)) return null;
        return { outcome: row.outcome, model: row.model, readAt: new Date(row.read_at) };
      });
    });
  }

  private async textsOf(ids: readonly string[]): Promise<(CommentRow | null)[]> {
    const rows = await this.request.work((em) =>
      em.execute<CommentRow[]>(
        `select id, coalesce(translation, comment) as words, comment_asked as asked from feedback
         where id in (?) and comment is not null`,
        [[...ids]],
      ),
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
