export * from './days.js';
export * from './page.js';
export * from './scalars.js';
export * from './text.js';
export * from './validation.js';
