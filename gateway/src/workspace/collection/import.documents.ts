const columns = `name id date dayOrder service rating ratingWords { word rating } comment question collectionMode`;

/** The last files of a trust, and what was said of columns before. */
export const importFilesDocument = `query WorkspaceImportFiles($trust: OdsCode!) {
  importFiles(trust: $trust) { id kind fileName createdAt state added rejected }
}`;

/** One file. */
export const importFileDocument = `query WorkspaceImportFile($id: ID!, $trust: OdsCode!) {
  importFile(id: $id) {
    id kind fileName state read added unchanged rejected failure columns { name values }
  }
  importMappings(trust: $trust) { ${columns} }
}`;

/** What did not fit of a file. */
export const importRejectsDocument = `query WorkspaceImportRejects($id: ID!) { importFile(id: $id) { rejects } }`;

/** What would become of a file. */
export const importPreviewDocument = `query WorkspaceImportPreview($file: ID!, $columns: FeedbackColumnsInput!) {
  importPreview(file: $file, columns: $columns) { read fit rejected rejects { line column reason } }
}`;

/** Starts an import. */
export const startImportDocument = `mutation WorkspaceStartImport($input: StartImportInput!) {
  startImport(input: $input) { __typename ... on ValidationProblem { problems { path code message } } }
}`;
