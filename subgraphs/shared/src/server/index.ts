export * from './lifecycle.js';
export * from './operation.plugin.js';
export * from './request-context.js';
export * from './run-migrate.js';
export * from './run-seed.js';
export * from './run-subgraph.js';
export * from './start-subgraph.js';
export * from './system-context.js';
