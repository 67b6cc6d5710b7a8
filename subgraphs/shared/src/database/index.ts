export * from './base.entity.js';
export * from './chassis.migration.js';
export * from './database.js';
export * from './migrate.js';
