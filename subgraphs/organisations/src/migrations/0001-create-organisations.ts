import { Migration } from '@mikro-orm/migrations';
import { publicReference, systemOnly } from './row-security.js';

/**
 * Trusts and integrated care boards, with everything that changes by date kept with its dates. The first known period
 * of a name or membership begins at -infinity when no source says when it began.
 *
 * `trust_listing` remembers what each source said last, so that an older file that is imported again does not undo what
 * a newer one of another kind has changed.
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
      kind text not null check (kind in ('NHS_TRUST', 'INDEPENDENT_PROVIDER')),
      region_code text,
      town text,
      postcode text,
      opened_on date,
      closed_on date,
      synthetic boolean not null default false);`);
    this.addSql(`create table trust_name (
      trust_code text not null references trust,
      name text not null,
      valid_from date not null,
      primary key (trust_code, valid_from));`);
    this.addSql(`create table trust_board (
      trust_code text not null references trust,
      board_code text not null references integrated_care_board,
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      primary key (trust_code, valid_from));`);
    this.addSql('create unique index trust_board_open on trust_board (trust_code) where valid_to is null;');
    this.addSql('create index trust_board_board on trust_board (board_code, trust_code);');
    this.addSql(`create table trust_listing (
      trust_code text not null references trust,
      source text not null,
      content jsonb not null,
      primary key (trust_code, source));`);
    for (const table of ['integrated_care_board', 'trust', 'trust_name', 'trust_board']) {
      for (const statement of publicReference(table)) this.addSql(statement);
    }
    for (const statement of systemOnly('trust_listing')) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table trust_listing, trust_board, trust_name, trust, integrated_care_board;');
  }
}
