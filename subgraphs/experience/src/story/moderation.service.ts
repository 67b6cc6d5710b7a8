import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { tidyText, todayInLondon, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { lockVersion } from '../lock-version.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { addPublished } from './add-published.js';
import { findIdentifying } from './identifying/find-identifying.js';
import type {
  AskStoryChangesInput,
  DeclineStoryInput,
  EditStoryInput,
  PublishStoryInput,
  SetStoryBoardUseInput,
  StoryFormatInput,
  StoryVersionInput,
} from './moderate-story.input.js';
import { actorOf, requireModeratorAnywhere } from './moderation.policy.js';
import {
  boardProblems,
  editProblems,
  isEdited,
  messageProblems,
  publishProblems,
  workingDaysAfter,
} from './moderation.rules.js';
import { ReceivedStory } from './received-story.entity.js';
import { storySettingsOf } from './story-settings.service.js';
import { StoryState } from './story.enums.js';
import type { StoryFormat } from './story-parts.type.js';
import { longest, storyTextProblems } from './submit-story.rules.js';

const stored = { table: 'story', what: 'story' };

type Changed = Promise<ReceivedStory | ValidationProblem>;

const problem = (code: string, message: string): FieldProblem[] => [{ path: 'story', code, message }];

/** What moderators do with stories: they make the edited copy and decide what becomes of it. */
export class ModerationService extends Service {
  /** Saves the edited copy. What was published leaves the pages until it is published again. */
  async edit(input: EditStoryInput): Changed {
    requireModeratorAnywhere(this.request.viewer, 'edit a story');
    const taxonomy = await directoryFor(this.request).taxonomy();
    const problems = [...editProblems(input), ...themeProblems(input.themes, taxonomy)];
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, 'edit a story', async (story) => {
      if (story.state === StoryState.WITHDRAWN) return problem('STORY_WITHDRAWN', 'It was withdrawn.');
      story.state = StoryState.IN_MODERATION;
      story.declineReason = null;
      story.message = null;
      story.principles = [];
      story.title = tidyText(input.title);
      story.words = tidyText(input.words);
      story.transcript = tidyText(input.transcript);
      story.criticality = input.criticality;
      story.themeCodes = [...new Set(input.themes)];
      story.taxonomyVersion = taxonomy.version;
      story.formats = input.formats.map(formatOf);
      return [];
    });
  }

  /** Says that a person sent what was taken for a robot's. */
  release(input: StoryVersionInput): Changed {
    return this.change(input, 'release a story', async (story) => {
      story.held = false;
      return [];
    });
  }

  /** Says that the services were told of the story, from when on they have their days to prepare. */
  contact(input: StoryVersionInput): Changed {
    return this.change(input, 'tell services of a story', async (story, em) => {
      if (!isEdited(story))
        return problem('STORY_NOT_EDITED', 'Edit the story first: that is what services read.');
      const { preparationDays } = await storySettingsOf(em, story.trustCode);
      story.contactedOn ??= todayInLondon();
      story.prepareUntil ??= workingDaysAfter(story.contactedOn, preparationDays);
      return [];
    });
  }

  /** Publishes the edited copy. */
  publish(input: PublishStoryInput): Changed {
    return this.change(input, 'publish a story', async (story, em) => {
      const findings = findIdentifying(`${story.title ?? ''}\n\n${story.words ?? ''}`, story.language);
      const problems = publishProblems(story, input, findings.length);
      if (problems.length > 0) return problems;
      story.state = StoryState.PUBLISHED;
      story.publishedAt = new Date();
      story.publishedBy = actorOf(this.request.viewer);
      story.principles = [...new Set(input.principles)];
      await em.flush();
      await addPublished(em, story);
      return [];
    });
  }

  /** Asks the storyteller to change something. */
  async askChanges(input: AskStoryChangesInput): Changed {
    requireModeratorAnywhere(this.request.viewer, 'ask a storyteller to change something');
    const problems = messageProblems(input.message);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, 'ask a storyteller to change something', async (story) => {
      if (closed(story)) return problem('STORY_CLOSED', 'It was declined or withdrawn.');
      story.state = StoryState.CHANGES_ASKED;
      story.message = tidyText(input.message);
      return [];
    });
  }

  /** Decides that it is not published. */
  async decline(input: DeclineStoryInput): Changed {
    requireModeratorAnywhere(this.request.viewer, 'decline a story');
    const problems = storyTextProblems('message', input.message, longest.message);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, 'decline a story', async (story) => {
      if (story.state === StoryState.WITHDRAWN) return problem('STORY_WITHDRAWN', 'It was withdrawn.');
      story.state = StoryState.DECLINED;
      story.declineReason = input.reason;
      story.message = tidyText(input.message);
      story.boardUse = false;
      return [];
    });
  }

  /** Withdraws consent for the storyteller, who has asked for it in another way. Nothing shows the story any more. */
  withdraw(input: StoryVersionInput): Changed {
    return this.change(input, 'withdraw a story', async (story) => {
      if (story.state === StoryState.WITHDRAWN) return [];
      story.state = StoryState.WITHDRAWN;
      story.withdrawnAt = new Date();
      story.withdrawnBy = 'STAFF';
      story.declineReason = null;
      // The database erases these too, whoever withdraws; here so that the answer shows it.
      Object.assign(story, { title: null, words: null, transcript: null, mediaUrl: null });
      Object.assign(story, { pictures: [], formats: [], boardUse: false });
      return [];
    });
  }

  /** Puts a story on the list for the board, or takes it off. */
  setBoardUse(input: SetStoryBoardUseInput): Changed {
    return this.change(input, 'choose stories for the board', async (story) => {
      const problems = input.boardUse ? boardProblems(story) : [];
      if (problems.length === 0) story.boardUse = input.boardUse;
      return problems;
    });
  }

  /**
   * Changes one story, locked, if it is still the version that was read and `make` finds nothing to put right.
   * @throws NotFoundError, ConflictError
   */
  private async change(
    { story: id, expectedVersion }: StoryVersionInput,
    action: string,
    make: (story: ReceivedStory, em: EntityManager) => Promise<FieldProblem[]>,
  ): Changed {
    requireModeratorAnywhere(this.request.viewer, action);
    return this.request.work(async (em) => {
      const story = await lockVersion(em, ReceivedStory, stored, { id, expectedVersion });
      const problems = await make(story, em);
      if (problems.length === 0) return story;
      em.clear();
      return ValidationProblem.of(problems);
    });
  }
}

const closed = ({ state }: ReceivedStory): boolean =>
  state === StoryState.DECLINED || state === StoryState.WITHDRAWN;

const formatOf = ({ kind, language, text, url }: StoryFormatInput): StoryFormat => ({
  kind,
  language: languageTag(language),
  text: tidyText(text),
  url: url ? new URL(url).href : null,
});
