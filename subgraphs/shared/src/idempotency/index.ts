export * from './idempotency-key.js';
export * from './once.js';
