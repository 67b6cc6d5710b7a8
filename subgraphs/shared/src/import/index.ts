export * from './csv-row.js';
export * from './import-csv.js';
export * from './import-error.js';
export * from './progress.js';
export * from './repair-text.js';
