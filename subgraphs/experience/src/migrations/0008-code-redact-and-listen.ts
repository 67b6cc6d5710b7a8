import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const ofAnswer = (table: string, id = 'feedback_id'): string => `exists (select from feedback f
  where f.trust_code = ${table}.trust_code and f.id = ${table}.${id} and (${workedWithBy('f')}))`;

const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const works = `exists (select from jsonb_array_elements((select viewer_grants())) g
  where g->>'organisation' = trust_code and g->>'role' in ('experience-team', 'experience-lead', 'service-lead'))`;
const leads = `trust_code = any ((select viewer_trusts('experience-lead'))::text[])`;

/**
 * What each person coded, and changes of many answers at once; originals of words from which something was taken out;
 * which words may be published; when a trust listens, and the alerts of what may speak of danger.
 *
 * Nobody can read an original but through `look_at_original`, which runs as the owner: it gives it to the experience
 * lead of the whole trust only, and writes who looked in the same statement. `original_look` has no policy by which
 * anybody could add, change or erase a row otherwise, the system among them.
 */
export class CodeRedactAndListen extends Migration {
  override up(): void {
    this.addSql(
      `alter table feedback add column publication text check (publication in ('PUBLISHED', 'WITHHELD'));`,
    );
    this.addSql(`create policy public_add_undecided on feedback as restrictive for insert with check (
      viewer_kind() is distinct from 'public' or publication is null);`);
    this.addSql(`create table feedback_coding (
      trust_code text not null,
      feedback_id uuid not null,
      coder text not null,
      theme_codes text[] not null,
      sentiment smallint check (sentiment between 1 and 5),
      taxonomy_version smallint not null,
      blind boolean not null,
      coded_at timestamptz not null default now(),
      primary key (trust_code, feedback_id, coder),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index feedback_coding_by_time on feedback_coding (trust_code, coded_at desc);');
    this.addSql(`create table bulk_change (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      made_by text not null,
      undone_at timestamptz,
      primary key (trust_code, id));`);
    this.addSql('create index bulk_change_id on bulk_change (id);');
    this.addSql(`create table bulk_change_item (
      trust_code text not null,
      change_id uuid not null,
      feedback_id uuid not null,
      before jsonb not null,
      version_after integer not null,
      primary key (trust_code, change_id, feedback_id),
      foreign key (trust_code, change_id) references bulk_change on delete cascade,
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql(`create table feedback_original (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null default now(),
      words text not null,
      primary key (trust_code, id),
      foreign key (trust_code, id) references feedback on delete cascade);`);
    this.addSql(`create table original_look (
      trust_code text not null,
      id uuid not null default gen_random_uuid(),
      created_at timestamptz(3) not null default clock_timestamp(),
      feedback_id uuid not null,
      looked_by text not null,
      primary key (trust_code, id));`);
    this.addSql('create index original_look_newest on original_look (trust_code, created_at desc, id desc);');
    this.addSql(`create table comment_decision (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz(3) not null,
      feedback_id uuid not null,
      decision text not null check (decision in ('PUBLISHED', 'WITHHELD')),
      words text,
      language text,
      service_id text,
      synthetic boolean not null,
      decided_by text not null,
      primary key (trust_code, feedback_id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade,
      check ((decision = 'PUBLISHED') = (words is not null)));`);
    this
      .addSql(`create index comment_decision_newest on comment_decision (trust_code, created_at desc, id desc)
      where decision = 'PUBLISHED';`);
    this.addSql(`create table listening_hours (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      hours jsonb not null,
      reader text not null,
      sentences jsonb not null,
      version integer not null,
      primary key (trust_code));`);
    this.addSql(`create table attention_alert (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz(3) not null default now(),
      feedback_id uuid not null,
      out_of_hours boolean not null,
      seen_by text,
      seen_at timestamptz,
      primary key (trust_code, id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql(`create index attention_alert_open on attention_alert (trust_code, created_at, id)
      where seen_at is null;`);
    this.addSql('create index attention_alert_id on attention_alert (id);');
    for (const table of [
      'feedback_coding',
      'bulk_change',
      'bulk_change_item',
      'feedback_original',
      'comment_decision',
      'listening_hours',
      'attention_alert',
    ]) {
      for (const sql of guarded(table)) this.addSql(sql);
    }
    this.addSql('alter table original_look enable row level security;');
    this.addSql('alter table original_look force row level security;');

    this.addSql(
      `create policy staff_read on feedback_coding for select using (${ofAnswer('feedback_coding')});`,
    );
    this.addSql(`create policy own on feedback_coding
      using (coder = ${subject} and ${ofAnswer('feedback_coding')})
      with check (coder = ${subject} and ${ofAnswer('feedback_coding')});`);
    this.addSql(`create policy own on bulk_change
      using (made_by = ${subject} and ${works}) with check (made_by = ${subject} and ${works});`);
    const ownChange = `exists (select from bulk_change c where c.trust_code = bulk_change_item.trust_code
      and c.id = change_id and c.made_by = ${subject}) and ${ofAnswer('bulk_change_item')}`;
    this.addSql(`create policy own on bulk_change_item using (${ownChange}) with check (${ownChange});`);
    this.addSql(`create policy staff_keep on feedback_original for insert
      with check (${ofAnswer('feedback_original', 'id')});`);
    this.addSql('create policy shown on feedback_original for select to current_user using (true);');
    this.addSql('create policy noted on original_look for insert to current_user with check (true);');
    this.addSql(`create policy lead_read on original_look for select using (${leads});`);
    this.addSql(`create policy staff on comment_decision
      using (${ofAnswer('comment_decision')}) with check (${ofAnswer('comment_decision')});`);
    this.addSql(`create policy published on comment_decision for select using (decision = 'PUBLISHED');`);
    this.addSql('create policy everybody_reads on listening_hours for select using (true);');
    this.addSql(`create policy lead_sets on listening_hours using (${leads}) with check (${leads});`);
    this.addSql(
      `create policy staff_read on attention_alert for select using (${ofAnswer('attention_alert')});`,
    );
    this.addSql(`create policy staff_see on attention_alert for update
      using (${ofAnswer('attention_alert')}) with check (${ofAnswer('attention_alert')});`);
    this.addSql(`create policy public_raise on attention_alert for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust() and seen_at is null);`);
    this.addSql(`create policy staff_raise on attention_alert for insert with check (
      ${ofAnswer('attention_alert')} and seen_at is null);`);

    this
      .addSql(`create function look_at_original(of_feedback uuid) returns text language sql volatile security definer
      set search_path = public, pg_temp as $$
        with original as (
          select trust_code, id, words from feedback_original
          where id = of_feedback and trust_code = any (viewer_trusts('experience-lead'))
            and nullif(current_setting('app.subject', true), '') is not null),
        noted as (
          insert into original_look (trust_code, feedback_id, looked_by)
          select trust_code, id, current_setting('app.subject', true) from original)
        select words from original $$;`);
  }

  override down(): void {
    this.addSql('drop function look_at_original(uuid);');
    this
      .addSql(`drop table attention_alert, listening_hours, comment_decision, original_look, feedback_original,
      bulk_change_item, bulk_change, feedback_coding;`);
    this.addSql('drop policy public_add_undecided on feedback;');
    this.addSql('alter table feedback drop column publication;');
  }
}
