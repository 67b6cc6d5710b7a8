import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { holdsWhole, permit, type Role } from '@wesaid/shared/identity';
import { ImportError } from '@wesaid/shared/import';
import { enqueue } from '@wesaid/shared/jobs';
import { Service } from '@wesaid/shared/server';
import { isUuid, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { requireRoleAnywhere } from '../access.js';
import { columnProblems, columnsOfMapping, mappingOf } from './feedback-columns.js';
import type {
  FeedbackColumns,
  ImportColumn,
  ImportPreview,
  StartImportInput,
} from './feedback-columns.type.js';
import { columnsIn } from './first-lines.js';
import { ImportFile } from './import-file.entity.js';
import { ImportKind, ImportState } from './import-file.enums.js';
import { ImportMapping } from './import-mapping.entity.js';
import { previewOf } from './import-preview.js';
import { runImportJobName } from './job-names.js';
import type { FeedbackMapping } from './mapping.js';

/** Who brings files for a whole trust. Row-level security keeps the same list. */
const importingRoles: readonly Role[] = ['experience-team', 'experience-lead'];

/** Most files of a trust that wait at once. */
const maxWaiting = 20;
const listed = 20;

/** Files of answers and sources that staff bring: looked at first, then imported by a job. */
export class ImportFileService extends Service {
  /**
   * Keeps a file until it is imported, or for a week.
   * @throws DomainError BAD_USER_INPUT for what is no CSV file with named columns, QUOTA_EXCEEDED when too many wait
   */
  async take(trust: string, kind: ImportKind, content: Buffer, name: string): Promise<string> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...importingRoles), 'import files for this trust');
    columnsIn(content);
    return this.request.work(async (em) => {
      const waiting = await em.count(ImportFile, {
        trustCode: trust,
        state: { $in: [ImportState.READY, ImportState.WAITING] },
      });
      if (waiting >= maxWaiting) throw new DomainError('QUOTA_EXCEEDED');
      const file = Object.assign(new ImportFile(), {
        trustCode: trust,
        kind,
        fileName: (tidyText(name.replace(/\p{C}/gu, '')) ?? 'file.csv').slice(-200),
        bytes: content.length,
        content,
      });
      await em.persist(file).flush();
      return file.id;
    });
  }

  /** The last files of a trust, newest first. */
  async list(trust: string): Promise<ImportFile[]> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...importingRoles), 'import files for this trust');
    return this.request.work((em) =>
      em.find(
        ImportFile,
        { trustCode: trust },
        { orderBy: { createdAt: 'desc', id: 'desc' }, limit: listed },
      ),
    );
  }

  /** One file; null when there is none, or when it is not the viewer's to see. */
  async find(id: string): Promise<ImportFile | null> {
    requireRoleAnywhere(this.request.viewer, importingRoles, 'import files');
    return isUuid(id) ? this.request.work((em) => em.findOne(ImportFile, { id })) : null;
  }

  /** The columns of a file; none when its content is erased. */
  async columns(file: ImportFile): Promise<ImportColumn[]> {
    const content = await this.content(file);
    return content ? columnsIn(content) : [];
  }

  /** What did not fit, as a CSV file; null until it is imported. */
  async rejects({ id }: ImportFile): Promise<string | null> {
    const [row] = await this.request.work((em) =>
      em.execute<{ rejects: string | null }[]>('select rejects from import_file where id = ?', [id]),
    );
    return row?.rejects ?? null;
  }

  /** What a trust said of the columns of its exports, by name. */
  async mappings(trust: string): Promise<FeedbackColumns[]> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...importingRoles), 'import files for this trust');
    const found = await this.request.work((em) =>
      em.find(ImportMapping, { trustCode: trust }, { orderBy: { name: 'asc' } }),
    );
    return found.map(({ mapping }) => columnsOfMapping(mapping));
  }

  /** What would become of the first rows of a file of feedback. Nothing is written. */
  async preview(id: string, columns: FeedbackColumns): Promise<ImportPreview> {
    const file = await this.ready(id);
    const content = await this.content(file);
    if (!content) throw new NotFoundError('file');
    const [problem] = columnProblems(
      columns,
      columnsIn(content).map(({ name }) => name),
    );
    if (problem) throw new DomainError('BAD_USER_INPUT', problem.message);
    try {
      return await previewOf(this.request, content, mappingOf(file.trustCode, columns));
    } catch (failure) {
      if (failure instanceof ImportError) throw new DomainError('BAD_USER_INPUT', failure.message);
      throw failure;
    }
  }

  /** Puts a file into the queue of imports, and keeps what was said of its columns. A second time changes nothing. */
  async start({ file: id, columns }: StartImportInput): Promise<ImportFile | ValidationProblem> {
    const file = await this.ready(id);
    let mapping: FeedbackMapping | null = null;
    if (file.kind === ImportKind.FEEDBACK && file.state === ImportState.READY) {
      const names = (await this.columns(file)).map(({ name }) => name);
      const problems = columns
        ? columnProblems(columns, names)
        : [{ path: 'columns', code: 'COLUMNS_MISSING', message: 'Say what the columns mean.' }];
      if (problems.length > 0 || !columns) return ValidationProblem.of(problems);
      mapping = mappingOf(file.trustCode, columns);
    }
    return this.request.work(async (em) => {
      const [locked] = await em.execute<{ state: ImportState }[]>(
        'select state from import_file where id = ? for update',
        [id],
      );
      const kept = await em.findOneOrFail(ImportFile, { id });
      if (locked?.state !== ImportState.READY) return kept;
      Object.assign(kept, { state: ImportState.WAITING, mapping });
      if (mapping) {
        const { trustCode } = file;
        const before = await em.findOne(ImportMapping, { trustCode, name: mapping.name });
        if (before) Object.assign(before, { mapping, version: before.version + 1 });
        else em.persist(Object.assign(new ImportMapping(), { trustCode, name: mapping.name, mapping }));
      }
      await enqueue(em, runImportJobName, { file: id }, { key: `${runImportJobName} ${id}` });
      return kept;
    });
  }

  private async ready(id: string): Promise<ImportFile> {
    const file = await this.find(id);
    if (!file) throw new NotFoundError('file');
    return file;
  }

  private async content({ id }: ImportFile): Promise<Buffer | null> {
    const [row] = await this.request.work((em) =>
      em.execute<{ content: Buffer | null }[]>('select content from import_file where id = ?', [id]),
    );
    return row?.content ?? null;
  }
}
