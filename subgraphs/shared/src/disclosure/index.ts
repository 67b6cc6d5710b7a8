export { defineCube, type Cube, type Where } from './cube.js';
export * from './figure.policy.js';
export * from './figures.js';
export type { CountedRecord } from './lattice.js';
export * from './quarters.js';
export { hidden, percentage } from './release.js';
export * from './safe-count.type.js';
export * from './snapshot.migration.js';
export * from './snapshot.js';
