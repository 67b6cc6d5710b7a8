import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const definer = 'security definer set search_path = public, pg_temp';

const answerOf = (table: string, condition: string): string => `exists (select from feedback f
  where f.trust_code = ${table}.trust_code and f.id = ${table}.feedback_id and (${condition}))`;

const heldCode = `f.receipt_hash = (select nullif(current_setting('app.receipt_hash', true), ''))`;

const wanted = (kind: string): string =>
  `exists (select from alert_subscription s where s.trust_code = new.trust_code and ${kind} = any (s.kinds))`;

/**
 * All words that people write are looked through in the same way, whichever question they answer and whenever they come.
 *
 * What was found says in which part of an answer it stands: the comment, the answer to a further question, or what was
 * added later. Personal details are taken out of each; one function gives all originals of an answer, so that one look
 * opens and notes them, with its reason.
 *
 * Staff are told of more: words that somebody adds, stories that may speak of danger or that their services were told of,
 * and answers that become more critical than they were on arrival. A story that may speak of danger carries no service,
 * because only those who work with the whole trust read it then.
 */
export class FindInAllWords extends Migration {
  override up(): void {
    this.#findInAnswers();
    this.#keepOriginals();
    this.#alertOfStories();
    this.#alertOfCriticality();
    this.addSql(`create policy receipt_raise on attention_alert for insert
      with check (seen_at is null and ${answerOf('attention_alert', heldCode)});`);
  }

