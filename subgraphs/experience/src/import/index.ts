import { defineSlice } from '@wesaid/shared/schema';
import { ImportFile } from './import-file.entity.js';
import { ImportFileResolver } from './import-file.resolver.js';
import { importFileRoutes } from './import-file.routes.js';
import { ImportMapping } from './import-mapping.entity.js';
import { runImportJobName } from './job-names.js';
import { eraseImportFiles, runImport } from './run-import.js';

/** Files that staff bring to be imported. */
export const importedFiles = defineSlice({
  name: 'import',
  entities: [ImportFile, ImportMapping],
  resolvers: [ImportFileResolver],
  routes: importFileRoutes,
  jobs: ({ context }) => [
    { name: runImportJobName, run: ({ file }: { file: string }) => runImport(context(), file) },
    { name: 'erase-import-files', cron: '20 2 * * *', run: () => eraseImportFiles(context()) },
  ],
});
