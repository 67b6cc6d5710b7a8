import type { EntityManager } from '@mikro-orm/postgresql';
import { ConflictError, ForbiddenError } from '@wesaid/shared/errors';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { requireRole } from '../access.js';
import { StorySettings, type SetStorySettingsInput } from './story-settings.type.js';

const maxHosts = 20;
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** What holds while a trust has set nothing: no recordings, and five working days. */
const unset = { mediaHosts: [] as string[], preparationDays: 5, version: 0 };

/** The settings of a trust, in a unit of work of the caller. */
export async function storySettingsOf(em: EntityManager, trust: string): Promise<StorySettings> {
  const [row] = await em.execute<StorySettings[]>(
    `select media_hosts as "mediaHosts", preparation_days as "preparationDays", version
     from story_setting where trust_code = ?`,
    [trust],
  );
  return Object.assign(new StorySettings(), unset, row);
}

/** How trusts take stories: everybody reads it, the lead sets it. */
export class StorySettingsService extends Service {
  of(trust: string): Promise<StorySettings> {
    return this.request.work((em) => storySettingsOf(em, trust));
  }

  /** Sets how a trust takes stories. */
  async set(input: SetStorySettingsInput): Promise<StorySettings | ValidationProblem> {
    const { viewer } = this.request;
    const action = 'set how this trust takes stories';
    requireRole(viewer, input.trust, ['experience-lead'], action);
    if (!holdsWhole(viewer, input.trust, 'experience-lead')) throw new ForbiddenError(action);
    const { trust, expectedVersion, preparationDays } = input;
    const hosts = [
      ...new Set(
        input.mediaHosts.map((host) =>
          host
            .trim()
            .toLowerCase()
            .replace(/^www\./, ''),
        ),
      ),
    ];
    const problems = problemsOf(hosts, preparationDays);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.request.work(async (em) => {
      await em.execute(
        `insert into story_setting (trust_code, media_hosts, preparation_days, version) values (?, ?, ?, 0)
         on conflict do nothing`,
        [trust, '{}', unset.preparationDays],
      );
      const changed = await em.execute<object[]>(
        `update story_setting set media_hosts = array(select jsonb_array_elements_text(?::jsonb)),
           preparation_days = ?, version = version + 1
         where trust_code = ? and version = ? returning version`,
        [JSON.stringify(hosts), preparationDays, trust, expectedVersion],
      );
      const now = await storySettingsOf(em, trust);
      if (changed.length === 0) throw new ConflictError(expectedVersion, now.version);
      return now;
    });
  }
}

function problemsOf(hosts: readonly string[], preparationDays: number): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (hosts.length > maxHosts || !hosts.every((host) => hostName.test(host))) {
    const message = `Write the names of at most ${maxHosts} sites, such as vimeo.com.`;
    problems.push({ path: 'mediaHosts', code: 'MEDIA_HOSTS_UNKNOWN', message });
  }
  if (preparationDays < 1 || preparationDays > 20) {
    const message = 'Choose 1 to 20 working days.';
    problems.push({ path: 'preparationDays', code: 'PREPARATION_DAYS_OUT_OF_RANGE', message });
  }
  return problems;
}
