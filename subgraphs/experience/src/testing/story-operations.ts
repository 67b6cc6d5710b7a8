import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { member, publicPage } from '@wesaid/shared/testing';
import type { TestExperience } from './start-experience.js';

const problems = '... on ValidationProblem { problems { path code message } }';

/** What a mutation about stories gave: the thing, or what to put right. */
export interface StoryAnswer {
  readonly __typename: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly [field: string]: unknown;
}

/** A story as moderators read it. */
export interface ReadStory {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly [field: string]: unknown;
}

const readStory = `id version state title words criticality needsAttention personalDetails held testMode kind teller
  language mediaUrl pictures { code feeling } formats { kind language text url } consentUses consentUntil consentBy
  consentHow boardUse message declineReason contactedOn prepareUntil publishedOn withdrawnOn withdrawnByTeller
  principles services { id } themes { code } findings { kind text }
  responses { id version text from kind state message mine }`;

/** Every principle: what a moderator ticks. */
export const principles = [
  'NOBODY_IDENTIFIED',
  'VOICE_KEPT',
  'STAFF_FAIRLY_NAMED',
  'ABOUT_CARE',
  'LAWFUL_AND_CIVIL',
  'SAFETY_FOLLOWED_UP',
];

/** A story as a page sends it, with a new idempotency key. */
export const newStory = (input: Record<string, unknown> = {}): Record<string, unknown> => ({
  idempotencyKey: randomUUID(),
  words: 'Somebody held my hand all night.',
  teller: 'PATIENT',
  language: 'en',
  consent: { uses: ['WEBSITE', 'BOARD'] },
  ...input,
});

/** People and pages that tell, moderate and read stories of a trust. */
export class Storytelling {
  constructor(
    private readonly experience: TestExperience,
    readonly trust = 'RT5',
    readonly team: Viewer = member('experience-team', trust),
  ) {}

  /** Runs a mutation about stories by its name. */
  async run(name: string, input: Record<string, unknown>, viewer: Viewer = this.team): Promise<StoryAnswer> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const inputs: Record<string, string> = {
      contactStoryServices: 'StoryVersionInput',
      releaseStory: 'StoryVersionInput',
      withdrawStoryForTeller: 'StoryVersionInput',
      takeBackStoryResponse: 'StoryResponseVersionInput',
    };
    const results: Record<string, string> = {
      submitStory: '... on StoryReceipt { code receivedOn testMode }',
      withdrawStory: '... on StoryWithdrawn { withdrawnOn }',
      reviseStory: '... on StoryRevised { stage }',
      setStorySettings: '... on StorySettings { mediaHosts preparationDays version }',
      respondToStory: '... on StoryResponseDraft { id version state message mine }',
      decideStoryResponse: '... on StoryResponseDraft { id version state message mine }',
      takeBackStoryResponse: '... on StoryResponseDraft { id version state message mine }',
    };
    const { data, errors } = await this.experience.execute<{ answer: StoryAnswer }>(
      viewer,
      `mutation ($input: ${inputs[name] ?? type}!) { answer: ${name}(input: $input) { __typename
        ${results[name] ?? `... on ReceivedStory { ${readStory} }`} ${problems} } }`,
      { input },
    );
    if (errors) throw new Error(JSON.stringify(errors.map(({ extensions }) => extensions['code'])));
    return data.answer;
  }

  /** Sends a story from a page of the trust and gives the code of its receipt. */
  async tell(input: Record<string, unknown> = {}, viewer: Viewer = publicPage(this.trust)): Promise<string> {
    const answer = await this.run('submitStory', newStory(input), viewer);
    if (typeof answer['code'] !== 'string') throw new Error(JSON.stringify(answer));
    return answer['code'];
  }

  /** The stories of a list as a viewer reads it. */
  async list(selection = 'TO_MODERATE', viewer: Viewer = this.team): Promise<ReadStory[]> {
    const { data, errors } = await this.experience.execute<{ receivedStories: { nodes: ReadStory[] } }>(
      viewer,
      `query ($trust: OdsCode!, $selection: StorySelection!) {
        receivedStories(trust: $trust, selection: $selection, first: 50) { nodes { ${readStory} } } }`,
      { trust: this.trust, selection },
    );
    if (errors) throw new Error(JSON.stringify(errors.map(({ extensions }) => extensions['code'])));
    return data.receivedStories.nodes;
  }

  /** Tells a story and gives it as the newest of those to moderate. */
  async received(input: Record<string, unknown> = {}): Promise<ReadStory & { readonly code: string }> {
    const code = await this.tell(input);
    const [story] = await this.list();
    if (!story) throw new Error('There is no story to moderate.');
    return { ...story, code };
  }

  /** Saves an edited copy and gives the story as it is then. */
  async edited(story: ReadStory, input: Record<string, unknown> = {}): Promise<ReadStory> {
    const answer = await this.run('editStory', {
      story: story.id,
      expectedVersion: story.version,
      title: 'A kind night',
      words: 'Somebody held my hand all night.',
      criticality: 0,
      ...input,
    });
    if (answer.problems) throw new Error(JSON.stringify(answer.problems));
    return answer as unknown as ReadStory;
  }

  /** Publishes the edited copy of a story. */
  publish(story: ReadStory, input: Record<string, unknown> = {}): Promise<StoryAnswer> {
    return this.run('publishStory', {
      story: story.id,
      expectedVersion: story.version,
      principles,
      ...input,
    });
  }

  /** Tells, edits and publishes a story. */
  async published(
    input: Record<string, unknown> = {},
    edit: Record<string, unknown> = {},
  ): Promise<ReadStory & { readonly code: string }> {
    const { code, ...story } = await this.received(input);
    const answer = await this.publish(await this.edited(story as unknown as ReadStory, edit));
    if (answer.problems) throw new Error(JSON.stringify(answer.problems));
    return { ...(answer as unknown as ReadStory), code };
  }

  /** The published stories of the trust as a viewer reads them. */
  async feed(viewer: Viewer = publicPage(this.trust)): Promise<Record<string, unknown>[]> {
    const { data } = await this.experience.execute<{
      _entities: [{ stories: { nodes: Record<string, unknown>[] } }];
    }>(
      viewer,
      `query ($trust: OdsCode!) { _entities(representations: [{ __typename: "Trust", odsCode: $trust }]) {
        ... on Trust { stories(first: 50) { nodes { id title words responses { text from kind } } } } } }`,
      { trust: this.trust },
    );
    return data._entities[0].stories.nodes;
  }

  /** What the holder of a code sees. */
  async outcome(
    code: string,
    viewer: Viewer = publicPage(this.trust),
  ): Promise<Record<string, unknown> | null> {
    const { data } = await this.experience.execute<{ storyOutcome: Record<string, unknown> | null }>(
      viewer,
      `query ($code: String!) { storyOutcome(code: $code) { receivedOn stage message declineReason uses consentUntil
        mayRevise mayWithdraw trust { odsCode } story { id title responses { text } } } }`,
      { code },
    );
    return data.storyOutcome;
  }
}
