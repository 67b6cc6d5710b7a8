export * from './claims.js';
export * from './local-issuer.js';
export * from './permit.js';
export * from './subgraph-token.js';
export * from './viewer.js';
