export * from './england-bank-holidays.js';
export * from './create-working-days.js';
