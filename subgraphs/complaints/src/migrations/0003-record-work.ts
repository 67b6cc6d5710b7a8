import { Migration } from '@mikro-orm/migrations';
import { appendOnlyForTeam, guardedForTeam } from './team-rows.js';

/**
 * What was done on a case: who read it, when somebody was in contact, which later day for the answer was agreed. Readings
 * and agreements can be added and nothing else.
 */
export class RecordWork extends Migration {
  override up(): void {
    this.addSql(`create function refuse_change() returns trigger language plpgsql as $$ begin
        raise exception 'Rows of % can only be added.', tg_table_name;
      end $$;`);
    this.addSql(`create table case_reading (
      trust_code text not null,
      id uuid not null,
      case_id uuid not null,
      created_at timestamptz not null,
      read_by text not null,
      primary key (trust_code, id),
      foreign key (trust_code, case_id) references case_record);`);
    this.addSql(`create table case_agreement (
      trust_code text not null,
      id uuid not null,
      case_id uuid not null,
      created_at timestamptz not null,
      agreed_by text not null,
      respond_by_before date,
      respond_by date not null,
      primary key (trust_code, id),
      foreign key (trust_code, case_id) references case_record);`);
    this.addSql(`create table case_contact (
      trust_code text not null,
      id uuid not null,
      case_id uuid not null,
      created_at timestamptz not null,
      recorded_by text not null,
      channel text not null check (channel in ('EMAIL', 'TELEPHONE', 'LETTER', 'NONE')),
      note text not null,
      primary key (trust_code, id),
      foreign key (trust_code, case_id) references case_record);`);
    for (const table of ['case_reading', 'case_agreement', 'case_contact']) {
      this.addSql(`create index ${table}_of_case on ${table} (case_id, id);`);
    }
    const statements = [
      ...appendOnlyForTeam('case_reading', 'read_by'),
      ...appendOnlyForTeam('case_agreement', 'agreed_by'),
      ...guardedForTeam('case_contact'),
    ];
    for (const sql of statements) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table case_contact, case_agreement, case_reading;');
    this.addSql('drop function refuse_change();');
  }
}
