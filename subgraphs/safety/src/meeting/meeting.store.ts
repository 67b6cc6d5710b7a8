import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText } from '@wesaid/shared/types';
import type { Committee } from '../committee/committee.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { Meeting } from './meeting.entity.js';
import type { AgendaItemInput, ScheduleMeetingInput } from './meeting.input.js';

/** What a new meeting is made of. */
export type NewMeeting = Omit<ScheduleMeetingInput, 'idempotencyKey' | 'committee'> & {
  readonly synthetic?: boolean;
};

/** Stores a meeting without an agenda. */
export async function storeMeeting(
  em: EntityManager,
  committee: Pick<Committee, 'id' | 'trustCode'>,
  created: NewMeeting,
): Promise<Meeting> {
  const meeting = Object.assign(new Meeting(), {
    trustCode: committee.trustCode,
    committeeId: committee.id,
    title: tidyText(created.title),
    startsAt: created.startsAt,
    endsAt: created.endsAt,
    place: tidyText(created.place),
    url: created.url ? created.url : null,
    synthetic: created.synthetic ?? false,
  });
  await em.persist(meeting).flush();
  return meeting;
}

/** Makes the agenda of a meeting what is given. An item that keeps its title stays the same item, with its papers. */
export async function storeAgenda(
  em: EntityManager,
  meeting: Pick<Meeting, 'id' | 'trustCode'>,
  items: readonly AgendaItemInput[],
): Promise<void> {
  const left = await em.find(AgendaItem, { meetingId: meeting.id }, { orderBy: { position: 'asc' } });
  items.forEach((input, index) => {
    const title = tidyText(input.title);
    const place = left.findIndex((item) => item.title === title);
    const [kept] = place < 0 ? [] : left.splice(place, 1);
    const item = Object.assign(kept ?? new AgendaItem(), {
      trustCode: meeting.trustCode,
      meetingId: meeting.id,
      position: index + 1,
      title,
      lead: tidyText(input.lead),
      minutes: input.minutes ?? null,
    });
    em.persist(item);
  });
  for (const item of left) em.remove(item);
  await em.flush();
}
