import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const linkedAnswer = `exists (select from feedback f
  where f.trust_code = action_feedback.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

/**
 * What trusts did, and the answers that it goes back to. Everybody may read what is published. A link shows to staff
 * who may read the answer, and to the person who holds its receipt code.
 */
export class CreateActions extends Migration {
  override up(): void {
    this.addSql(`create table action (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      published_at timestamptz(3) not null,
      withdrawn_at timestamptz,
      service_id text,
      said text not null,
      did text not null,
      evidence text,
      label text not null,
      status text not null,
      coproduced boolean not null,
      theme_codes text[] not null,
      taxonomy_version smallint,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id));`);
    this.addSql('create index action_id on action (id);');
    this.addSql(`create index action_newest on action (trust_code, published_at desc, id desc)
      where withdrawn_at is null;`);
    this.addSql(`create index action_by_service on action (trust_code, service_id, published_at desc, id desc)
      where withdrawn_at is null;`);
    this.addSql(`create table action_feedback (
      trust_code text not null,
      action_id uuid not null,
      feedback_id uuid not null,
      primary key (trust_code, action_id, feedback_id),
      foreign key (trust_code, action_id) references action on delete cascade,
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index action_feedback_by_feedback on action_feedback (trust_code, feedback_id);');
    for (const sql of [...guarded('action'), ...guarded('action_feedback')]) this.addSql(sql);
    this.addSql('create policy published on action for select using (withdrawn_at is null);');
    this.addSql(`create policy staff on action
      using (${workedWithBy('action')}) with check (${workedWithBy('action')});`);
    this.addSql(
      `create policy staff on action_feedback using (${linkedAnswer}) with check (${linkedAnswer});`,
    );
    this.addSql(`create policy receipt_read on action_feedback for select using (exists (
      select from feedback f where f.trust_code = action_feedback.trust_code and f.id = feedback_id
        and f.receipt_hash = (select nullif(current_setting('app.receipt_hash', true), ''))));`);
  }

  override down(): void {
    this.addSql('drop table action_feedback, action;');
  }
}
