export * from './england-bank-holidays.js';
export * from './create-working-days.js';
export * from './is-bank-holiday.js';
