import { Migration } from '@mikro-orm/migrations';
import { guarded } from './staff-rows.js';

const definer = 'security definer set search_path = public, pg_temp';
const recent = `received_on > (now() at time zone 'Europe/London')::date - 30`;
const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const works = `exists (select from jsonb_array_elements((select viewer_grants())) g
  where g->>'organisation' = trust_code and g->>'role' in ('experience-team', 'experience-lead', 'service-lead'))`;

/** The events of answers: `rows` are the new ones, and `applies` says which of them count. */
const eventsOf = (rows: string, applies: string): string => `
  insert into alert_event (trust_code, service_id, feedback_id, kind, criticality)
  select a.trust_code, a.service_id, a.id, kind, a.criticality
  from ${rows} left join follow_up_rule rule on rule.trust_code = a.trust_code
  cross join lateral (values
    ('FEEDBACK', true),
    ('DANGER', a.needs_attention),
    ('LOW_SCORE', a.rating = any (coalesce(rule.ratings, '{4,5}'))),
    ('REPLY_WANTED', a.reply_wanted)) as happened (kind, applies)
  where applies and ${applies} and not a.test_mode and not a.held and a.${recent}
    and exists (select from alert_subscription s where s.trust_code = a.trust_code and kind = any (s.kinds));`;

/**
 * What staff want to be told of, and what happened that they may be told. An event is written only when somebody at the
 * trust asked for its kind, by triggers in the transaction of the answer, and holds no words.
 *
 * Each event carries the number of its transaction. A message tells of the events of transactions that had all ended by
 * then, and remembers the first one that had not: so an event of a long transaction is never passed over, and none is
 * told twice.
 */
export class AlertStaff extends Migration {
  override up(): void {
    this.addSql(`create table alert_subscription (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      subject text not null,
      kinds text[] not null,
      services text[],
      min_criticality smallint check (min_criticality between 0 and 4),
      cadence text not null check (cadence in ('AT_ONCE', 'DAILY', 'WEEKLY')),
      email text not null,
      seen xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
      told_on date,
      version integer not null,
      primary key (trust_code, id));`);
    this.addSql('create index alert_subscription_id on alert_subscription (id);');
    this.addSql(`create table alert_event (
      trust_code text not null,
      id bigint generated always as identity,
      transaction xid8 not null default pg_current_xact_id(),
      created_at timestamptz not null default now(),
      service_id text,
      feedback_id uuid not null,
      kind text not null,
      criticality smallint,
      primary key (trust_code, id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index alert_event_by_transaction on alert_event (trust_code, transaction);');
    this.addSql('create index alert_event_by_feedback on alert_event (trust_code, feedback_id);');
    for (const table of ['alert_subscription', 'alert_event']) {
      for (const sql of guarded(table)) this.addSql(sql);
      this.addSql(`create policy kept_by_alerts on ${table} to current_user using (true) with check (true);`);
    }
    this.addSql(`create policy own on alert_subscription
      using (subject = ${subject} and ${works}) with check (subject = ${subject} and ${works});`);
    this.addSql(`create function note_feedback() returns trigger language plpgsql ${definer} as $$
      begin ${eventsOf('added a', 'true')} return null; end $$;`);
    this.addSql(`create trigger alert_added after insert on feedback
      referencing new table as added for each statement execute function note_feedback();`);
    this.addSql(`create function note_released_feedback() returns trigger language plpgsql ${definer} as $$
      begin ${eventsOf('added a join removed using (trust_code, id)', 'removed.held')} return null; end $$;`);
    this.addSql(`create trigger alert_released after update on feedback
      referencing old table as removed new table as added
      for each statement execute function note_released_feedback();`);
    this.#raiseCriticality();
    this.addSql(`create function note_addition() returns trigger language plpgsql ${definer} as $$
      begin
        insert into alert_event (trust_code, service_id, feedback_id, kind, criticality)
        select f.trust_code, f.service_id, f.id, kind, new.criticality
        from feedback f cross join lateral (values
          ('ADDITION', true), ('DANGER', new.needs_attention)) as happened (kind, applies)
        where f.trust_code = new.trust_code and f.id = new.feedback_id and applies and not f.test_mode and not f.held
          and exists (select from alert_subscription s where s.trust_code = f.trust_code and kind = any (s.kinds));
        return null;
      end $$;`);
    this.addSql(`create trigger alert_addition after insert on feedback_addition
      for each row execute function note_addition();`);
  }

  /** An addition is as critical as its most negative statement, and so is then the answer. */
  #raiseCriticality(): void {
    this.addSql(
      'alter table feedback_addition add column criticality smallint check (criticality between 0 and 4);',
    );
    this.addSql(`create or replace function take_addition() returns trigger language plpgsql ${definer} as $$
      begin
        perform from feedback where trust_code = new.trust_code and id = new.feedback_id for update;
        if (select count(*) from feedback_addition a
            where a.trust_code = new.trust_code and a.feedback_id = new.feedback_id) >= 10 then
          return null;
        end if;
        update feedback set state = 'NEW', version = version + 1,
          needs_attention = needs_attention or new.needs_attention,
          personal_details = personal_details or new.personal_details,
          criticality = greatest(criticality, new.criticality)
        where trust_code = new.trust_code and id = new.feedback_id;
        return new;
      end $$;`);
  }

  override down(): void {
    this.addSql('drop trigger alert_addition on feedback_addition;');
    this.addSql('drop trigger alert_released on feedback;');
    this.addSql('drop trigger alert_added on feedback;');
    this.addSql('drop function note_addition(), note_released_feedback(), note_feedback();');
    this.addSql(`create or replace function take_addition() returns trigger language plpgsql ${definer} as $$
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
    this.addSql('alter table feedback_addition drop column criticality;');
    this.addSql('drop table alert_event, alert_subscription;');
  }
}
