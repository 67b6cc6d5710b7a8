import { Migration } from '@mikro-orm/migrations';
import { createWorkingDays } from '@wesaid/shared/working-days';
import { countedFor, guarded, workedWithBy } from './staff-rows.js';

const answerOf = (table: string, condition: string): string => `exists (select from feedback f
  where f.trust_code = ${table}.trust_code and f.id = ${table}.feedback_id and (${condition}))`;

const heldCode = `f.receipt_hash = (select nullif(current_setting('app.receipt_hash', true), ''))`;

const oneAnswer = 'foreign key (trust_code, feedback_id) references feedback on delete cascade';

/** Tables that the triggers below write as the owner, and those that they read. */
const keptByTriggers = [
  'feedback',
  'action',
  'action_feedback',
  'feedback_addition',
  'feedback_reply',
].concat('follow_up', 'follow_up_rule', 'answered_feedback');

/**
 * What happens after somebody told a trust something: what they add, replies, the invitation to make a complaint, praise
 * that was passed on, and follow-ups. Whoever holds the receipt code adds to the one answer that it belongs to and
 * reads what staff wrote back; nobody outside reads an addition again.
 *
 * Triggers raise follow-ups, bring an answer back to the top when something is added, and mark what was answered, in
 * the transaction that causes it and whichever way it comes in. They run as the owner, because a public page must cause
 * what it can neither write nor read.
 */
export class AnswerFeedback extends Migration {
  override up(): void {
    for (const sql of createWorkingDays()) this.addSql(sql);
    this.#createAdditions();
    this.#createReplies();
    this.#createFollowUps();
    this.#createAnswered();
    for (const table of keptByTriggers) {
      this.addSql(
        `create policy kept_by_answering on ${table} to current_user using (true) with check (true);`,
      );
    }
    this.#createTriggers();
  }

