import { defineSlice } from '@wesaid/shared/schema';
import { ModerationResolver } from './moderation.resolver.js';
import { ReceivedStory } from './received-story.entity.js';
import { ReceivedStoryResolver } from './received-story.resolver.js';
import { ReceivedStoryService } from './received-story.service.js';
import { StoryResponseDraft } from './story-response.entity.js';
import { StoryResponseResolver } from './story-response.resolver.js';
import { Story } from './story.entity.js';
import { StoryResolver, TrustStoriesResolver } from './story.resolver.js';
import { StoryService } from './story.service.js';
import { SubmitStoryResolver, TrustStorySettingsResolver } from './submit-story.resolver.js';

/** Stories of people who used a service: told, read by a person, published, answered, and taken back at any time. */
export const story = defineSlice({
  name: 'story',
  entities: [Story, ReceivedStory, StoryResponseDraft],
  resolvers: [
    StoryResolver,
    TrustStoriesResolver,
    SubmitStoryResolver,
    TrustStorySettingsResolver,
    ReceivedStoryResolver,
    ModerationResolver,
    StoryResponseResolver,
  ],
  references: {
    Story: (references, context) => context.get(StoryService).byReferences(references),
    ReceivedStory: (references, context) => context.get(ReceivedStoryService).byReferences(references),
  },
});
