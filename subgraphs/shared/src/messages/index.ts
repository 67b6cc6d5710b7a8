export * from './email-jobs.js';
export * from './mail-server.js';
export * from './message-table.js';
export * from './send-email.js';
