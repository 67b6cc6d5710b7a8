export * from './csv-row.js';
export { encodingOf, readCsv, type CsvFile } from './csv-source.js';
export * from './import-csv.js';
export * from './import-error.js';
export * from './progress.js';
export { openRejectsFile, type RejectsFile } from './rejects-file.js';
export * from './repair-text.js';
