export * from './row-security.js';
export * from './note.migration.js';
export * from './test-database.js';
export * from './test-subgraph.js';
