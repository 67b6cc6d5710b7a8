export * from './deliver.js';
export * from './subgraph-client.js';
