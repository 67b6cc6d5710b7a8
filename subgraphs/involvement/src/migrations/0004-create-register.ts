import { Migration } from '@mikro-orm/migrations';
import { ofPublicPage, teamRows } from './team-rows.js';

/**
 * The register of involved people. Who they are stands apart and sealed; what they like and can do is in clear, because
 * it is searched. A public page may only add who applies, and reads nothing back.
 */
export class CreateRegister extends Migration {
  override up(): void {
    this.addSql(`create table involvee (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      state text not null check (state in ('APPLIED', 'ACTIVE', 'PAUSED', 'LEFT')),
      roles text[] not null,
      interests text[] not null,
      skills text[] not null,
      joined_on date not null,
      left_on date,
      test_mode boolean not null,
      held boolean not null,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      check ((left_on is not null) = (state = 'LEFT')));`);
    this.addSql('create index involvee_id on involvee (id);');
    this.addSql('create index involvee_interests on involvee using gin (interests);');
    this.addSql('create index involvee_skills on involvee using gin (skills);');
    this.addSql(`create table involvee_person (
      trust_code text not null,
      id uuid not null,
      name text not null,
      email text,
      telephone text,
      access_needs text,
      primary key (id),
      foreign key (trust_code, id) references involvee on delete cascade);`);
    for (const sql of [...teamRows('involvee'), ...teamRows('involvee_person')]) this.addSql(sql);
    this.addSql(`create policy public_add on involvee for insert with check (
      ${ofPublicPage} and state = 'APPLIED' and version = 1 and not synthetic);`);
    this.addSql(`create policy public_add on involvee_person for insert with check (${ofPublicPage});`);
  }

  override down(): void {
    this.addSql('drop table involvee_person, involvee;');
  }
}
