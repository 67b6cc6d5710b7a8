import { defineSlice } from '@wesaid/shared/schema';
import { AgendaItem } from './agenda-item.entity.js';
import { Meeting } from './meeting.entity.js';
import { CommitteeMeetingsResolver, MeetingResolver } from './meeting.resolver.js';
import { MeetingService } from './meeting.service.js';

/** Meetings of committees and their agendas. */
export const meeting = defineSlice({
  name: 'meeting',
  entities: [Meeting, AgendaItem],
  resolvers: [MeetingResolver, CommitteeMeetingsResolver],
  references: { Meeting: (references, context) => context.get(MeetingService).byReferences(references) },
});
