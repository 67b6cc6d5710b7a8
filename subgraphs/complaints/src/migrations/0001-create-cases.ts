import { Migration } from '@mikro-orm/migrations';
import { englandBankHolidays } from '@wesaid/shared/working-days';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Cases, their numbering, and the working days that their clocks count in. A case is seen by the complaints team of its
 * own trust and by nobody else. (The table is not called `case` because SQL means something else by that word.)
 */
export class CreateCases extends Migration {
  override up(): void {
    this.#createWorkingDays();
    this.addSql(`create table case_number (
      trust_code text not null,
      year int not null,
      last int not null,
      primary key (trust_code, year));`);
    this.addSql(`create table case_record (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      kind text not null check (kind in ('CONCERN', 'COMPLAINT', 'COMPLIMENT', 'COMMENT')),
      reference text not null,
      received_on date not null,
      acknowledge_by date check ((acknowledge_by is not null) = (kind = 'COMPLAINT')),
      stage text not null check (stage in ('RECEIVED')),
      summary text not null,
      synthetic boolean not null,
      primary key (trust_code, id),
      unique (trust_code, reference));`);
    this.addSql('create index case_record_id on case_record (id);');
    for (const table of ['case_number', 'case_record']) {
      this.#protect(table);
      this.addSql(`create policy own_team on ${table}
        using (trust_code = any((select viewer_trusts('complaints-team'))::text[]) or (select is_system()))
        with check (trust_code = any((select viewer_trusts('complaints-team'))::text[]) or (select is_system()));`);
    }
  }

  override down(): void {
    this.addSql('drop table case_record, case_number;');
    this.addSql('drop function add_working_days(date, int);');
    this.addSql('drop table bank_holiday;');
  }

  /** The days are public facts. A holiday that is not in the table can only make a clock end too early, never too late. */
  #createWorkingDays(): void {
    this.addSql('create table bank_holiday (day date primary key, title text not null);');
    const rows = englandBankHolidays.map(([day, title]) => `(${quoted(day)}, ${quoted(title)})`);
    this.addSql(`insert into bank_holiday (day, title) values ${rows.join(', ')};`);
    this.#protect('bank_holiday');
    this.addSql('create policy readable on bank_holiday for select using (true);');
    this.addSql('create policy system_only on bank_holiday using (is_system()) with check (is_system());');
    this.addSql(`create function add_working_days(start date, days int) returns date language sql stable
      as $$ select candidate::date from generate_series(start + 1, start + days * 2 + 14, interval '1 day') candidate
            where extract(isodow from candidate) < 6
              and not exists (select from bank_holiday where day = candidate::date)
            order by candidate offset days - 1 limit 1 $$;`);
  }

  #protect(table: string): void {
    this.addSql(`alter table ${table} enable row level security;`);
    this.addSql(`alter table ${table} force row level security;`);
  }
}
