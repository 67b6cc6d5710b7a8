import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { idempotencyScope, once } from '@wesaid/shared/idempotency';
import type { Viewer } from '@wesaid/shared/identity';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { dayInLondon, tidyText, typedText, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { chosenService } from '../organisations/chosen-service.js';
import { settingsFor } from '../settings.js';
import { toldBy } from '../triage/told-by.js';
import { addStory, type NewStory } from './add-story.js';
import { StorySettingsService } from './story-settings.service.js';
import { StoryKind } from './story.enums.js';
import type { SubmitStoryInput } from './submit-story.input.js';
import { StoryReceipt } from './submit-story.result.js';
import { mediaAddress, submitProblems, type MediaAddress } from './submit-story.rules.js';

type PublicViewer = Extract<Viewer, { kind: 'public' }>;
type KeptReceipt = Pick<StoryReceipt, 'receivedOn' | 'testMode'>;

/** Takes stories from the public pages of a trust. */
export class SubmitStoryService extends Service {
  /**
   * Takes one story, once for each idempotency key.
   * @throws UnavailableError when it could not be kept; nothing was then acknowledged
   */
  async submit(input: SubmitStoryInput): Promise<StoryReceipt | ValidationProblem> {
    const viewer = this.publicViewer();
    const problems = submitProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const services = await this.servicesOf(viewer.trust, input.services);
    const media = await this.mediaOf(viewer.trust, input);
    const found = [...services.problems, ...media.problems];
    if (found.length > 0) return ValidationProblem.of(found);

    const { idempotencyKey, ...body } = input;
    const { receiptSecret } = settingsFor(this.request);
    const code = receiptCode(receiptSecret, `story:${idempotencyScope(viewer)}`, idempotencyKey);
    const kept = await this.request.work((em) =>
      once<KeptReceipt>(em, viewer, { key: idempotencyKey, body: { submitStory: body } }, async () => {
        const story = storyOf(viewer, input, services.ids, media.url, receiptHash(receiptSecret, code));
        await addStory(em, story);
        return { receivedOn: story.receivedOn, testMode: story.testMode };
      }),
    );
    return Object.assign(new StoryReceipt(), { code, ...kept });
  }

  private publicViewer(): PublicViewer {
    const { viewer } = this.request;
    if (viewer.kind === 'public') return viewer;
    if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
    throw new ForbiddenError('send a story other than from a page of a trust');
  }

  private async servicesOf(
    trust: string,
    wanted: readonly string[],
  ): Promise<{ readonly ids: string[]; readonly problems: FieldProblem[] }> {
    const chosen = await Promise.all(
      [...new Set(wanted)].map((id) => chosenService(this.request, trust, id)),
    );
    return {
      ids: chosen.flatMap(({ serviceId }) => serviceId ?? []),
      problems: chosen.flatMap(({ problems }, index) =>
        problems.map((problem) => ({ ...problem, path: `services.${index}` })),
      ),
    };
  }

  private async mediaOf(trust: string, { media }: SubmitStoryInput): Promise<MediaAddress> {
    if (!media) return { url: null, problems: [] };
    const { mediaHosts } = await this.request.get(StorySettingsService).of(trust);
    return mediaAddress(media.url, mediaHosts);
  }
}

function storyOf(
  viewer: PublicViewer,
  input: SubmitStoryInput,
  serviceIds: string[],
  mediaUrl: string | null,
  hash: string,
): NewStory {
  const { pictures, media, consent } = input;
  // Exactly as typed, as all words of people are kept.
  const [title, words] = [typedText(input.title), typedText(input.words)];
  const receivedAt = new Date();
  const { needsAttention, personalDetails } = toldBy(`${title ?? ''}\n${words ?? ''}`);
  return {
    trustCode: viewer.trust,
    receivedAt,
    receivedOn: dayInLondon(receivedAt),
    serviceIds,
    kind: media?.kind ?? (pictures.length > 0 ? StoryKind.PICTURES : StoryKind.TEXT),
    teller: input.teller,
    language: languageTag(input.language),
    mediaUrl,
    pictures: pictures.map(({ code, feeling }) => ({ code, feeling })),
    consentUses: [...new Set(consent.uses)],
    consentUntil: consent.until ?? null,
    consentBy: consent.by,
    consentHow: consent.how,
    testMode: viewer.testMode,
    synthetic: false,
    held: tidyText(input.website) !== null,
    needsAttention,
    personalDetails,
    receiptHash: hash,
    original: { title, words },
  };
}
