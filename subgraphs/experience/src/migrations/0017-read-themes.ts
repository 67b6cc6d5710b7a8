import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const ofAnswer = `exists (select from feedback f
  where f.trust_code = theme_reading.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

/**
 * Which comments the model of themes has read, and which model it was. A trigger puts every comment into the list, and
 * puts it back when its words or their translation change; it runs as the owner, because a public page must not read
 * the list. Trials are no comments.
 */
export class ReadThemes extends Migration {
  override up(): void {
    this.addSql(`create table theme_reading (
      trust_code text not null,
      feedback_id uuid not null,
      model text,
      outcome text check (outcome in ('TOLD', 'NOT_SURE', 'FOR_PEOPLE')),
      read_at timestamptz,
      primary key (trust_code, feedback_id),
      check ((model is null) = (outcome is null) and (model is null) = (read_at is null)),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index theme_reading_by_model on theme_reading (model);');
    this.addSql('create index theme_reading_by_feedback on theme_reading (feedback_id);');
    for (const sql of guarded('theme_reading')) this.addSql(sql);
    this.addSql(
      'create policy kept_by_trigger on theme_reading to current_user using (true) with check (true);',
    );
    this.addSql(`create policy staff_read on theme_reading for select using (${ofAnswer});`);
    this.addSql(`create function keep_theme_reading() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        if tg_op = 'INSERT' then
          insert into theme_reading (trust_code, feedback_id)
          select trust_code, id from added where comment is not null and not test_mode;
        else
          insert into theme_reading (trust_code, feedback_id)
          select a.trust_code, a.id from added a join removed r on r.trust_code = a.trust_code and r.id = a.id
          where a.comment is not null and not a.test_mode
            and (a.comment, a.translation) is distinct from (r.comment, r.translation)
          on conflict (trust_code, feedback_id) do update set model = null, outcome = null, read_at = null;
        end if;
        return null;
      end $$;`);
    this.addSql(`create trigger theme_reading_added after insert on feedback
      referencing new table as added for each statement execute function keep_theme_reading();`);
    this.addSql(`create trigger theme_reading_changed after update on feedback
      referencing old table as removed new table as added for each statement execute function keep_theme_reading();`);
    this.addSql(`insert into theme_reading (trust_code, feedback_id)
      select trust_code, id from feedback where comment is not null and not test_mode;`);
  }

  override down(): void {
    this.addSql('drop trigger theme_reading_added on feedback;');
    this.addSql('drop trigger theme_reading_changed on feedback;');
    this.addSql('drop function keep_theme_reading();');
    this.addSql('drop table theme_reading;');
  }
}
