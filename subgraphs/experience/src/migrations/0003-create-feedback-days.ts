import { Migration } from '@mikro-orm/migrations';
import { countedFor, guarded } from './staff-rows.js';

/**
 * How many answers came in by day, service and rating. A trigger keeps it in the transaction that writes the answers,
 * whichever way they come in, so that figures are exact and cost the same however many answers there are. It runs as
 * the owner of the table: a public page must be able to add to a count that it cannot read.
 *
 * The count of a day, service and rating is the sum of its slots: each connection adds to its own one, so that a rush of
 * answers to one service does not stand in line for one row.
 *
 * An answer that is erased later has still been given: counts stay.
 */
export class CreateFeedbackDays extends Migration {
  override up(): void {
    this.addSql(`create table feedback_day (
      trust_code text not null,
      day date not null,
      service_id text not null,
      rating smallint not null,
      slot smallint not null,
      responses integer not null,
      synthetic_responses integer not null,
      primary key (trust_code, day, service_id, rating, slot));`);
    for (const sql of guarded('feedback_day')) this.addSql(sql);
    this.addSql(
      'create policy kept_by_trigger on feedback_day to current_user using (true) with check (true);',
    );
    this.addSql(`create policy staff_read on feedback_day for select using (${countedFor('feedback_day')});`);
    this.addSql(`create function keep_feedback_day() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' then
          insert into feedback_day as kept
          select trust_code, received_on, coalesce(service_id, ''), rating, pg_backend_pid() % 16,
            count(*), count(*) filter (where synthetic)
          from added where counted group by 1, 2, 3, 4 order by 1, 2, 3, 4
          on conflict (trust_code, day, service_id, rating, slot) do update set
            responses = kept.responses + excluded.responses,
            synthetic_responses = kept.synthetic_responses + excluded.synthetic_responses;
        else
          insert into feedback_day as kept
          select trust_code, received_on, coalesce(service_id, ''), rating, pg_backend_pid() % 16,
            sum(change), sum(change * synthetic::int)
          from (select *, 1 as change from added where counted
            union all select *, -1 from removed where counted) changed
          group by 1, 2, 3, 4 having sum(change) <> 0 order by 1, 2, 3, 4
          on conflict (trust_code, day, service_id, rating, slot) do update set
            responses = kept.responses + excluded.responses,
            synthetic_responses = kept.synthetic_responses + excluded.synthetic_responses;
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger count_added after insert on feedback
      referencing new table as added for each statement execute function keep_feedback_day();`);
    this.addSql(`create trigger count_changed after update on feedback
      referencing old table as removed new table as added for each statement execute function keep_feedback_day();`);
  }

  override down(): void {
    this.addSql('drop trigger count_added on feedback;');
    this.addSql('drop trigger count_changed on feedback;');
    this.addSql('drop function keep_feedback_day();');
    this.addSql('drop table feedback_day;');
  }
}
