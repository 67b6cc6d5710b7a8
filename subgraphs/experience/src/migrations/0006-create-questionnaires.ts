import { Migration } from '@mikro-orm/migrations';
import { countedFor, guarded, workedWithBy } from './staff-rows.js';

/** The condition of rows that everybody who works with what people write may read, whichever service is theirs. */
const worksAtTrust = (row: string): string => `exists (
  select from jsonb_array_elements((select viewer_grants())) g where g->>'organisation' = ${row}.trust_code
    and g->>'role' in ('experience-team', 'experience-lead', 'service-lead'))`;

const answeredIn = `exists (select from feedback f
  where f.trust_code = feedback_answer.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

const ofVersion = (condition: string): string => `exists (select from questionnaire_version v
  where v.trust_code = questionnaire_question.trust_code and v.id = version_id and (${condition}))`;

/**
 * What is asked besides the national question. A bank of questions; questionnaires of a trust (no service: its core set)
 * and of its services, in versions that nobody can change once they are approved, not even by hand; what people
 * answered; and the local surveys that a trust found. Everybody may read what is or was asked; a page may add answers and
 * reads none back.
 *
 * Answers are counted by a trigger, as those to the national question are, so that results cost the same however many
 * people answered. It runs as the owner of the tables.
 */
export class CreateQuestionnaires extends Migration {
  override up(): void {
    this.createBank();
    this.createVersions();
    this.createAnswers();
    this.createCounts();
    this.createRegister();
  }

  private createBank(): void {
    this.addSql(`create table survey_question (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      code text not null,
      kind text not null check (kind in ('ONE_OF', 'MANY_OF', 'SCALE', 'FREE_TEXT')),
      provenance text not null check (provenance in ('NATIONAL', 'LOCAL', 'CO_DESIGNED')),
      designed_with text,
      designed_on date,
      option_codes text[] not null,
      favourable_codes text[] not null,
      wordings jsonb not null,
      patient_theme_codes text[] not null,
      trust_theme_codes text[] not null,
      taxonomy_version smallint,
      signed_off_by text,
      signed_off_on date,
      signed_off_subject text,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      unique (trust_code, code),
      check ((provenance = 'CO_DESIGNED') = (designed_with is not null and designed_on is not null)),
      check ((kind = 'FREE_TEXT') = (cardinality(option_codes) = 0)),
      check (favourable_codes <@ option_codes));`);
    this.addSql('create index survey_question_id on survey_question (id);');
    for (const sql of guarded('survey_question')) this.addSql(sql);
    const works = worksAtTrust('survey_question');
    this.addSql(`create policy staff on survey_question using (${works}) with check (${works});`);
    this.addSql(`create function keep_survey_question() returns trigger language plpgsql as $$
      begin
        if (new.code, new.kind, new.option_codes, new.favourable_codes)
          is distinct from (old.code, old.kind, old.option_codes, old.favourable_codes) then
          raise exception 'What a question counts never changes: add another question.';
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger keep before update on survey_question
      for each row execute function keep_survey_question();`);
  }

  private createVersions(): void {
    this.addSql(`create table questionnaire (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      service_id text,
      name text not null,
      owner text not null,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id));`);
    this.addSql('create index questionnaire_id on questionnaire (id);');
    this.addSql(
      `create unique index questionnaire_place on questionnaire (trust_code, coalesce(service_id, ''));`,
    );
    this.addSql(`create table questionnaire_version (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      questionnaire_id uuid not null,
      service_id text,
      number integer not null check (number > 0),
      state text not null check (state in ('PROPOSED', 'APPROVED', 'LIVE', 'IN_REVIEW', 'RETIRED')),
      ever_live boolean not null,
      purpose text,
      lawful_basis text,
      retention text,
      privacy_notices jsonb not null,
      source text,
      captured_by text,
      used_for text,
      informatics_owner text,
      performance_owner text,
      directorate_owner text,
      shown_where text,
      proposed_by text not null,
      approved_by text,
      version integer not null,
      primary key (trust_code, id),
      foreign key (trust_code, questionnaire_id) references questionnaire,
      unique (trust_code, questionnaire_id, number),
      check (approved_by <> proposed_by),
      check (not ever_live or approved_by is not null),
      check (state not in ('APPROVED', 'LIVE', 'IN_REVIEW') or (approved_by is not null
        and num_nulls(purpose, lawful_basis, retention, source, captured_by, used_for, informatics_owner,
          performance_owner, directorate_owner, shown_where) = 0
        and jsonb_array_length(privacy_notices) > 0)));`);
    this.addSql('create index questionnaire_version_id on questionnaire_version (id);');
    this
      .addSql(`create unique index questionnaire_version_asked on questionnaire_version (trust_code, questionnaire_id)
      where state in ('LIVE', 'IN_REVIEW');`);
    this.addSql(`create table questionnaire_question (
      trust_code text not null,
      version_id uuid not null,
      question_id uuid not null,
      position smallint not null,
      code text not null,
      kind text not null,
      option_codes text[] not null,
      ask_if_question uuid,
      ask_if_any_of text[],
      wordings jsonb,
      primary key (trust_code, version_id, question_id),
      foreign key (trust_code, version_id) references questionnaire_version,
      foreign key (trust_code, question_id) references survey_question,
      check (ask_if_question is null or ask_if_any_of is not null));`);
    this.addSql(`create table questionnaire_step (
      trust_code text not null,
      id uuid not null,
      version_id uuid not null,
      state text not null,
      taken_at timestamptz not null,
      taken_by text not null,
      person text not null,
      primary key (trust_code, id),
      foreign key (trust_code, version_id) references questionnaire_version);`);
    this.addSql(
      'create index questionnaire_step_version on questionnaire_step (trust_code, version_id, id);',
    );
    this.addSql(`create table question_set_stage (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      questionnaire_id uuid not null,
      stage text not null check (stage in ('PILOT', 'TRUST_WIDE')),
      from_day date not null,
      service_ids text[] not null,
      services_open integer not null,
      primary key (trust_code, id),
      foreign key (trust_code, questionnaire_id) references questionnaire,
      unique (trust_code, questionnaire_id, from_day),
      check ((stage = 'PILOT') = (cardinality(service_ids) > 0)));`);
    const tables = ['questionnaire', 'questionnaire_version', 'questionnaire_question', 'questionnaire_step'];
    for (const table of [...tables, 'question_set_stage']) {
      for (const sql of guarded(table)) this.addSql(sql);
      this.addSql(`create policy staff_read on ${table} for select using (${worksAtTrust(table)});`);
    }
    const proposed = ` and state = 'PROPOSED' and not ever_live and approved_by is null
      and proposed_by = (select current_setting('app.subject', true))`;
    for (const [table, only] of [
      ['questionnaire', ''],
      ['questionnaire_version', proposed],
    ]) {
      const works = workedWithBy(String(table));
      this.addSql(`create policy staff_add on ${table} for insert with check ((${works})${only});`);
      this.addSql(
        `create policy staff_change on ${table} for update using (${works}) with check (${works});`,
      );
    }
    this.addSql(`create policy asked on questionnaire_version for select using (ever_live);`);
    this.addSql(
      `create policy asked on questionnaire_question for select using (${ofVersion('ever_live')});`,
    );
    const works = ofVersion(workedWithBy('v'));
    this.addSql(
      `create policy staff_change on questionnaire_question using (${works}) with check (${works});`,
    );
    this.addSql(`create policy staff_add on questionnaire_step for insert with check (
      exists (select from questionnaire_version v
        where v.trust_code = questionnaire_step.trust_code and v.id = version_id and (${workedWithBy('v')})));`);
    this.addSql(`create policy begun on question_set_stage for select using (
      from_day <= (now() at time zone 'Europe/London')::date);`);
    const leads = `trust_code = any ((select viewer_trusts('experience-lead'))::text[])`;
    this.addSql(`create policy lead on question_set_stage using (${leads}) with check (${leads});`);
    this.addSql(`create function keep_questionnaire_version() returns trigger language plpgsql as $$
      declare
        moving constant text[] := '{state,version,approved_by,ever_live}';
      begin
        if old.state <> 'PROPOSED' and (to_jsonb(new) - moving) is distinct from (to_jsonb(old) - moving) then
          raise exception 'A version that was approved never changes: propose another one.';
        end if;
        if (new.questionnaire_id, new.number, new.service_id, new.proposed_by)
          is distinct from (old.questionnaire_id, old.number, old.service_id, old.proposed_by)
          or old.approved_by is not null and new.approved_by is distinct from old.approved_by
          or (old.ever_live and not new.ever_live) then
          raise exception 'What became of a version is not undone.';
        end if;
        if new.state <> old.state then
          if (old.state || ' ' || new.state) not in ('PROPOSED APPROVED', 'APPROVED LIVE', 'LIVE IN_REVIEW',
            'IN_REVIEW LIVE', 'PROPOSED RETIRED', 'APPROVED RETIRED', 'LIVE RETIRED', 'IN_REVIEW RETIRED') then
            raise exception 'This is not the next step of a version.';
          end if;
          if new.state = 'APPROVED' and not is_system() and (new.trust_code <> all (viewer_trusts('experience-lead'))
            or new.approved_by is distinct from current_setting('app.subject', true)) then
            raise exception 'Only the lead approves a version, in their own name.';
          end if;
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger keep before update on questionnaire_version
      for each row execute function keep_questionnaire_version();`);
    this.addSql(`create function keep_questionnaire_question() returns trigger language plpgsql as $$
      begin
        if exists (select from questionnaire_version v where v.state <> 'PROPOSED'
          and v.trust_code = coalesce(new.trust_code, old.trust_code)
          and v.id in (new.version_id, old.version_id)) then
          raise exception 'A version that was approved never changes: propose another one.';
        end if;
        return coalesce(new, old);
      end $$;`);
    this.addSql(`create trigger keep before insert or update or delete on questionnaire_question
      for each row execute function keep_questionnaire_question();`);
  }

  private createAnswers(): void {
    this.addSql('alter table feedback add column question_set_version_id uuid;');
    this.addSql(`create table feedback_answer (
      trust_code text not null,
      feedback_id uuid not null,
      question_id uuid not null,
      version_id uuid not null,
      option_codes text[] not null,
      text text,
      primary key (trust_code, feedback_id, question_id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade,
      foreign key (trust_code, version_id, question_id)
        references questionnaire_question (trust_code, version_id, question_id),
      check ((text is null) = (cardinality(option_codes) > 0)));`);
    this
      .addSql(`create index feedback_answer_words on feedback_answer (trust_code, question_id, feedback_id desc)
      where text is not null;`);
    for (const sql of guarded('feedback_answer')) this.addSql(sql);
    this.addSql(`create policy staff_read on feedback_answer for select using (${answeredIn});`);
    this.addSql(`create policy staff_add on feedback_answer for insert with check (${answeredIn});`);
    this.addSql(`create policy public_add on feedback_answer for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust());`);
  }

  private createCounts(): void {
    this.addSql(`create table question_day (
      trust_code text not null,
      day date not null,
      service_id text not null,
      question_id uuid not null,
      option_code text not null,
      slot smallint not null,
      responses integer not null,
      synthetic_responses integer not null,
      primary key (trust_code, question_id, day, service_id, option_code, slot));`);
    for (const sql of guarded('question_day')) this.addSql(sql);
    this.addSql(
      'create policy kept_by_trigger on question_day to current_user using (true) with check (true);',
    );
    this.addSql(`create policy staff_read on question_day for select using (${countedFor('question_day')});`);
    this.addSql('create policy counted_by_trigger on feedback for select to current_user using (true);');
    this.addSql(
      'create policy counted_by_trigger on feedback_answer for select to current_user using (true);',
    );
    // The empty option code counts the people who answered the question, whatever they chose or wrote.
    const keep = (changes: string): string => `insert into question_day as kept
      select trust_code, received_on, coalesce(service_id, ''), question_id, option_code, pg_backend_pid() % 16,
        sum(change), sum(change * synthetic::int)
      from (${changes}) changed cross join lateral unnest(array_append(option_codes, '')) option_code
      group by 1, 2, 3, 4, 5 having sum(change) <> 0 order by 1, 2, 3, 4, 5
      on conflict (trust_code, question_id, day, service_id, option_code, slot) do update set
        responses = kept.responses + excluded.responses,
        synthetic_responses = kept.synthetic_responses + excluded.synthetic_responses;`;
    const place = 'f.trust_code, f.received_on, f.service_id, f.synthetic, a.question_id, a.option_codes';
    const changed = (rows: string, others: string, change: string): string => `
      select ${place}, ${change} as change from ${rows} f
      join feedback_answer a on a.trust_code = f.trust_code and a.feedback_id = f.id
      join ${others} o on o.trust_code = f.trust_code and o.id = f.id
      where f.counted and (o.counted, o.service_id, o.received_on, o.synthetic)
        is distinct from (f.counted, f.service_id, f.received_on, f.synthetic)`;
    this.addSql(`create function keep_question_day() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        ${keep(`select ${place}, 1 as change from added a
          join feedback f on f.trust_code = a.trust_code and f.id = a.feedback_id where f.counted`)}
        return null;
      end $$;`);
    this.addSql(`create trigger count_added after insert on feedback_answer
      referencing new table as added for each statement execute function keep_question_day();`);
    this.addSql(`create function move_question_day() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        ${keep(`${changed('added', 'removed', '1')} union all ${changed('removed', 'added', '-1')}`)}
        return null;
      end $$;`);
    this.addSql(`create trigger count_answers_changed after update on feedback
      referencing old table as removed new table as added for each statement execute function move_question_day();`);
  }

  private createRegister(): void {
    this.addSql(`create table local_survey (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      service_id text,
      name text not null,
      owner text not null,
      purpose text not null,
      responses integer not null check (responses >= 0),
      decision text check (decision in ('KEEP', 'MERGE', 'RETIRE')),
      reason text,
      merged_into_survey uuid,
      merged_into_questionnaire uuid,
      decided_on date,
      decided_by text,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      foreign key (trust_code, merged_into_survey) references local_survey,
      foreign key (trust_code, merged_into_questionnaire) references questionnaire,
      check ((decision is null) = (decided_on is null)),
      check (num_nonnulls(merged_into_survey, merged_into_questionnaire) = (decision is not distinct from 'MERGE')::int));`);
    this.addSql('create index local_survey_id on local_survey (id);');
    for (const sql of guarded('local_survey')) this.addSql(sql);
    const works = workedWithBy('local_survey');
    this.addSql(
      `create policy staff_read on local_survey for select using (${worksAtTrust('local_survey')});`,
    );
    this.addSql(`create policy staff_add on local_survey for insert with check (${works});`);
    this.addSql(
      `create policy staff_change on local_survey for update using (${works}) with check (${works});`,
    );
  }

  override down(): void {
    this.addSql('drop trigger count_answers_changed on feedback;');
    this.addSql('drop policy counted_by_trigger on feedback;');
    this
      .addSql(`drop table local_survey, question_day, feedback_answer, question_set_stage, questionnaire_step,
      questionnaire_question, questionnaire_version, questionnaire, survey_question;`);
    this.addSql('alter table feedback drop column question_set_version_id;');
    this.addSql(`drop function move_question_day(), keep_question_day(), keep_questionnaire_question(),
      keep_questionnaire_version(), keep_survey_question();`);
  }
}
