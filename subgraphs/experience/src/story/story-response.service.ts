import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError, NotFoundError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  pageOf,
  pageSize,
  tidyText,
  ValidationProblem,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { holdsService, workingRoles } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import {
  actorOf,
  moderatingRoles,
  requireModerator,
  requireModeratorAnywhere,
  requireResponder,
} from './moderation.policy.js';
import { isEdited, messageProblems } from './moderation.rules.js';
import { ReceivedStory } from './received-story.entity.js';
import { StoryResponseDraft } from './story-response.entity.js';
import type {
  DecideStoryResponseInput,
  RespondToStoryInput,
  StoryResponseVersionInput,
} from './story-response.input.js';
import { StoryResponseKind, StoryResponseState } from './story.enums.js';
import { storyTextProblems } from './submit-story.rules.js';

const stored = { table: 'story_response', what: 'response' };
const longest = { text: 4_000, from: 120 };

/** Published responses after which the plain replies of an author no longer wait for another person. */
export const experienced = 10;

type Changed = Promise<StoryResponseDraft | ValidationProblem>;

/** What services answer to stories. Another person reads it first; claims of change always. */
export class StoryResponseService extends Service {
  /** Responds to a story, once for each idempotency key. */
  async respond(input: RespondToStoryInput): Changed {
    const { viewer } = this.request;
    requireResponder(viewer, 'respond to a story');
    const problems = responseProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey, ...body } = input;
    return this.request.work(async (em) => {
      const story = isUuid(input.story) ? await em.findOne(ReceivedStory, { id: input.story }) : null;
      if (!story || !isEdited(story)) throw new NotFoundError('story');
      const service = input.service ?? null;
      if (!holdsService(viewer, story.trustCode, service, workingRoles)) {
        throw new ForbiddenError('respond for a service that is not yours');
      }
      if (service !== null && !story.serviceIds.includes(service)) {
        const message = 'Choose one of the services that the story is about.';
        return ValidationProblem.of([{ path: 'service', code: 'SERVICE_UNKNOWN', message }]);
      }
      const request = { key: idempotencyKey, body: { respondToStory: body } };
      const { id } = await once<{ id: string }>(em, viewer, request, async () => {
        const author = actorOf(viewer);
        const response = draftOf(input, story, author);
        if (input.kind === StoryResponseKind.REPLY && (await publishedBy(em, author)) >= experienced) {
          publish(response, author);
        }
        await em.persist(response).flush();
        return { id: response.id };
      });
      return em.findOneOrFail(StoryResponseDraft, { id });
    });
  }

  /** Publishes a response that waits, or says why not. Nobody decides about their own. */
  async decide(input: DecideStoryResponseInput): Changed {
    requireModeratorAnywhere(this.request.viewer, 'decide about responses');
    const problems = input.publish ? [] : messageProblems(input.message ?? '');
    if (problems.length > 0) return ValidationProblem.of(problems);
    const actor = actorOf(this.request.viewer);
    return this.change(input, (response) => {
      requireModerator(this.request.viewer, response.trustCode, 'decide about responses');
      if (response.author === actor) {
        const message = 'Another person has to read your own response.';
        return [{ path: 'response', code: 'RESPONSE_IS_YOURS', message }];
      }
      if (response.state !== StoryResponseState.WAITING) {
        return [
          { path: 'response', code: 'RESPONSE_DECIDED', message: 'Somebody has decided about it already.' },
        ];
      }
      if (input.publish) publish(response, actor);
      else unpublish(response, actor, tidyText(input.message));
      return [];
    });
  }

  /** Takes a response back: its author, or a moderator. */
  async takeBack(input: StoryResponseVersionInput): Changed {
    const { viewer } = this.request;
    requireResponder(viewer, 'take a response back');
    const actor = actorOf(viewer);
    return this.change(input, (response) => {
      const mine = response.author === actor;
      if (!mine && !holdsWhole(viewer, response.trustCode, ...moderatingRoles)) {
        throw new ForbiddenError('take back the response of somebody else');
      }
      unpublish(response, actor, null);
      return [];
    });
  }

  /** The responses of a trust that wait for another person, oldest first as they came in. */
  async waiting(trust: string, { first, after }: PageArgs): Promise<Page<StoryResponseDraft>> {
    requireModerator(this.request.viewer, trust, 'decide about responses');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      [`state = 'WAITING'`],
      place && ['(created_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const responses = await this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from story_response where ${where} order by created_at desc, id desc limit ?`,
        [...values, limit + 1],
      );
      return rows.map((row) => em.map(StoryResponseDraft, row));
    });
    return pageOf(responses, limit, ({ createdAt, id }) => cursorOf({ at: createdAt, id }));
  }

  /** All responses to a story that the viewer may see, oldest first. */
  to(story: ReceivedStory): Promise<StoryResponseDraft[]> {
    requireResponder(this.request.viewer, 'read responses to stories');
    return this.request.work((em) =>
      em.find(
        StoryResponseDraft,
        { trustCode: story.trustCode, storyId: story.id },
        { orderBy: { id: 'asc' }, limit: 50 },
      ),
    );
  }

  private change(
    { response: id, expectedVersion }: StoryResponseVersionInput,
    make: (response: StoryResponseDraft) => FieldProblem[],
  ): Changed {
    return this.request.work(async (em) => {
      const response = await lockVersion(em, StoryResponseDraft, stored, { id, expectedVersion });
      const problems = make(response);
      if (problems.length === 0) return response;
      em.clear();
      return ValidationProblem.of(problems);
    });
  }
}

function responseProblems({ idempotencyKey, text, from }: RespondToStoryInput): FieldProblem[] {
  const problems = [
    ...idempotencyKeyProblems(idempotencyKey),
    ...storyTextProblems('text', text, longest.text),
    ...storyTextProblems('from', from, longest.from),
  ];
  if (tidyText(text) === null) {
    problems.push({ path: 'text', code: 'TEXT_MISSING', message: 'Write at least one sentence.' });
  }
  if (tidyText(from) === null) {
    const message = 'Say who responds: a job title and a team.';
    problems.push({ path: 'from', code: 'FROM_MISSING', message });
  }
  return problems;
}

const draftOf = (input: RespondToStoryInput, story: ReceivedStory, author: string): StoryResponseDraft =>
  Object.assign(new StoryResponseDraft(), {
    trustCode: story.trustCode,
    storyId: story.id,
    serviceId: input.service ?? null,
    text: tidyText(input.text) ?? '',
    from: tidyText(input.from) ?? '',
    kind: input.kind,
    author,
    synthetic: story.synthetic,
  });

function publish(response: StoryResponseDraft, decidedBy: string): void {
  Object.assign(response, {
    state: StoryResponseState.PUBLISHED,
    publishedAt: new Date(),
    decidedBy,
    message: null,
  });
}

function unpublish(response: StoryResponseDraft, decidedBy: string, message: string | null): void {
  Object.assign(response, { state: StoryResponseState.DECLINED, publishedAt: null, decidedBy, message });
}

async function publishedBy(em: EntityManager, author: string): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `select count(*)::int as n from story_response where author = ? and state = 'PUBLISHED'`,
    [author],
  );
  return row?.n ?? 0;
}