  #findInAnswers(): void {
    this.addSql(`alter table feedback_finding add column question_id uuid, add column addition_id uuid,
      add check (num_nonnulls(question_id, addition_id) < 2);`);
    this.addSql(`create policy receipt_add on feedback_finding for insert
      with check (decision is null and addition_id is not null and ${answerOf('feedback_finding', heldCode)});`);
    const answers = answerOf('feedback_answer', workedWithBy('f'));
    this.addSql(`create policy staff_redact on feedback_answer for update
      using (text is not null and ${answers}) with check (text is not null and ${answers});`);
    const additions = answerOf('feedback_addition', workedWithBy('f'));
    this.addSql(`create policy staff_redact on feedback_addition for update
      using (${additions}) with check (${additions});`);
  }

  #keepOriginals(): void {
    this.addSql(`create table part_original (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null default now(),
      feedback_id uuid not null,
      part_id uuid not null,
      words text not null,
      primary key (trust_code, id),
      unique (trust_code, feedback_id, part_id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    for (const sql of guarded('part_original')) this.addSql(sql);
    this.addSql(`create policy staff_keep on part_original for insert
      with check (${answerOf('part_original', workedWithBy('f'))});`);
    this.addSql('create policy shown on part_original for select to current_user using (true);');
    this.addSql('alter table original_look add column reason text;');
    this.addSql('create index original_look_by on original_look (trust_code, looked_by, created_at desc);');
    this.addSql('drop function look_at_original(uuid);');
    this.addSql(`create function look_at_originals(of_feedback uuid, why text)
      returns table (id uuid, part_id uuid, words text) language sql volatile ${definer} as $$
        with original as (
          select o.trust_code, o.id, null::uuid as part_id, o.words from feedback_original o
          where o.id = of_feedback
          union all
          select a.trust_code, a.id, a.part_id, a.words from part_original a
          where a.feedback_id = of_feedback),
        opened as (
          select * from original where trust_code = any (viewer_trusts('experience-lead'))
            and nullif(current_setting('app.subject', true), '') is not null),
        noted as (
          insert into original_look (trust_code, feedback_id, looked_by, reason)
          select distinct trust_code, of_feedback, current_setting('app.subject', true), why from opened)
        select id, part_id, words from opened $$;`);
  }

  #alertOfStories(): void {
    this.addSql('alter table alert_event alter column feedback_id drop not null;');
    this.addSql(`alter table alert_event add column story_id uuid, add column raised_from smallint,
      add column kinds text[],
      add foreign key (trust_code, story_id) references story on delete cascade,
      add check (num_nonnulls(feedback_id, story_id) = 1);`);
    this.addSql('create index alert_event_by_story on alert_event (trust_code, story_id);');
    this.addSql(`create function note_story() returns trigger language plpgsql ${definer} as $$
      begin
        if new.needs_attention and ${wanted("'DANGER'")} then
          insert into alert_event (trust_code, story_id, kind) values (new.trust_code, new.id, 'DANGER');
        end if;
        return null;
      end $$;`);
    const real = 'not new.test_mode and not new.held and not new.synthetic';
    this.addSql(`create trigger alert_story after insert on story for each row
      when (${real}) execute function note_story();`);
    // Also one that was released, and words that the storyteller sent again.
    this.addSql(`create trigger alert_story_again after update on story for each row
      when (${real} and (old.held or (old.state = 'CHANGES_ASKED' and new.state = 'RECEIVED')))
      execute function note_story();`);
    this.addSql(`create function note_told_services() returns trigger language plpgsql ${definer} as $$
      begin
        if ${wanted("'STORY'")} then
          insert into alert_event (trust_code, service_id, story_id, kind, criticality)
          select new.trust_code, service, new.id, 'STORY', new.criticality
          from unnest(case when new.service_ids = '{}' then array[null] else new.service_ids end) service;
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger alert_told_services after update of contacted_on on story for each row
      when (${real} and old.contacted_on is null and new.contacted_on is not null)
      execute function note_told_services();`);
  }

  /** The event says from where the answer rose: who was told of it before is not told again. */
  #alertOfCriticality(): void {
    this.addSql(`create function note_criticality() returns trigger language plpgsql ${definer} as $$
      declare
        risen_from smallint := coalesce(old.criticality, -1);
        applying text[] := array_remove(array['FEEDBACK',
          case when new.needs_attention then 'DANGER' end,
          case when new.reply_wanted then 'REPLY_WANTED' end,
          case when new.rating = any (coalesce((select ratings from follow_up_rule r
            where r.trust_code = new.trust_code), '{4,5}')) then 'LOW_SCORE' end], null);
      begin
        insert into alert_event (trust_code, service_id, feedback_id, kind, criticality, raised_from, kinds)
        select new.trust_code, new.service_id, new.id, 'RAISED', new.criticality, risen_from, applying
        where exists (select from alert_subscription s where s.trust_code = new.trust_code
          and s.kinds && applying and s.min_criticality > risen_from and s.min_criticality <= new.criticality);
        return null;
      end $$;`);
    this.addSql(`create trigger alert_criticality after update of criticality on feedback for each row
      when (not new.test_mode and not new.held and new.criticality > coalesce(old.criticality, -1::smallint))
      execute function note_criticality();`);
  }

  override down(): void {
    this.addSql('drop policy receipt_raise on attention_alert;');
    this.addSql('drop trigger alert_criticality on feedback;');
    this.addSql('drop trigger alert_told_services on story;');
    this.addSql('drop trigger alert_story_again on story;');
    this.addSql('drop trigger alert_story on story;');
    this.addSql('drop function note_criticality(), note_told_services(), note_story();');
    this.addSql('delete from alert_event where feedback_id is null or raised_from is not null;');
    this.addSql('alter table alert_event drop column story_id, drop column raised_from, drop column kinds;');
    this.addSql('alter table alert_event alter column feedback_id set not null;');
    this.addSql('drop function look_at_originals(uuid, text);');
    this
      .addSql(`create function look_at_original(of_feedback uuid) returns text language sql volatile ${definer} as $$
      with original as (
        select trust_code, id, words from feedback_original
        where id = of_feedback and trust_code = any (viewer_trusts('experience-lead'))
          and nullif(current_setting('app.subject', true), '') is not null),
      noted as (
        insert into original_look (trust_code, feedback_id, looked_by)
        select trust_code, id, current_setting('app.subject', true) from original)
      select words from original $$;`);
    this.addSql('drop index original_look_by;');
    this.addSql('alter table original_look drop column reason;');
    this.addSql('drop table part_original;');
    this.addSql('drop policy staff_redact on feedback_addition;');
    this.addSql('drop policy staff_redact on feedback_answer;');
    this.addSql('drop policy receipt_add on feedback_finding;');
    this.addSql('delete from feedback_finding where num_nonnulls(question_id, addition_id) > 0;');
    this.addSql('alter table feedback_finding drop column question_id, drop column addition_id;');
  }
}
