import type { Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds } from '@wesaid/shared/database';
import { NotFoundError, UnauthenticatedError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { isUuid, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { AgendaItem } from '../meeting/agenda-item.entity.js';
import { MeetingService } from '../meeting/meeting.service.js';
import { settingsOf } from '../settings.js';
import { waitsUntil } from './erase-uploads.job.js';
import { linkToken, paperOfToken } from './paper-link.js';
import { Paper } from './paper.entity.js';
import { problemsInPaper, type AddPaperInput } from './paper.input.js';
import { newPaper } from './paper.store.js';
import { UploadedFile } from './uploaded-file.entity.js';

const linkMillis = 5 * 60_000;

/** Adds papers to meetings, makes links to them, and opens them. */
export class PaperService extends Service {
  /** When the links of this request end. */
  readonly linksExpireAt = new Date(Math.floor((Date.now() + linkMillis) / 1_000) * 1_000);

  /**
   * Makes an uploaded file a paper of a meeting. Repeating it with the same key gives the same paper.
   * @returns the paper, or what to put right
   * @throws UnauthenticatedError, NotFoundError, ForbiddenError, IdempotencyKeyReusedError
   */
  async add(input: AddPaperInput): Promise<Paper | ValidationProblem> {
    const meeting = await this.request
      .get(MeetingService)
      .managed(input.meeting, 'add papers to this meeting');
    const problems = problemsInPaper(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...addPaper } = input;
    try {
      return await this.request.work(async (em) => {
        const { id } = await once(em, this.request.viewer, { key, body: { addPaper } }, async () => {
          const agendaItemId = await itemOf(em, meeting.id, input.agendaItem);
          const file = await takeUpload(em, input.upload);
          const paper = newPaper(meeting, { title: input.title, file, agendaItemId });
          await em.persist(paper).flush();
          return { id: paper.id };
        });
        return em.findOneOrFail(Paper, { id });
      });
    } catch (failure) {
      if (failure instanceof NotTaken) return ValidationProblem.of([failure.problem]);
      throw failure;
    }
  }

  /** The papers of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Paper | null)[]> {
    return findByIds(references, (ids) => this.request.work((em) => em.find(Paper, { id: { $in: ids } })));
  }

  /**
   * The address of a paper that the viewer sees, for the viewer alone and for five minutes.
   * @throws UnauthenticatedError
   */
  link({ id }: Pick<Paper, 'id'>): string {
    const linked = { paper: id, viewer: this.#viewer(), expiresAt: this.linksExpireAt };
    return `/files/safety/${linkToken(linked, settingsOf(this.request).linkKey)}`;
  }

  /**
   * Opens the paper that a link stands for.
   * @throws UnauthenticatedError
   * @throws NotFoundError when the link is somebody else's, too old or not ours, and when the viewer does not see the
   * paper any more
   */
  async open(token: string): Promise<{ readonly paper: Paper; readonly content: Readable }> {
    const { files, linkKey } = settingsOf(this.request);
    const id = paperOfToken(token, this.#viewer(), linkKey);
    const paper = id === null ? null : await this.request.work((em) => em.findOne(Paper, { id }));
    if (!paper) throw new NotFoundError('paper');
    return { paper, content: await files.open(paper.fileKey) };
  }

  #viewer(): string {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    return `${viewer.issuer}|${viewer.subject}`;
  }
}

/** Ends the unit of work, so that the key of a paper that was not added stays free. */
class NotTaken extends Error {
  constructor(readonly problem: FieldProblem) {
    super(problem.message);
  }
}

async function itemOf(em: EntityManager, meetingId: string, id?: string | null): Promise<string | null> {
  if (id === null || id === undefined) return null;
  const item = isUuid(id) ? await em.findOne(AgendaItem, { id, meetingId }) : null;
  if (item) return item.id;
  throw new NotTaken({
    path: 'agendaItem',
    code: 'AGENDA_ITEM_UNKNOWN',
    message: "Give an item of this meeting's agenda, or leave it out.",
  });
}

/** Takes an uploaded file of the viewer, once: it is nobody's upload afterwards. */
async function takeUpload(em: EntityManager, id: string): Promise<UploadedFile> {
  const fresh = { id, createdAt: { $gte: waitsUntil(new Date()) } };
  const file = isUuid(id) ? await em.findOne(UploadedFile, fresh) : null;
  if (file && (await em.nativeDelete(UploadedFile, { id })) === 1) return file;
  throw new NotTaken({
    path: 'upload',
    code: 'UPLOAD_UNKNOWN',
    message: 'Send the file again: it is not there, it was used, or it is older than a day.',
  });
}
