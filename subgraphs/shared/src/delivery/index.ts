export * from './subgraph-client.js';
