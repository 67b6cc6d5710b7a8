import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { reads, takes, takesFile, type WorkspaceAnswer } from '../workspace-section.js';
import {
  importFileDocument,
  importFilesDocument,
  importPreviewDocument,
  importRejectsDocument,
  startImportDocument,
} from './import.documents.js';
import { importFilePage, importPage, typedOf } from './import.page.js';
import {
  importKinds,
  meaningTyped,
  type FileMeaning,
  type ImportFileBrief,
  type ImportFileItem,
  type ImportPreview,
} from './import.js';

async function showFiles(visit: Visit, sent?: Form): Promise<WorkspaceAnswer> {
  const { importFiles } = await visit.ask<{ importFiles: ImportFileBrief[] }>(importFilesDocument, {
    trust: visit.organisation,
  });
  return {
    title: 'Import a file',
    main: importPage(visit, (sent ?? new Form()).over({ kind: 'FEEDBACK' }), importFiles),
    ...(sent ? { status: sent.status } : {}),
  };
}

async function takeFile(visit: Visit): Promise<WorkspaceAnswer> {
  const refused = (message: string) =>
    showFiles(visit, visit.form([{ path: 'file', code: 'FILE_REFUSED', message }]));
  const kind = importKinds.find(({ value }) => value === visit.typed('kind'));
  if (visit.fileIsTooLarge)
    return refused(
      'Choose a smaller file: at most 10 MB. Larger ones are imported with the command wesaid import.',
    );
  if (!visit.file || !kind) return refused('Choose a file.');
  try {
    const { file } = await visit.handToExperience<{ file: string }>(kind.route, visit.file);
    return { to: `/collection/import/${file}` };
  } catch (failure) {
    if (failure instanceof DomainError && failure.code === 'BAD_USER_INPUT') return refused(failure.message);
    if (failure instanceof DomainError && failure.code === 'QUOTA_EXCEEDED')
      return refused('Too many files wait already. Import some of them first.');
    throw failure;
  }
}

async function showFile(
  visit: Visit,
  { sent, preview = null }: { readonly sent?: Form; readonly preview?: ImportPreview | null } = {},
): Promise<WorkspaceAnswer> {
  const { importFile: file, importMappings: mappings } = await visit.ask<{
    importFile: ImportFileItem | null;
    importMappings: FileMeaning[];
  }>(importFileDocument, { id: visit.param('id'), trust: visit.organisation });
  if (!file) throw new NotFoundError('file');
  const before = mappings.find(({ name }) => name === visit.query('as'));
  const form = (sent ?? new Form()).over(
    before ? typedOf(before) : { dayOrder: 'DAY_FIRST', collectionMode: 'PAPER_HOME' },
  );
  return {
    title: file.fileName,
    main: importFilePage(visit, file, { mappings, preview }, form),
    ...(sent ? { status: sent.status } : {}),
  };
}

async function takeStep(visit: Visit): Promise<WorkspaceAnswer> {
  const id = visit.param('id');
  const columns = meaningTyped(visit);
  if (!columns) {
    const message = 'Write one word a line, then = and one of the six answers, or nothing.';
    return showFile(visit, { sent: visit.form([{ path: 'ratingWords', code: 'WORDS_UNCLEAR', message }]) });
  }
  if (visit.typed('step') === 'preview') {
    try {
      const { importPreview } = await visit.ask<{ importPreview: ImportPreview }>(importPreviewDocument, {
        file: id,
        columns,
      });
      return await showFile(visit, { sent: visit.form(), preview: importPreview });
    } catch (failure) {
      if (!(failure instanceof DomainError && failure.code === 'BAD_USER_INPUT')) throw failure;
      const message = 'Name the file, and choose the columns of number, day, rating and words.';
      return showFile(visit, { sent: visit.form([{ path: 'name', code: 'COLUMNS_UNCLEAR', message }]) });
    }
  }
  const { form } = await visit.send(startImportDocument, {
    input: { file: id, columns: visit.typed('dayOrder') === '' ? null : columns },
  });
  return form ? showFile(visit, { sent: form }) : { to: `/collection/import/${id}`, said: 'started' };
}

/** Files that staff bring: looked at first, then imported. */
export const importRoutes = [
  reads('/collection/import', (visit) => showFiles(visit)),
  takesFile('/collection/import', takeFile),
  reads('/collection/import/:id', (visit) => showFile(visit)),
  takes('/collection/import/:id', takeStep),
  reads('/collection/import/:id/rejects', async (visit) => {
    const { importFile } = await visit.ask<{ importFile: { rejects: string | null } | null }>(
      importRejectsDocument,
      { id: visit.param('id') },
    );
    if (importFile?.rejects === null || !importFile) throw new NotFoundError('list of rows');
    return {
      fileName: 'rows-that-did-not-fit.csv',
      type: 'text/csv; charset=utf-8',
      content: importFile.rejects,
    };
  }),
];
