import { Migration } from '@mikro-orm/migrations';
import { ofPublicPage, teamRows } from './team-rows.js';

/**
 * Who came forward for an opportunity, and what they were answered. Contact details and words stand apart and sealed, so
 * that they can be erased while the fact stays. A public page adds for an open opportunity of its own trust and reads
 * nothing back; who holds a receipt code reads the one row that it belongs to, and nothing personal.
 */
export class CreateInterests extends Migration {
  override up(): void {
    this.addSql(`create table interest (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      opportunity_id uuid not null,
      received_on date not null,
      state text not null check (state in ('NEW', 'ANSWERED')),
      involvee_id uuid,
      test_mode boolean not null,
      held boolean not null,
      synthetic boolean not null,
      version integer not null,
      receipt_hash text,
      primary key (trust_code, id),
      foreign key (trust_code, opportunity_id) references opportunity (trust_code, id),
      foreign key (trust_code, involvee_id) references involvee on delete set null (involvee_id));`);
    this.addSql('create index interest_id on interest (id);');
    this.addSql('create unique index interest_receipt on interest (receipt_hash);');
    this.addSql('create index interest_by_opportunity on interest (trust_code, opportunity_id, id);');
    this.addSql('create index interest_by_involvee on interest (trust_code, involvee_id);');
    this.addSql('create index interest_by_state on interest (trust_code, state, id);');
    this.addSql(`create table interest_contact (
      trust_code text not null,
      id uuid not null,
      name text not null,
      email text,
      telephone text,
      message text,
      access_needs text,
      primary key (id),
      foreign key (trust_code, id) references interest on delete cascade);`);
    this.addSql(`create table interest_answer (
      trust_code text not null,
      id uuid not null,
      interest_id uuid not null,
      answered_at timestamptz(3) not null,
      answered_by text not null,
      message_id uuid,
      answer text not null,
      primary key (id),
      foreign key (trust_code, interest_id) references interest on delete cascade);`);
    this.addSql('create index interest_answer_of on interest_answer (trust_code, interest_id, id);');
    for (const table of ['interest', 'interest_contact', 'interest_answer']) {
      for (const sql of teamRows(table)) this.addSql(sql);
    }
    // The subquery meets the policies of opportunity: a public page finds only what is open.
    this.addSql(`create policy public_add on interest for insert with check (
      ${ofPublicPage} and state = 'NEW' and version = 1 and not synthetic and exists (
        select from opportunity o where o.trust_code = interest.trust_code and o.id = opportunity_id));`);
    this.addSql(`create policy public_add on interest_contact for insert with check (${ofPublicPage});`);
    this.addSql(`create policy receipt_read on interest for select using (
      receipt_hash = (select nullif(current_setting('app.receipt_hash', true), '')));`);
  }

  override down(): void {
    this.addSql('drop table interest_answer, interest_contact, interest;');
  }
}
