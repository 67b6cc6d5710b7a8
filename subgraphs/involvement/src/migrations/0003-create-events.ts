import { Migration } from '@mikro-orm/migrations';
import { teamRows } from './team-rows.js';

/** Events to come to. Until they are over everybody reads them; afterwards only the involvement team of their trust. */
export class CreateEvents extends Migration {
  override up(): void {
    this.addSql(`create table event (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      kind text not null,
      title text not null,
      description text not null,
      starts_at timestamptz(3) not null,
      ends_at timestamptz(3) not null,
      venue text not null,
      online boolean not null,
      url text,
      host text,
      access text,
      capacity integer check (capacity > 0),
      synthetic boolean not null,
      primary key (trust_code, id),
      check (ends_at > starts_at));`);
    this.addSql('create index event_id on event (id);');
    this.addSql('create index event_by_start on event (trust_code, starts_at, id);');
    for (const sql of teamRows('event')) this.addSql(sql);
    this.addSql('create policy upcoming_for_all on event for select using (ends_at >= now());');
  }

  override down(): void {
    this.addSql('drop table event;');
  }
}
