import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const labelledAnswer = `exists (select from feedback f
  where f.trust_code = feedback_theme.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

/**
 * What people said. A public page may only add to it, for its own trust, and reads nothing back. Who holds a receipt
 * code reads the one answer that it belongs to. No identity, address or number of a person is kept: `import_key` and
 * `respondent_key` are keyed hashes.
 */
export class CreateFeedback extends Migration {
  override up(): void {
    this.addSql(`create table feedback (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      received_at timestamptz(3) not null,
      received_on date not null,
      service_id text,
      rating smallint check (rating between 1 and 6),
      comment text,
      may_publish boolean not null,
      language text,
      collection_mode text not null,
      test_mode boolean not null,
      synthetic boolean not null,
      held boolean not null,
      counted boolean not null,
      needs_attention boolean not null,
      personal_details boolean not null,
      state text not null check (state in ('NEW', 'READ', 'CODED', 'ACTED_ON')),
      sentiment smallint check (sentiment between 1 and 5),
      version integer not null,
      receipt_hash text,
      import_source text,
      import_key text,
      respondent_key text,
      primary key (trust_code, id),
      check (rating is not null or comment is not null),
      check (not counted or (rating is not null and not test_mode and not held)));`);
    this.addSql('create index feedback_id on feedback (id);');
    this.addSql('create unique index feedback_receipt on feedback (receipt_hash);');
    this.addSql('create unique index feedback_import on feedback (trust_code, import_key);');
    this.addSql(
      'create unique index feedback_respondent on feedback (trust_code, respondent_key) where counted;',
    );
    this.addSql(`create index feedback_newest on feedback (trust_code, received_at desc, id desc);`);
    this.addSql(`create index feedback_by_state on feedback (trust_code, state, received_at desc, id desc);`);
    this.addSql(
      `create index feedback_by_service on feedback (trust_code, service_id, received_at desc, id desc);`,
    );
    this.addSql(`create index feedback_set_apart on feedback (trust_code, received_at desc, id desc)
      where held or test_mode or needs_attention;`);
    this.addSql(`create table feedback_theme (
      trust_code text not null,
      feedback_id uuid not null,
      theme_code text not null,
      taxonomy_version smallint not null,
      labelled_at timestamptz not null,
      primary key (trust_code, feedback_id, theme_code),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index feedback_theme_by_theme on feedback_theme (trust_code, theme_code);');
    for (const sql of [...guarded('feedback'), ...guarded('feedback_theme')]) this.addSql(sql);
    this.addSql(`create policy staff_read on feedback for select using (${workedWithBy('feedback')});`);
    this.addSql(`create policy staff_change on feedback for update
      using (${workedWithBy('feedback')}) with check (${workedWithBy('feedback')});`);
    this.addSql(`create policy public_add on feedback for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust() and state = 'NEW' and version = 1
      and not synthetic and import_key is null);`);
    this.addSql(`create policy receipt_read on feedback for select using (
      receipt_hash = (select nullif(current_setting('app.receipt_hash', true), '')));`);
    this.addSql(
      `create policy staff_label on feedback_theme using (${labelledAnswer}) with check (${labelledAnswer});`,
    );
  }

  override down(): void {
    this.addSql('drop table feedback_theme, feedback;');
  }
}
