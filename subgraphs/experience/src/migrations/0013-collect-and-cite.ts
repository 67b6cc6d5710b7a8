import { Migration } from '@mikro-orm/migrations';
import { countedFor, guarded, workedWithBy } from './staff-rows.js';

const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const team = (table: string): string =>
  `${table}.trust_code = any ((select viewer_trusts('experience-team', 'experience-lead'))::text[])`;

const heard = 'trust_code, day, service_id, rating, respondent_type, collection_mode, assisted_by, language';
const heardOf = `trust_code, received_on as day, coalesce(service_id, '') as service_id, rating,
  coalesce(respondent_type, '') as respondent_type, collection_mode, coalesce(assisted_by, '') as assisted_by,
  coalesce(language, '') as language`;
const keptInto = `on conflict (${heard}, slot) do update set
  responses = kept.responses + excluded.responses,
  synthetic_responses = kept.synthetic_responses + excluded.synthetic_responses`;

/**
 * What staff write down for people, files of answers that they bring along, and what others found out about a trust.
 *
 * Who wrote an answer down may take it back for a day: a mistake of the hand leaves nothing behind. Of nobody else's
 * answer can anything be deleted.
 *
 * `feedback_heard_day` counts who was heard, as `feedback_day` counts what they said: by a trigger, in slots, and with
 * the rating, so that answers that somebody helped with are reported apart from those that people gave alone.
 */
export class CollectAndCite extends Migration {
  override up(): void {
    this.recordedFeedback();
    this.heardDays();
    this.imports();
    this.sources();
  }

