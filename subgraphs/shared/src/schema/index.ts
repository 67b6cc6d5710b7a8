export * from './build-subgraph-schema.js';
export * from './slice.js';
