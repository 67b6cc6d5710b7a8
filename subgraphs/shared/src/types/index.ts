export * from './days.js';
export * from './page.js';
export * from './problems.js';
export * from './scalars.js';
export * from './text.js';
export * from './uuid.js';
export * from './validation.js';
