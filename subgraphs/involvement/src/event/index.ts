import { defineSlice } from '@wesaid/shared/schema';
import { Event } from './event.entity.js';
import { EventResolver, TrustEventsResolver } from './event.resolver.js';
import { EventService } from './event.service.js';

/** Events of trusts that people can come to. */
export const event = defineSlice({
  name: 'event',
  entities: [Event],
  resolvers: [EventResolver, TrustEventsResolver],
  references: {
    Event: (references, context) => context.get(EventService).byReferences(references),
  },
});
