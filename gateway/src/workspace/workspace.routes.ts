import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import { DomainError, errorCodes } from '@wesaid/shared/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import { RequestError } from '../http/request-errors.js';
import type { Identity } from '../identity/identity.js';
import { provesSameOrigin } from '../identity/same-origin.js';
import type { ExperienceFiles } from '../member-files/experience-files.js';
import type { MemberFiles } from '../member-files/member-files.js';
import { html } from '../pages/html.js';
import { sendPage } from '../pages/send-page.js';
import { readTyped } from './form.js';
import { readFormWithFile, type FormWithFile } from './form-with-file.js';
import { homeMain } from './home.page.js';
import { Organisations } from './organisations.js';
import { sections } from './sections.js';
import { Visit } from './visit.js';
import { reads, type ShownPage, type WorkspaceRoute, type WorkspaceSection } from './workspace-section.js';
import { keptForm, refusals, signInAgainPage, workspacePage } from './workspace.page.js';

/** What the workspace needs. */
export interface WorkspaceOptions {
  readonly publicUrl: string;
  readonly identity: Identity;
  readonly operations: Operations;
  /** Where files go that come with forms; absent where nothing keeps files. */
  readonly files?: MemberFiles | undefined;
  /** Where files go that experience reads; absent where it is not there. */
  readonly experienceFiles?: ExperienceFiles | undefined;
}

/** Most bytes of a form: the longest text that staff write, in the script that takes most bytes for a letter. */
const bodyLimit = 262_144;

type Request = FastifyRequest<{ Params: Record<string, string>; Querystring: Record<string, unknown> }>;

const opened = (visit: Visit): readonly WorkspaceSection[] =>
  sections.filter((section) => visit.holds(...section.roles));

/** The page that a failure of the API is, in words. */
function failurePage(failure: unknown): ShownPage {
  const status = failure instanceof DomainError ? errorCodes[failure.code].status : 500;
  if (status !== 403 && status !== 404 && status !== 503) throw failure;
  const { heading, text } = refusals[status];
  return {
    title: heading,
    status,
    main: html`<h1>${heading}</h1>
      <p>${text}</p>`,
  };
}

/** The pages for people who work with WeSaid: what waits for them, and their work, section by section. */
export async function registerWorkspace(
  app: FastifyInstance,
  { publicUrl, identity, operations, files, experienceFiles }: WorkspaceOptions,
): Promise<void> {
  const names = new Organisations(operations);
  const helmet = { contentSecurityPolicy: pagePolicy };

  const show = async (
    reply: FastifyReply,
    visit: Visit,
    section: WorkspaceSection | null,
    { title, main, status = 200, scripts }: ShownPage,
  ): Promise<FastifyReply> => {
    if (status === 503) reply.header('retry-after', '60');
    const organisations = await Promise.all(visit.organisations.map((code) => names.find(code)));
    const confirmation = section?.confirmations[visit.query('said')];
    return sendPage(
      reply.code(status),
      workspacePage({
        visit,
        sections: opened(visit),
        section,
        organisations,
        title,
        main,
        scripts,
        confirmation,
        wrong: status === 400,
      }),
    );
  };

  const answer = async (
    request: Request,
    reply: FastifyReply,
    section: WorkspaceSection | null,
    route: WorkspaceRoute,
  ): Promise<FastifyReply> => {
    const form = route.method === 'POST';
    if (form && !provesSameOrigin(request, publicUrl))
      throw new RequestError(403, 'Send this form from its own page.');
    const member = await identity.bySession(request);
    // A file is read for members only: nobody else makes us hold so many bytes.
    const { typed, file, tooLarge }: FormWithFile =
      route.file && member
        ? await readFormWithFile(request)
        : { typed: form ? readTyped(request.body) : {}, file: null, tooLarge: false };
    if (!member) {
      return form
        ? sendPage(reply.code(401), signInAgainPage(request.url, typed))
        : reply.redirect(`/sign-in?${new URLSearchParams({ return: request.url }).toString()}`, 303);
    }
    if (member.grants.length === 0) return reply.redirect('/sign-in/no-role', 303);
    const query = readTyped(request.query);
    const own = [...new Set(member.grants.map(({ organisation }) => organisation))].sort();
    const organisation = query['at']?.[0] ?? own[0] ?? '';
    if (!own.includes(organisation)) {
      reply.callNotFound();
      return reply;
    }
    const visit = new Visit({
      operations,
      member,
      organisation,
      params: request.params,
      query,
      typed,
      file,
      tooLarge,
      files,
      experienceFiles,
    });
    try {
      if (section && !visit.holds(...section.roles)) throw new DomainError('FORBIDDEN');
      const result = await route.answer(visit);
      if ('to' in result) {
        const to = new URL(visit.link(result.to), publicUrl);
        if (result.said !== undefined) to.searchParams.set('said', result.said);
        return reply.header('cache-control', 'no-store').redirect(`${to.pathname}${to.search}`, 303);
      }
      if ('fileName' in result) {
        return reply
          .header('cache-control', 'private, no-store')
          .header('content-disposition', `attachment; filename="${result.fileName}"`)
          .type(result.type)
          .send(result.content);
      }
      return show(reply, visit, section, result);
    } catch (failure) {
      const { main, ...page } = failurePage(failure);
      const kept = form && page.status === 503 ? keptForm(request.url, typed) : null;
      return show(reply, visit, section, { ...page, main: html`${main}${kept}` });
    }
  };

  const home = reads('', async (visit) => ({
    title: 'Start',
    main: await homeMain(visit, opened(visit)),
  }));

  await app.register(async (workspace) => {
    await workspace.register(formbody, { bodyLimit });
    await workspace.register(multipart, { throwFileSizeLimit: false });
    const register = (section: WorkspaceSection | null, route: WorkspaceRoute): void => {
      workspace.route<{ Params: Record<string, string>; Querystring: Record<string, unknown> }>({
        method: route.method,
        url: `/workspace${route.path}`,
        helmet,
        bodyLimit,
        handler: (request, reply) => answer(request, reply, section, route),
      });
    };
    register(null, home);
    for (const section of sections) for (const route of section.routes) register(section, route);
  });
}
