import { defineSlice } from '@wesaid/shared/schema';
import { Story } from './story.entity.js';
import { StoryResolver, TrustStoriesResolver } from './story.resolver.js';
import { StoryService } from './story.service.js';

/** Stories of people who used a service: told, read by a person, published, answered, and taken back at any time. */
export const story = defineSlice({
  name: 'story',
  entities: [Story],
  resolvers: [StoryResolver, TrustStoriesResolver],
  references: { Story: (references, context) => context.get(StoryService).byReferences(references) },
});
