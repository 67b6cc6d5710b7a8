export * from './claims.js';
export * from './subgraph-token.js';
export * from './viewer.js';
