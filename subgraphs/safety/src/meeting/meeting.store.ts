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

/** What a place of an agenda is made of. */
export type NewAgendaItem = AgendaItemInput;

/** A meeting without an agenda, not stored yet. */
export const newMeeting = (committee: Pick<Committee, 'id' | 'trustCode'>, created: NewMeeting): Meeting =>
  Object.assign(new Meeting(), {
    trustCode: committee.trustCode,
    committeeId: committee.id,
    title: tidyText(created.title),
    startsAt: created.startsAt,
    endsAt: created.endsAt,
    place: tidyText(created.place),
    url: created.url ? created.url : null,
    synthetic: created.synthetic ?? false,
  });

/** What stands at a place of an agenda, not stored yet. */
export const agendaItemOf = (
  meeting: Pick<Meeting, 'id' | 'trustCode'>,
  { title, lead, minutes }: NewAgendaItem,
  position: number,
): Pick<AgendaItem, 'trustCode' | 'meetingId' | 'position' | 'title' | 'lead' | 'minutes'> => ({
  trustCode: meeting.trustCode,
  meetingId: meeting.id,
  position,
  title: tidyText(title) ?? '',
  lead: tidyText(lead),
  minutes: minutes ?? null,
});

/** Makes the agenda of a meeting what is given. An item that keeps its title stays the same item, with its papers. */
export async function storeAgenda(
  em: EntityManager,
  meeting: Pick<Meeting, 'id' | 'trustCode'>,
  items: readonly NewAgendaItem[],
): Promise<void> {
  const left = await em.find(AgendaItem, { meetingId: meeting.id }, { orderBy: { position: 'asc' } });
  items.forEach((input, index) => {
    const given = agendaItemOf(meeting, input, index + 1);
    const place = left.findIndex(({ title }) => title === given.title);
    const [kept] = place < 0 ? [] : left.splice(place, 1);
    em.persist(Object.assign(kept ?? new AgendaItem(), given));
  });
  for (const item of left) em.remove(item);
  await em.flush();
}
