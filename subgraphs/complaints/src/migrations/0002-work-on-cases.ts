import { Migration } from '@mikro-orm/migrations';
import { guarded, guardedForTeam, publicRows } from './team-rows.js';

/**
 * What a case goes through: its clocks, stages and outcome. What a person said and who they are stands in tables of its
 * own, sealed: figures and lists never touch it. A public page may add to all of this and read nothing back; who holds
 * a receipt code reads the one row of `case_record` that it belongs to, which has no words in it.
 */
export class WorkOnCases extends Migration {
  override up(): void {
    this.#createClocks();
    this.#extendCases();
    this.#createSealedTexts();
    this.addSql(`create table case_theme (
      trust_code text not null,
      case_id uuid not null,
      theme_code text not null,
      taxonomy_version smallint not null,
      primary key (trust_code, case_id, theme_code),
      foreign key (trust_code, case_id) references case_record on delete cascade);`);
    this.addSql('create index case_theme_of_case on case_theme (case_id);');
    this.#all(guardedForTeam('case_theme'));
    this.addSql(
      `create policy public_number on case_number using (${publicRows}) with check (${publicRows});`,
    );
  }

  override down(): void {
    this.addSql('drop table case_theme, case_person, case_text cascade;');
    this.addSql('drop policy public_number on case_number;');
    this.addSql('drop policy public_add on case_record;');
    this.addSql('drop policy receipt_read on case_record;');
    this.addSql('drop trigger keep_promises on case_record;');
    this.addSql('drop function keep_promises(), case_clocks(text, text, date, date), london_today();');
    this.addSql('drop table response_target;');
  }

  /** The targets are local, so they are rows; `*` stands for every trust that has none of its own. */
  #createClocks(): void {
    this.addSql(`create table response_target (
      trust_code text not null,
      kind text not null check (kind in ('CONCERN', 'COMPLAINT', 'COMPLIMENT', 'COMMENT')),
      amount int not null check (amount between 1 and 200),
      unit text not null check (unit in ('WORKING_DAY', 'DAY')),
      primary key (trust_code, kind));`);
    this.addSql(`insert into response_target (trust_code, kind, amount, unit) values
      ('*', 'COMPLAINT', 25, 'WORKING_DAY'), ('*', 'CONCERN', 5, 'WORKING_DAY');`);
    this.#all(guarded('response_target'));
    this.addSql('create policy readable on response_target for select using (true);');
    this.addSql('create policy system_only on response_target using (is_system()) with check (is_system());');
    this.addSql(`create function london_today() returns date language sql stable
      as $$ select (now() at time zone 'Europe/London')::date $$;`);
    this.addSql(`create function case_clocks(trust text, case_kind text, made_on date, happened_on date,
        out acknowledge_by date, out respond_by date, out long_stop_on date, out out_of_time boolean)
      language sql stable as $$
        select
          case when case_kind = 'COMPLAINT' then add_working_days(made_on, 3) end,
          (select case unit when 'DAY' then made_on + amount else add_working_days(made_on, amount) end
             from response_target where kind = case_kind and trust_code in (trust, '*')
             order by trust_code = '*' limit 1),
          case when case_kind = 'COMPLAINT' then (made_on + interval '6 months')::date end,
          coalesce(case_kind = 'COMPLAINT' and made_on > (happened_on + interval '12 months')::date, false) $$;`);
  }

  #extendCases(): void {
    this.addSql(`select set_config('app.viewer', 'system', true);`);
    // The four cases that the demonstration had before are part of what it has from here on.
    this.addSql('delete from case_record where synthetic;');
    this.addSql(`alter table case_record
      drop constraint case_record_stage_check,
      add constraint case_record_stage_check check (stage in ('RECEIVED', 'ACKNOWLEDGED', 'CLOSED')),
      alter summary drop not null,
      add version int not null default 1,
      add service_id text,
      add happened_on date,
      add respond_by date,
      add long_stop_on date,
      add out_of_time boolean not null default false,
      add acknowledged_on date check (acknowledged_on is not null or stage <> 'ACKNOWLEDGED'),
      add escalated_on date,
      add closed_on date check ((closed_on is not null) = (stage = 'CLOSED')),
      add outcome text check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD')),
      add test_mode boolean not null default false,
      add held boolean not null default false,
      add receipt_hash text,
      add due_on date generated always as (case when stage = 'CLOSED' then null
        when stage = 'RECEIVED' and acknowledge_by is not null then acknowledge_by else respond_by end) stored,
      add constraint case_outcome check ((outcome is not null) = (kind = 'COMPLAINT' and stage = 'CLOSED'));`);
    this
      .addSql(`update case_record set (respond_by, long_stop_on) = (select clock.respond_by, clock.long_stop_on
      from case_clocks(trust_code, kind, received_on, null) clock);`);
    this.addSql(`alter table case_record
      add constraint case_long_stop check ((long_stop_on is not null) = (kind = 'COMPLAINT'));`);
    this.addSql('create unique index case_receipt on case_record (receipt_hash);');
    this.addSql(`create index case_due on case_record (trust_code, due_on, id)
      where stage <> 'CLOSED' and not test_mode and not held;`);
    this.addSql(`create policy public_add on case_record for insert with check (
      ${publicRows} and stage = 'RECEIVED' and version = 1 and not synthetic);`);
    this.addSql(`create policy receipt_read on case_record for select using (
      receipt_hash = (select nullif(current_setting('app.receipt_hash', true), '')));`);
    this.addSql(`create function keep_promises() returns trigger language plpgsql as $$ begin
        if old.kind = 'COMPLAINT' and new.kind <> 'COMPLAINT' then
          raise exception 'A complaint stays a complaint.';
        end if;
        if (new.reference, new.received_on) is distinct from (old.reference, old.received_on) then
          raise exception 'The reference and the day of receipt stay.';
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger keep_promises before update on case_record
      for each row execute function keep_promises();`);
  }

  /** Every text of these two tables is sealed for the context `<table>|<id>|<column>`. */
  #createSealedTexts(): void {
    this.addSql(`create table case_text (
      trust_code text not null,
      id uuid not null,
      words text,
      summary text,
      finding text,
      assigned_to text,
      primary key (trust_code, id),
      foreign key (trust_code, id) references case_record on delete cascade);`);
    this.addSql(`create table case_person (
      trust_code text not null,
      id uuid not null,
      channel text not null check (channel in ('EMAIL', 'TELEPHONE', 'LETTER', 'NONE')),
      name text,
      email text,
      telephone text,
      address text,
      language text,
      needs text,
      behalf_name text,
      behalf_relationship text,
      behalf_right text check (behalf_right in ('PERSON_AGREED', 'CHILD', 'LACKS_CAPACITY', 'HAS_DIED')),
      primary key (trust_code, id),
      foreign key (trust_code, id) references case_record on delete cascade);`);
    for (const table of ['case_text', 'case_person']) {
      this.addSql(`create index ${table}_id on ${table} (id);`);
      this.#all(guardedForTeam(table));
      this.addSql(`create policy public_add on ${table} for insert with check (${publicRows});`);
    }
  }

  #all(statements: readonly string[]): void {
    for (const sql of statements) this.addSql(sql);
  }
}
