import type { EntityManager } from '@mikro-orm/postgresql';
import { Committee } from '../committee/committee.entity.js';
import { withParents } from '../committee/committee.tree.js';
import { Paper } from '../paper/paper.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import type { Meeting } from './meeting.entity.js';

/** Gives meetings their committee, agenda and papers, with one query each for all of them. */
export async function withContents(em: EntityManager, meetings: Meeting[]): Promise<Meeting[]> {
  if (meetings.length === 0) return meetings;
  const ids = { meetingId: { $in: meetings.map(({ id }) => id) } };
  const agenda = await em.find(AgendaItem, ids, { orderBy: { position: 'asc' } });
  const papers = await em.find(Paper, ids, { orderBy: { id: 'asc' } });
  const committees = await em.find(Committee, {
    id: { $in: meetings.map(({ committeeId }) => committeeId) },
  });
  await withParents(em, committees);
  for (const meeting of meetings) {
    meeting.agenda = agenda.filter(({ meetingId }) => meetingId === meeting.id);
    meeting.papers = papers.filter(({ meetingId }) => meetingId === meeting.id);
    const committee = committees.find(({ id }) => id === meeting.committeeId);
    // Whoever sees a meeting sees its committee: the policy of the one is the other's.
    if (committee) meeting.committee = committee;
  }
  return meetings;
}
