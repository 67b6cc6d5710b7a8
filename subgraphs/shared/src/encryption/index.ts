export * from './key-ring.js';
export * from './reseal-table.js';
