import { findByIds } from '@wesaid/shared/database';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, workingRoles } from '../access.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { StorySelection } from './moderate-story.input.js';
import { requireModerator, requireResponder } from './moderation.policy.js';
import { ReceivedStory } from './received-story.entity.js';

/** Which stories are asked for. */
export interface StoryFilter {
  readonly trust: string;
  readonly selection: StorySelection;
  readonly service: string | null;
}

const ordinary = 'not held and not test_mode';
const inForce = `(consent_until is null or consent_until >= (now() at time zone 'Europe/London')::date)`;
const waiting = `state in ('RECEIVED', 'IN_MODERATION') and ${ordinary}`;

const selections: Readonly<Record<StorySelection, string>> = {
  TO_MODERATE: waiting,
  NEEDS_ATTENTION: `needs_attention and ${waiting}`,
  WITH_THE_TELLER: `state = 'CHANGES_ASKED' and ${ordinary}`,
  PUBLISHED: `state = 'PUBLISHED'`,
  BOARD: `board_use and state in ('IN_MODERATION', 'PUBLISHED') and ${inForce}`,
  CLOSED: `state in ('DECLINED', 'WITHDRAWN') and ${ordinary}`,
  HELD: 'held and not test_mode',
  TEST: 'test_mode',
};

/** What responders see too: never the pile that waits to be read. */
const forResponders: readonly StorySelection[] = [StorySelection.PUBLISHED, StorySelection.TO_MODERATE];

/** Stories as staff work with them. Row-level security decides which ones there are for whom. */
export class ReceivedStoryService extends Service {
  /** One page of a trust's stories, newest first. */
  async list(
    { trust, selection, service }: StoryFilter,
    { first, after }: PageArgs,
  ): Promise<Page<ReceivedStory>> {
    const action = 'read stories of this trust';
    if (forResponders.includes(selection)) requireRole(this.request.viewer, trust, workingRoles, action);
    else requireModerator(this.request.viewer, trust, action);
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      [selections[selection]],
      service === null ? null : ['? = any (service_ids)', service],
      place && ['(received_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const stories = await this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from story where ${where} order by received_at desc, id desc limit ?`,
        [...values, limit + 1],
      );
      return rows.map((row) => em.map(ReceivedStory, row));
    });
    return pageOf(stories, limit, ({ receivedAt, id }) => cursorOf({ at: receivedAt, id }));
  }

  /** One story; null when there is none, or when the viewer must not see it. */
  async find(id: string): Promise<ReceivedStory | null> {
    requireResponder(this.request.viewer, 'read stories of a trust');
    const [story] = await this.byReferences([{ id }]);
    return story ?? null;
  }

  /** The stories of many references, in their order; null for those that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(ReceivedStory | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work((em) => em.find(ReceivedStory, { id: { $in: ids } })),
    );
  }
}