  private recordedFeedback(): void {
    this.addSql(`create table recorded_feedback (
      trust_code text not null,
      feedback_id uuid not null,
      service_id text,
      recorded_by text not null,
      recorded_at timestamptz(3) not null,
      late_because text,
      primary key (trust_code, feedback_id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql(
      'create index recorded_feedback_newest on recorded_feedback (recorded_by, trust_code, recorded_at desc);',
    );
    for (const sql of guarded('recorded_feedback')) this.addSql(sql);
    this.addSql(`create policy staff_read on recorded_feedback for select
      using (${workedWithBy('recorded_feedback')});`);
    this.addSql(`create policy own_add on recorded_feedback for insert
      with check (recorded_by = ${subject} and (${workedWithBy('recorded_feedback')}));`);
    this.addSql(`create policy staff_record on feedback for insert with check (
      (${workedWithBy('feedback')}) and collection_mode in ('PAPER_DISCHARGE', 'PAPER_HOME', 'TELEPHONE', 'OTHER')
      and state = 'NEW' and version = 1 and not test_mode and not held and not synthetic and import_key is null);`);
    this.addSql(`create policy recorder_takes_back on feedback for delete using (state = 'NEW' and exists (
      select from recorded_feedback recorded
      where recorded.trust_code = feedback.trust_code and recorded.feedback_id = feedback.id
        and recorded.recorded_by = ${subject} and recorded.recorded_at > now() - interval '1 day'));`);
  }

  private heardDays(): void {
    this.addSql(`create table feedback_heard_day (
      trust_code text not null,
      day date not null,
      service_id text not null,
      rating smallint not null,
      respondent_type text not null,
      collection_mode text not null,
      assisted_by text not null,
      language text not null,
      slot smallint not null,
      responses integer not null,
      synthetic_responses integer not null,
      primary key (${heard}, slot));`);
    for (const sql of guarded('feedback_heard_day')) this.addSql(sql);
    this.addSql(
      'create policy kept_by_trigger on feedback_heard_day to current_user using (true) with check (true);',
    );
    this.addSql(
      `create policy staff_read on feedback_heard_day for select using (${countedFor('feedback_heard_day')});`,
    );
    this.addSql(`select set_config('app.viewer', 'system', true);`);
    this.addSql(`insert into feedback_heard_day (${heard}, slot, responses, synthetic_responses)
      select ${heard}, 0, count(*), count(*) filter (where synthetic)
      from (select ${heardOf}, synthetic from feedback where counted) before
      group by ${heard};`);
    this.addSql(`select set_config('app.viewer', '', true);`);
    this.addSql(`create function keep_feedback_heard_day() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' then
          insert into feedback_heard_day as kept (${heard}, slot, responses, synthetic_responses)
          select ${heard}, pg_backend_pid() % 16, count(*), count(*) filter (where synthetic)
          from (select ${heardOf}, synthetic from added where counted) given
          group by ${heard} order by ${heard}
          ${keptInto};
        else
          insert into feedback_heard_day as kept (${heard}, slot, responses, synthetic_responses)
          select ${heard}, pg_backend_pid() % 16, sum(change), sum(change * synthetic::int)
          from (select ${heardOf}, synthetic, 1 as change from added where counted
            union all select ${heardOf}, synthetic, -1 from removed where counted) changed
          group by ${heard} having sum(change) <> 0 order by ${heard}
          ${keptInto};
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger heard_added after insert on feedback
      referencing new table as added for each statement execute function keep_feedback_heard_day();`);
    this.addSql(`create trigger heard_changed after update on feedback
      referencing old table as removed new table as added
      for each statement execute function keep_feedback_heard_day();`);
  }

  private imports(): void {
    this.addSql(`create table import_mapping (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      name text not null,
      mapping jsonb not null,
      version integer not null,
      primary key (trust_code, id),
      unique (trust_code, name));`);
    this.addSql(`create table import_file (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      kind text not null check (kind in ('FEEDBACK', 'SURVEY_RESULTS', 'INSIGHTS')),
      file_name text not null,
      bytes integer not null,
      content bytea,
      state text not null check (state in ('READY', 'WAITING', 'DONE', 'FAILED')),
      mapping jsonb,
      read integer,
      added integer,
      unchanged integer,
      rejected integer,
      rejects text,
      failure text,
      ended_at timestamptz,
      primary key (trust_code, id));`);
    this.addSql('create index import_file_newest on import_file (trust_code, created_at desc, id desc);');
    this.addSql('create index import_file_id on import_file (id);');
    for (const table of ['import_mapping', 'import_file']) {
      for (const sql of guarded(table)) this.addSql(sql);
      this.addSql(`create policy team on ${table} using (${team(table)}) with check (${team(table)});`);
    }
  }

  private sources(): void {
    this.addSql(`create table source_organisation (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      name text not null,
      valid_from date,
      valid_to date,
      successor text,
      primary key (trust_code, id),
      unique (trust_code, name),
      check (valid_from is null or valid_to is null or valid_from <= valid_to));`);
    this.addSql(`create table insight (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz(3) not null,
      service_id text,
      source text not null,
      source_organisation_id uuid,
      title text not null,
      citation text not null,
      link text,
      published_on date not null,
      period_from date,
      period_to date,
      signal text not null check (signal in ('PRAISE', 'MIXED', 'CONCERN')),
      quotation text,
      licence text,
      theme_codes text[] not null,
      taxonomy_version smallint,
      withdrawn_at timestamptz,
      synthetic boolean not null,
      import_key text,
      version integer not null,
      primary key (trust_code, id),
      foreign key (trust_code, source_organisation_id) references source_organisation,
      check (quotation is null or (char_length(quotation) <= 300 and licence is not null)),
      check (period_from is null or period_to is null or period_from <= period_to));`);
    this.addSql('create index insight_id on insight (id);');
    this.addSql('create index insight_newest on insight (trust_code, published_on desc, id desc);');
    this.addSql('create unique index insight_import on insight (trust_code, import_key);');
    this.addSql(`create table survey_result (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz(3) not null,
      service_id text,
      source text not null check (source in ('NATIONAL_SURVEY', 'STAFF_SURVEY', 'LOCAL_SURVEY')),
      survey text not null,
      wave text not null,
      question_code text not null,
      question text not null,
      score double precision not null,
      out_of double precision not null,
      respondents integer check (respondents >= 0),
      interval_low double precision,
      interval_high double precision,
      england_average double precision,
      compared_to_england text check (compared_to_england in ('BETTER', 'ABOUT_THE_SAME', 'WORSE')),
      citation text not null,
      link text,
      published_on date not null,
      action_id uuid,
      due_on date,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      unique (trust_code, source, survey, wave, question_code),
      foreign key (trust_code, action_id) references action,
      check (score between 0 and out_of),
      check (interval_low <= score and score <= interval_high));`);
    this.addSql('create index survey_result_id on survey_result (id);');
    for (const table of ['source_organisation', 'insight', 'survey_result']) {
      for (const sql of guarded(table)) this.addSql(sql);
      this.addSql(`create policy team on ${table} using (${team(table)}) with check (${team(table)});`);
    }
    for (const table of ['insight', 'survey_result']) {
      this.addSql(`create policy staff_read on ${table} for select using (${countedFor(table)});`);
    }
    this.addSql(`create policy staff_read on source_organisation for select using (exists (
      select from insight where insight.trust_code = source_organisation.trust_code
        and insight.source_organisation_id = source_organisation.id));`);
  }

  override down(): void {
    this.addSql('drop table survey_result, insight, source_organisation, import_file, import_mapping;');
    this.addSql('drop trigger heard_added on feedback;');
    this.addSql('drop trigger heard_changed on feedback;');
    this.addSql('drop function keep_feedback_heard_day();');
    this.addSql('drop table feedback_heard_day;');
    this.addSql('drop policy recorder_takes_back on feedback;');
    this.addSql('drop policy staff_record on feedback;');
    this.addSql('drop table recorded_feedback;');
  }
}
