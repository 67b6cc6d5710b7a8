export * from './base.entity.js';
export * from './chassis.migration.js';
export * from './database.js';
export * from './find-by-ids.js';
export * from './lock-version.js';
export * from './migrate.js';
export * from './page-by-id.js';
export * from './viewer-board-trusts.migration.js';
