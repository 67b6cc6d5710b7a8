export * from './parse-environment.js';
export * from './subgraph-environment.js';
