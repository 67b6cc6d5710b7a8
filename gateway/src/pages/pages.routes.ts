import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { registerFramed } from '../framed/framed.routes.js';
import { PosterActions } from '../published/poster-actions.js';
import { registerPosters } from '../published/poster.routes.js';
import { PublishedLists } from '../published/published-list.js';
import { registerPublished } from '../published/published.routes.js';
import type { EmbedKeys } from '../public-access/embed-keys.js';
import { registerCommittee } from '../committee/committee.routes.js';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import type { ExperienceFiles } from '../member-files/experience-files.js';
import type { MemberFiles } from '../member-files/member-files.js';
import type { Admission } from '../public-access/admission.js';
import { registerStoryFeeds } from '../stories/story-feed.routes.js';
import { storyForm } from '../stories/story.form.js';
import { registerStoryPictures } from '../stories/story-pictures.routes.js';
import { registerWithdrawStory } from '../stories/withdraw-story.routes.js';
import { registerSignInRoutes, type SignInOptions } from '../sign-in/sign-in.routes.js';
import { registerWorkspace } from '../workspace/workspace.routes.js';
import { registerAssets } from './asset.routes.js';
import { registerDemonstration } from './demonstration.routes.js';
import { concernForm } from './concern.form.js';
import { feedbackForm } from './feedback.form.js';
import { homePage } from './home.page.js';
import { registerHostedForm } from './hosted-form.js';
import { registerOutcome } from './outcome.routes.js';
import type { PageLanguages } from './page-languages.js';
import { Places } from './places.js';
import { Questions } from './questions.js';

/** What the pages need. */
export interface PagesOptions {
  readonly demonstration: boolean;
  /** Where the widget files are. */
  readonly widgetFolder: string;
  readonly operations: Operations;
  readonly admission: Admission;
  readonly embedKeys: EmbedKeys;
  readonly signIn: SignInOptions;
  readonly languages: PageLanguages;
  /** Where files of members go. */
  readonly files?: MemberFiles | undefined;
  /** Where files go that experience reads. */
  readonly experienceFiles?: ExperienceFiles | undefined;
}

function registerHome(pages: FastifyInstance): void {
  const start = homePage();
  pages.get('/', { helmet: { contentSecurityPolicy: pagePolicy } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(start.text),
  );
}

/** Every page that people see, and what the pages load. */
export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { demonstration, widgetFolder, operations, admission, embedKeys, languages } = options;
  const { publicUrl, identity } = options.signIn;
  const published = new PublishedLists(operations);
  const places = new Places(operations);

  await app.register(async (pages) => {
    await pages.register(formbody);
    if (demonstration) registerDemonstration(pages, published);
    else registerHome(pages);
    registerAssets(pages);
    registerPublished(pages, { published, embedKeys });
    registerPosters(pages, { publicUrl, places, actions: new PosterActions(operations) });
    registerFramed(pages, { embedKeys, widgetFolder });
    const hosted = { operations, admission, places, questions: new Questions(operations), languages };
    registerHostedForm(pages, hosted, feedbackForm);
    registerHostedForm(pages, hosted, concernForm);
    registerHostedForm(pages, hosted, storyForm);
    registerWithdrawStory(pages, { operations, admission, languages });
    registerStoryPictures(pages);
    registerStoryFeeds(pages, { publicUrl, operations });
    registerOutcome(pages, { operations, admission, languages });
    registerSignInRoutes(pages, options.signIn);
  });
  registerCommittee(app, { identity, operations });
  await registerWorkspace(app, {
    publicUrl,
    identity,
    operations,
    files: options.files,
    experienceFiles: options.experienceFiles,
  });
}
