import { Service } from '@wesaid/shared/server';
import { holdsWhole } from '@wesaid/shared/identity';
import { isUuid } from '@wesaid/shared/types';
import { findIdentifying, withSuggestions } from './identifying/find-identifying.js';
import { requireModeratorAnywhere } from './moderation.policy.js';
import type { ReceivedStory } from './received-story.entity.js';
import { StoryOriginal, type StoryLook } from './story-original.type.js';

interface OriginalRow {
  readonly written_at: Date;
  readonly title: string | null;
  readonly words: string | null;
}

const shownLooks = 50;

/** The words of stories as they came. The database writes down each look, and gives them in no other way. */
export class StoryOriginalService extends Service {
  /** Every form in which a story came, the newest first; none when there is no such story or it is not the viewer's to read. */
  async look(id: string, language: string | null): Promise<StoryOriginal[]> {
    requireModeratorAnywhere(this.request.viewer, 'read stories as they came');
    if (!isUuid(id)) return [];
    const rows = await this.request.work((em) =>
      em.execute<OriginalRow[]>('select written_at, title, words from look_at_story(?)', [id]),
    );
    return rows.map((row) => originalOf(row, language));
  }

  /** Who has looked at the words of a story as they came, the last first; for the lead, null for everybody else. */
  async looksAt({ id, trustCode }: ReceivedStory): Promise<StoryLook[] | null> {
    const { viewer } = this.request;
    if (viewer.kind !== 'system' && !holdsWhole(viewer, trustCode, 'experience-lead')) return null;
    return this.request.work((em) =>
      em.execute<StoryLook[]>(
        `select looked_at as "lookedAt", looked_by as by from story_look
         where trust_code = ? and story_id = ? order by looked_at desc limit ?`,
        [trustCode, id, shownLooks],
      ),
    );
  }
}

function originalOf(row: OriginalRow, language: string | null): StoryOriginal {
  const findings = row.words === null ? [] : findIdentifying(row.words, language);
  return Object.assign(new StoryOriginal(), {
    writtenAt: new Date(row.written_at),
    title: row.title,
    words: row.words,
    findings,
    suggested: row.words === null ? null : withSuggestions(row.words, findings),
  });
}
