export * from './lifecycle.js';
export * from './operation.plugin.js';
export * from './request-context.js';
export * from './start-subgraph.js';
export * from './run-migrate.js';
