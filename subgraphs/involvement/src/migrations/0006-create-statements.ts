import { Migration } from '@mikro-orm/migrations';
import { teamRows } from './team-rows.js';

/** What people told a trust when they were involved. The words stand apart and sealed: figures need only the rest. */
export class CreateStatements extends Migration {
  override up(): void {
    this.addSql(`create table statement (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      said_on date not null,
      theme_codes text[] not null,
      taxonomy_version smallint not null,
      sentiment smallint check (sentiment between 1 and 5),
      event_id uuid,
      opportunity_id uuid,
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, event_id) references event,
      foreign key (trust_code, opportunity_id) references opportunity (trust_code, id));`);
    this.addSql('create index statement_id on statement (id);');
    this.addSql('create index statement_by_day on statement (trust_code, said_on);');
    this.addSql(`create table statement_words (
      trust_code text not null,
      id uuid not null,
      words text not null,
      primary key (id),
      foreign key (trust_code, id) references statement on delete cascade);`);
    for (const sql of [...teamRows('statement'), ...teamRows('statement_words')]) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table statement_words, statement;');
  }
}
