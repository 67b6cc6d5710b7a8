import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { registerCommittee } from '../committee/committee.routes.js';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy, widgetPagePolicy } from '../http/content-policies.js';
import type { MemberFiles } from '../member-files/member-files.js';
import type { Admission } from '../public-access/admission.js';
import { registerSignInRoutes, type SignInOptions } from '../sign-in/sign-in.routes.js';
import { registerWorkspace } from '../workspace/workspace.routes.js';
import { registerAssets } from './asset.routes.js';
import { demonstrationPage } from './demonstration.page.js';
import { registerFeedbackForm } from './feedback.routes.js';
import { homePage } from './home.page.js';
import { registerOutcome } from './outcome.routes.js';
import { Places } from './places.js';

/** What the pages need. */
export interface PagesOptions {
  readonly demonstration: boolean;
  readonly operations: Operations;
  readonly admission: Admission;
  readonly signIn: SignInOptions;
  /** Where files of members go. */
  readonly files?: MemberFiles | undefined;
}

/** Every page that people see, and what the pages load. */
export async function registerPages(app: FastifyInstance, options: PagesOptions): Promise<void> {
  const { demonstration, operations, admission } = options;
  const helmet = { contentSecurityPolicy: demonstration ? widgetPagePolicy : pagePolicy };
  const start = demonstration ? demonstrationPage() : homePage();

  await app.register(async (pages) => {
    await pages.register(formbody);
    pages.get('/', { helmet }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(start.text),
    );
    registerAssets(pages);
    registerFeedbackForm(pages, { operations, admission, places: new Places(operations) });
    registerOutcome(pages, { operations, admission });
    registerSignInRoutes(pages, options.signIn);
  });
  const { publicUrl, identity } = options.signIn;
  registerCommittee(app, { identity, operations });
  await registerWorkspace(app, { publicUrl, identity, operations, files: options.files });
}
