/** The job that imports a file that staff brought. */
export const runImportJobName = 'run-import';
