import { NotFoundError } from '@wesaid/shared/errors';
import { Form } from '../form.js';
import { withList } from '../list-page.js';
import { readBefore } from '../reading-age.js';
import type { Visit } from '../visit.js';
import { reads, takes, type WorkspaceAnswer, type WorkspaceRoute } from '../workspace-section.js';
import {
  decideResponseDocument,
  respondDocument,
  storyItemDocument,
  storyResponsesDocument,
  takeBackResponseDocument,
} from './story.documents.js';
import type { StoryItem } from './story.js';
import { decideResponse, waitingResponses, type WaitingResponse } from './story-responses.page.js';
import { showStory } from './show-story.js';

async function showResponse(visit: Visit, form?: Form): Promise<WorkspaceAnswer> {
  const [id, response] = [visit.param('id'), visit.param('response')];
  const { receivedStory } = await visit.ask<{ receivedStory: StoryItem | null }>(storyItemDocument, { id });
  const item = receivedStory?.responses.find((each) => each.id === response);
  if (!item) throw new NotFoundError('response');
  return {
    title: 'A response',
    main: decideResponse(visit, id, item, form),
    ...(form ? { status: form.status } : {}),
  };
}

const decide =
  (publish: boolean) =>
  async (visit: Visit): Promise<WorkspaceAnswer> => {
    const { form } = await visit.send(decideResponseDocument, {
      input: {
        response: visit.param('response'),
        expectedVersion: visit.expectedVersion,
        publish,
        message: visit.typedOrNull('message'),
      },
    });
    return form ? showResponse(visit, form) : { to: `/stories/${visit.param('id')}`, said: 'decided' };
  };

/** Responses to stories: written, read by another person, taken back. */
export const storyResponseRoutes: readonly WorkspaceRoute[] = [
  reads('/stories/responses', async (visit) => {
    type Found = { storyResponsesWaiting: { nodes: WaitingResponse[] } };
    const { storyResponsesWaiting } = await visit.ask<Found>(storyResponsesDocument, {
      trust: visit.organisation,
    });
    return { title: 'Responses to read', main: waitingResponses(visit, storyResponsesWaiting.nodes) };
  }),
  takes('/stories/:id/respond', async (visit) => {
    const id = visit.param('id');
    const hard = await readBefore(visit, ['text']);
    if (hard) return showStory(visit, 'respond', hard);
    const { form } = await visit.send(respondDocument, {
      input: {
        idempotencyKey: visit.form().idempotencyKey,
        story: id,
        service: visit.typedOrNull('service'),
        text: visit.typed('text'),
        from: visit.typed('from'),
        kind: visit.typed('kind') || 'REPLY',
      },
    });
    return form
      ? showStory(visit, 'respond', form)
      : { to: withList(visit, `/stories/${id}`), said: 'responded' };
  }),
  reads('/stories/:id/responses/:response', (visit) => showResponse(visit)),
  takes('/stories/:id/responses/:response', decide(false)),
  takes('/stories/:id/responses/:response/publish', decide(true)),
  takes('/stories/:id/responses/:response/back', async (visit) => {
    const input = { response: visit.param('response'), expectedVersion: visit.expectedVersion };
    const { form } = await visit.send(takeBackResponseDocument, { input });
    return form
      ? showStory(visit, 'other', new Form({ setback: form.setback, problems: form.problems }))
      : { to: `/stories/${visit.param('id')}`, said: 'back' };
  }),
];
