import { englandBankHolidays } from './england-bank-holidays.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * The statements that teach a database the working days of England: the table `bank_holiday`, which everybody may read,
 * and `add_working_days(start, days)` for at least one day. A holiday that is not in the table can only make a clock end
 * too early, never too late.
 */
export const createWorkingDays = (): string[] => [
  'create table bank_holiday (day date primary key, title text not null);',
  `insert into bank_holiday (day, title)
   values ${englandBankHolidays.map(([day, title]) => `(${quoted(day)}, ${quoted(title)})`).join(', ')};`,
  'alter table bank_holiday enable row level security;',
  'alter table bank_holiday force row level security;',
  'create policy readable on bank_holiday for select using (true);',
  'create policy system_only on bank_holiday using (is_system()) with check (is_system());',
  `create function add_working_days(start date, days int) returns date language sql stable
   as $$ select candidate::date from generate_series(start + 1, start + days * 2 + 14, interval '1 day') candidate
         where extract(isodow from candidate) < 6
           and not exists (select from bank_holiday where day = candidate::date)
         order by candidate offset days - 1 limit 1 $$;`,
];
