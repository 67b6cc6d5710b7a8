import { Migration } from '@mikro-orm/migrations';

/**
 * Trusts and integrated care boards, with everything that changes by date kept with its dates. This is public
 * reference data: everybody may read it, and only the system (an import) may write it.
 */
export class CreateOrganisations extends Migration {
  override up(): void {
    this.addSql(`create table integrated_care_board (
      ods_code text primary key,
      name text not null,
      opened_on date,
      closed_on date);`);
    this.addSql(`create table trust (
      ods_code text primary key,
      name text not null,
      region_code text,
      town text,
      postcode text,
      opened_on date,
      closed_on date,
      synthetic boolean not null default false);`);
    this.addSql(`create table trust_name (
      ods_code text not null references trust,
      name text not null,
      valid_from date not null,
      primary key (ods_code, valid_from));`);
    this.addSql(`create table trust_board (
      trust_code text not null references trust,
      board_code text not null,
      valid_from date not null,
      valid_to date,
      primary key (trust_code, valid_from));`);
    this.addSql('create index trust_board_board on trust_board (board_code, trust_code);');
    for (const table of ['integrated_care_board', 'trust', 'trust_name', 'trust_board']) {
      this.addSql(`alter table ${table} enable row level security;`);
      this.addSql(`alter table ${table} force row level security;`);
      this.addSql(`create policy readable on ${table} for select using (true);`);
      this.addSql(`create policy import_only on ${table} using (is_system()) with check (is_system());`);
    }
  }

  override down(): void {
    this.addSql('drop table trust_board, trust_name, trust, integrated_care_board;');
  }
}
