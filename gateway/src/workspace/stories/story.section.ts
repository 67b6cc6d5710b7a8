import { html } from '../../pages/html.js';
import { split, withList, type PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import {
  askChangesDocument,
  boardStoriesDocument,
  boardUseDocument,
  contactServicesDocument,
  declineStoryDocument,
  editStoryDocument,
  publishStoryDocument,
  releaseStoryDocument,
  storiesWaitingDocument,
  withdrawStoryDocument,
} from './story.documents.js';
import { listOf, moderates, showStory, storyRoles } from './show-story.js';
import type { StoryForm } from './story-item.page.js';
import { storyResponseRoutes } from './story-response.routes.js';
import { formatsTyped } from './story-formats.js';
import { storySettingsRoutes } from './story-settings.routes.js';
import { boardPage, storyList, type BoardStory } from './story.page.js';

/** A change of one story that comes back as one of its forms when it is not taken. */
const change =
  (which: StoryForm, said: string, inputOf: (visit: Visit) => { document: string; input?: object }) =>
  async (visit: Visit): Promise<WorkspaceAnswer> => {
    const id = visit.param('id');
    const { document, input } = inputOf(visit);
    const version = { story: id, expectedVersion: visit.expectedVersion };
    const { form } = await visit.send(document, { input: { ...version, ...input } });
    return form ? showStory(visit, which, form) : { to: withList(visit, `/stories/${id}`), said };
  };

/** Stories that people told: read, edited side by side, published, answered, told to the board, and taken back. */
export const storySection: WorkspaceSection = {
  path: '/stories',
  title: 'Stories',
  roles: storyRoles,
  confirmations: {
    edited: 'The edited copy is saved.',
    published: 'It is published. Everybody can read it now.',
    contacted: 'It is noted that the services were told.',
    told: 'The storyteller sees it with their code.',
    withdrawn: 'It is taken back. Nobody is shown it any more.',
    board: 'The list for the board is changed.',
    released: 'It stands with the stories to read now.',
    responded: 'The response is sent. It shows below the story once it is published.',
    decided: 'The decision is saved.',
    back: 'The response is taken back.',
    settings: 'The settings are saved.',
  },

  async waiting(visit) {
    if (!moderates(visit)) return [];
    type Counted = { nodes: { mine?: boolean }[]; pageInfo: PageEnd };
    const { urgent, unread, responses } = await visit.ask<Record<'urgent' | 'unread' | 'responses', Counted>>(
      storiesWaitingDocument,
      { trust: visit.organisation },
    );
    const counted = ({ nodes, pageInfo }: Counted) => ({
      count: nodes.filter(({ mine }) => !mine).length,
      more: pageInfo.hasNextPage,
    });
    return [
      {
        ...counted(urgent),
        label: 'stories may speak of danger: read first',
        href: '/stories?show=urgent',
        urgent: true,
      },
      { ...counted(unread), label: 'stories to read', href: '/stories' },
      { ...counted(responses), label: 'responses to stories to read', href: '/stories/responses' },
    ];
  },

  routes: [
    reads('/stories', async (visit) => ({
      title: 'List',
      main: html`<h1>Stories</h1>
        ${split(storyList(visit, await listOf(visit), moderates(visit)), null)}`,
    })),
    reads('/stories/board', async (visit) => {
      type Found = { receivedStories: { nodes: BoardStory[] } };
      const { receivedStories } = await visit.ask<Found>(boardStoriesDocument, { trust: visit.organisation });
      return { title: 'Stories for the board', main: boardPage(visit, receivedStories.nodes) };
    }),
    ...storySettingsRoutes,
    ...storyResponseRoutes,
    reads('/stories/:id', (visit) => showStory(visit)),
    takes(
      '/stories/:id',
      change('edit', 'edited', (visit) => ({
        document: editStoryDocument,
        input: {
          title: visit.typed('title'),
          words: visit.typedOrNull('words'),
          transcript: visit.typedOrNull('transcript'),
          // Nothing chosen is none of the five: the API says so beside the field.
          criticality: Number.parseInt(visit.typed('criticality') || '-1', 10),
          themes: visit.chosen('themes'),
          formats: formatsTyped(visit),
        },
      })),
    ),
    takes(
      '/stories/:id/publish',
      change('publish', 'published', (visit) => ({
        document: publishStoryDocument,
        input: {
          principles: visit.chosen('principles'),
          findingsLookedAt: visit.typed('findingsLookedAt') === 'yes',
        },
      })),
    ),
    takes(
      '/stories/:id/against',
      change('against', 'told', (visit) =>
        visit.typed('reason') === 'ASK'
          ? { document: askChangesDocument, input: { message: visit.typed('message') } }
          : {
              document: declineStoryDocument,
              input: { reason: visit.typed('reason') || 'OTHER', message: visit.typedOrNull('message') },
            },
      ),
    ),
    takes(
      '/stories/:id/contact',
      change('other', 'contacted', () => ({ document: contactServicesDocument })),
    ),
    takes(
      '/stories/:id/release',
      change('other', 'released', () => ({ document: releaseStoryDocument })),
    ),
    takes(
      '/stories/:id/withdraw',
      change('other', 'withdrawn', () => ({ document: withdrawStoryDocument })),
    ),
    takes(
      '/stories/:id/board',
      change('other', 'board', (visit) => ({
        document: boardUseDocument,
        input: { boardUse: visit.typed('boardUse') === 'yes' },
      })),
    ),
  ],
};
