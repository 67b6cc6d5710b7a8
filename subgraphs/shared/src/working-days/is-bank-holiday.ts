import { englandBankHolidays } from './england-bank-holidays.js';

const days: ReadonlySet<string> = new Set(englandBankHolidays.map(([day]) => day));

/** Whether a day (YYYY-MM-DD) is a bank holiday of England. */
export const isBankHoliday = (day: string): boolean => days.has(day);