  #createAdditions(): void {
    this.addSql(`create table feedback_addition (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      feedback_id uuid not null,
      added_on date not null,
      words text not null,
      needs_attention boolean not null,
      personal_details boolean not null,
      primary key (trust_code, id),
      ${oneAnswer});`);
    this.addSql('create index feedback_addition_id on feedback_addition (id);');
    this.addSql('create index feedback_addition_by_feedback on feedback_addition (trust_code, feedback_id);');
    for (const sql of guarded('feedback_addition')) this.addSql(sql);
    this.addSql(`create policy staff_read on feedback_addition for select
      using (${answerOf('feedback_addition', workedWithBy('f'))});`);
    this.addSql(`create policy receipt_read on feedback_addition for select
      using (${answerOf('feedback_addition', heldCode)});`);
    this.addSql(`create policy receipt_add on feedback_addition for insert
      with check (${answerOf('feedback_addition', heldCode)});`);
  }

  #createReplies(): void {
    this.addSql(`create table feedback_reply (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      feedback_id uuid not null,
      author text not null,
      public boolean not null,
      kind text not null check (kind in ('REPLY', 'CHANGE_PLANNED', 'CHANGE_MADE')),
      words text not null,
      language text,
      sender text not null,
      state text not null check (state in ('WAITING', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
      published_at timestamptz,
      decided_by text,
      decided_at timestamptz,
      decline_reason text,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      ${oneAnswer},
      check (decided_by <> author),
      check ((decided_by is null) = (decided_at is null)),
      check (state <> 'PUBLISHED' or published_at is not null),
      check (state <> 'DECLINED' or (decided_by is not null and decline_reason is not null)),
      check (state <> 'PUBLISHED' or kind = 'REPLY' or decided_by is not null));`);
    this.addSql('create index feedback_reply_id on feedback_reply (id);');
    this.addSql('create index feedback_reply_by_feedback on feedback_reply (trust_code, feedback_id);');
    this.addSql(`create index feedback_reply_waiting on feedback_reply (trust_code, created_at, id)
      where state = 'WAITING';`);
    this.addSql(`create index feedback_reply_by_author on feedback_reply (trust_code, author)
      where state = 'PUBLISHED' and public;`);
    const staff = answerOf('feedback_reply', workedWithBy('f'));
    this.addSql(`create table complaint_invitation (
      trust_code text not null,
      feedback_id uuid not null,
      created_at timestamptz not null,
      invited_by text not null,
      invited_on date not null,
      words text,
      primary key (trust_code, feedback_id),
      ${oneAnswer});`);
    this.addSql(`create table passed_praise (
      trust_code text not null,
      feedback_id uuid not null,
      created_at timestamptz not null,
      passed_by text not null,
      passed_on date not null,
      team text not null,
      primary key (trust_code, feedback_id),
      ${oneAnswer});`);
    for (const table of ['feedback_reply', 'complaint_invitation', 'passed_praise']) {
      for (const sql of guarded(table)) this.addSql(sql);
    }
    this.addSql(`create policy staff_read on feedback_reply for select using (${staff});`);
    this.addSql(`create policy staff_change on feedback_reply for update
      using (${staff}) with check (${staff});`);
    this.addSql(`create policy staff_add on feedback_reply for insert
      with check (${staff} and author = (select current_setting('app.subject', true)));`);
    this.addSql(`create policy receipt_read on feedback_reply for select
      using (state = 'PUBLISHED' and ${answerOf('feedback_reply', heldCode)});`);
    for (const table of ['complaint_invitation', 'passed_praise']) {
      const worked = answerOf(table, workedWithBy('f'));
      this.addSql(`create policy staff on ${table} using (${worked}) with check (${worked});`);
      this.addSql(`create policy receipt_read on ${table} for select using (${answerOf(table, heldCode)});`);
    }
  }

  #createFollowUps(): void {
    this.addSql(`create table follow_up_rule (
      trust_code text primary key,
      ratings smallint[] not null,
      working_days smallint not null check (working_days between 1 and 60),
      reply_working_days smallint not null check (reply_working_days between 1 and 60),
      version integer not null);`);
    this.addSql(`create table follow_up (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      feedback_id uuid not null,
      service_id text,
      reason text not null check (reason in ('LOW_SCORE', 'REPLY_WANTED')),
      raised_on date not null,
      due_on date not null,
      owner text,
      owner_subject text,
      done_on date,
      done_by text,
      outcome text,
      version integer not null,
      primary key (trust_code, id),
      unique (trust_code, feedback_id, reason),
      ${oneAnswer},
      check ((done_on is null) = (outcome is null)));`);
    this.addSql('create index follow_up_id on follow_up (id);');
    this.addSql(`create index follow_up_open on follow_up (trust_code, due_on, id) where done_on is null;`);
    this.addSql(`create index follow_up_by_service on follow_up (trust_code, service_id, due_on, id)
      where done_on is null;`);
    for (const sql of [...guarded('follow_up_rule'), ...guarded('follow_up')]) this.addSql(sql);
    this.addSql(`create policy staff_read on follow_up_rule for select using (trust_code in (
      select g->>'organisation' from jsonb_array_elements((select viewer_grants())) g
      where g->>'role' in ('experience-team', 'experience-lead', 'service-lead')));`);
    const lead = `trust_code = any ((select viewer_trusts('experience-lead'))::text[])`;
    this.addSql(`create policy lead_set on follow_up_rule using (${lead}) with check (${lead});`);
    this.addSql(`create policy staff_read on follow_up for select using (${workedWithBy('follow_up')});`);
    this.addSql(`create policy staff_change on follow_up for update
      using (${workedWithBy('follow_up')}) with check (${workedWithBy('follow_up')});`);
  }

  #createAnswered(): void {
    this.addSql(`create table answered_feedback (
      trust_code text not null,
      feedback_id uuid not null,
      day date not null,
      service_id text not null,
      replied boolean not null,
      acted boolean not null,
      primary key (trust_code, feedback_id),
      ${oneAnswer});`);
    this.addSql('create index answered_feedback_by_day on answered_feedback (trust_code, day);');
    for (const sql of guarded('answered_feedback')) this.addSql(sql);
    this.addSql(`create policy staff_read on answered_feedback for select
      using (${countedFor('answered_feedback')});`);
  }

  #createTriggers(): void {
    const definer = 'security definer set search_path = public, pg_temp';
    // Due from the day on which the person answered, because they wait from then on. Old files raise nothing.
    this.addSql(`create function raise_follow_ups() returns trigger language plpgsql ${definer} as $$
      begin
        insert into follow_up (trust_code, id, created_at, feedback_id, service_id, reason, raised_on, due_on, version)
        select trust_code, gen_random_uuid(), now(), added.id, service_id, reason, received_on,
          add_working_days(received_on, days), 1
        from added left join follow_up_rule rule using (trust_code)
        cross join lateral (values
          ('LOW_SCORE', coalesce(rule.working_days, 5), rating = any (coalesce(rule.ratings, '{4,5}'))),
          ('REPLY_WANTED', coalesce(rule.reply_working_days, 10), reply_wanted)) as due (reason, days, applies)
        where applies and not test_mode and not held
          and received_on > (now() at time zone 'Europe/London')::date - 30
        on conflict (trust_code, feedback_id, reason) do nothing;
        return null;
      end $$;`);
    this.addSql(`create trigger follow_up_added after insert on feedback
      referencing new table as added for each statement execute function raise_follow_ups();`);
    this.addSql(`create function raise_released_follow_ups() returns trigger language plpgsql ${definer} as $$
      begin
        if exists (select from removed join added using (trust_code, id) where removed.held and not added.held) then
          insert into follow_up (trust_code, id, created_at, feedback_id, service_id, reason, raised_on, due_on, version)
          select trust_code, gen_random_uuid(), now(), added.id, added.service_id, reason, added.received_on,
            add_working_days(added.received_on, days), 1
          from added join removed using (trust_code, id) left join follow_up_rule rule using (trust_code)
          cross join lateral (values
            ('LOW_SCORE', coalesce(rule.working_days, 5), added.rating = any (coalesce(rule.ratings, '{4,5}'))),
            ('REPLY_WANTED', coalesce(rule.reply_working_days, 10), added.reply_wanted)) as due (reason, days, applies)
          where applies and removed.held and not added.held and not added.test_mode
            and added.received_on > (now() at time zone 'Europe/London')::date - 30
          on conflict (trust_code, feedback_id, reason) do nothing;
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger follow_up_released after update on feedback
      referencing old table as removed new table as added
      for each statement execute function raise_released_follow_ups();`);
    // The lock makes additions to one answer take turns, so that ten stay ten.
    this.addSql(`create function take_addition() returns trigger language plpgsql ${definer} as $$
      begin
        perform from feedback where trust_code = new.trust_code and id = new.feedback_id for update;
        if (select count(*) from feedback_addition a
            where a.trust_code = new.trust_code and a.feedback_id = new.feedback_id) >= 10 then
          return null;
        end if;
        update feedback set state = 'NEW', version = version + 1,
          needs_attention = needs_attention or new.needs_attention,
          personal_details = personal_details or new.personal_details
        where trust_code = new.trust_code and id = new.feedback_id;
        return new;
      end $$;`);
    this.addSql(`create trigger addition_taken before insert on feedback_addition
      for each row execute function take_addition();`);
    this.addSql(`create function mark_answered(trust text, ids uuid[]) returns void language sql as $$
      insert into answered_feedback as kept
      select f.trust_code, f.id, f.received_on, coalesce(f.service_id, ''),
        exists (select from feedback_reply r
          where r.trust_code = f.trust_code and r.feedback_id = f.id and r.state = 'PUBLISHED'),
        exists (select from action_feedback l join action a on a.trust_code = l.trust_code and a.id = l.action_id
          where l.trust_code = f.trust_code and l.feedback_id = f.id and a.withdrawn_at is null)
      from feedback f where f.trust_code = trust and f.id = any (ids) and f.counted
      on conflict (trust_code, feedback_id) do update set replied = excluded.replied, acted = excluded.acted $$;`);
    this.addSql(`create function mark_replied() returns trigger language plpgsql ${definer} as $$
      begin
        perform mark_answered(new.trust_code, array[new.feedback_id]);
        return null;
      end $$;`);
    this.addSql(`create trigger reply_marked after insert or update on feedback_reply
      for each row execute function mark_replied();`);
    this.addSql(`create trigger action_marked after insert on action_feedback
      for each row execute function mark_replied();`);
    this.addSql(`create function mark_withdrawn() returns trigger language plpgsql ${definer} as $$
      begin
        perform mark_answered(new.trust_code, (select coalesce(array_agg(feedback_id), '{}') from action_feedback
          where trust_code = new.trust_code and action_id = new.id));
        return null;
      end $$;`);
    this.addSql(`create trigger withdrawal_marked after update of withdrawn_at on action
      for each row when (old.withdrawn_at is distinct from new.withdrawn_at) execute function mark_withdrawn();`);
    this.addSql(
      `select mark_answered(trust_code, array_agg(feedback_id)) from action_feedback group by trust_code;`,
    );
  }

  override down(): void {
    this.addSql('drop trigger withdrawal_marked on action;');
    this.addSql('drop trigger action_marked on action_feedback;');
    this.addSql('drop trigger follow_up_released on feedback;');
    this.addSql('drop trigger follow_up_added on feedback;');
    this.addSql(`drop table answered_feedback, follow_up, follow_up_rule, passed_praise, complaint_invitation,
      feedback_reply, feedback_addition;`);
    for (const table of ['feedback', 'action', 'action_feedback']) {
      this.addSql(`drop policy kept_by_answering on ${table};`);
    }
    this.addSql(`drop function mark_withdrawn(), mark_replied(), mark_answered(text, uuid[]), take_addition(),
      raise_released_follow_ups(), raise_follow_ups(), add_working_days(date, int);`);
    this.addSql('drop table bank_holiday;');
  }
}
