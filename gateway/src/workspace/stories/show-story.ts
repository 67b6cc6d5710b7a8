import { NotFoundError } from '@wesaid/shared/errors';
import type { Role } from '@wesaid/shared/identity';
import type { Form } from '../form.js';
import { split, type PageEnd } from '../list-page.js';
import { readThemes } from '../themes.js';
import type { Visit } from '../visit.js';
import type { WorkspaceAnswer } from '../workspace-section.js';
import { storyItemDocument, storyListDocument, storyOriginalDocument } from './story.documents.js';
import type { StoryItem, StoryOriginal } from './story.js';
import { storyItem, type StoryForm } from './story-item.page.js';
import { storyList, type StoryList } from './story.page.js';

/** Who works with stories. */
export const storyRoles: readonly Role[] = ['experience-team', 'experience-lead', 'service-lead'];

/** Which stories each way to look at the list asks for. */
const selections: Readonly<Record<string, string>> = {
  '': 'TO_MODERATE',
  urgent: 'NEEDS_ATTENTION',
  teller: 'WITH_THE_TELLER',
  published: 'PUBLISHED',
  closed: 'CLOSED',
  held: 'HELD',
};

/** Whether somebody reads stories as they came: for the whole trust, not for some of its services. */
export const moderates = ({ member, organisation }: Visit): boolean =>
  member.grants.some(
    (grant) =>
      grant.organisation === organisation &&
      grant.services === null &&
      (grant.role === 'experience-team' || grant.role === 'experience-lead'),
  );

/** One page of the list that the address asks for. */
export async function listOf(visit: Visit): Promise<StoryList> {
  const selection = selections[visit.query('show')];
  if (selection === undefined) throw new NotFoundError('list');
  type Found = { receivedStories: { nodes: StoryList['items']; pageInfo: PageEnd } };
  const { receivedStories } = await visit.ask<Found>(storyListDocument, {
    trust: visit.organisation,
    selection,
    first: 20,
    after: visit.query('after') || null,
  });
  return { items: receivedStories.nodes, end: receivedStories.pageInfo };
}

/** For whom somebody may respond: those of the story's services that are theirs, or the trust as a whole. */
function ownServices(visit: Visit, { services }: StoryItem): { value: string; label: string }[] {
  const grants = visit.member.grants.filter(
    ({ organisation, role }) => organisation === visit.organisation && storyRoles.includes(role),
  );
  const own = new Set(grants.flatMap((grant) => grant.services ?? []));
  const whole = grants.some((grant) => grant.services === null);
  return [
    ...(whole ? [{ value: '', label: 'The trust as a whole' }] : []),
    ...services.filter(({ id }) => whole || own.has(id)).map(({ id, name }) => ({ value: id, label: name })),
  ];
}

/** The page of one story; `sent` is the form that comes back. */
export async function showStory(visit: Visit, which?: StoryForm, form?: Form): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const [list, themes, { receivedStory: story }] = await Promise.all([
    listOf(visit),
    readThemes(visit),
    visit.ask<{ receivedStory: StoryItem | null }>(storyItemDocument, { id }),
  ]);
  if (!story) throw new NotFoundError('story');
  // A look at the words as they came is written down: nothing looks that does not show them.
  const originals = moderates(visit)
    ? (await visit.ask<{ storyOriginal: StoryOriginal[] }>(storyOriginalDocument, { id })).storyOriginal
    : null;
  const sent = which && form ? { which, form } : undefined;
  const view = { story, originals, themes, ownServices: ownServices(visit, story), sent };
  return {
    title: 'One story',
    main: split(storyList(visit, list, moderates(visit), id), storyItem(visit, view)),
    ...(form ? { status: form.status } : {}),
  };
}
