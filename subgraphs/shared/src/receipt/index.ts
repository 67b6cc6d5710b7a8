export * from './receipt-code.js';
