import { Migration } from '@mikro-orm/migrations';
import { keptBySpecialists } from './committee-rows.js';

/** Meetings of committees and what is on their agendas: seen by whoever sees the committee. */
export class CreateMeetings extends Migration {
  override up(): void {
    this.addSql(`create table meeting (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      committee_id uuid not null,
      title text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null check (ends_at > starts_at),
      place text not null,
      url text,
      version integer not null,
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, committee_id) references committee);`);
    this.addSql('create index meeting_id on meeting (id);');
    this.addSql('create index meeting_committee on meeting (committee_id, starts_at, id);');
    this.addSql(`create table agenda_item (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      meeting_id uuid not null,
      position integer not null,
      title text not null,
      lead text,
      minutes integer check (minutes > 0),
      primary key (trust_code, id),
      foreign key (trust_code, meeting_id) references meeting);`);
    this.addSql('create index agenda_item_meeting on agenda_item (meeting_id, position);');
    for (const statement of [
      ...keptBySpecialists('meeting', ['committee_id', 'committee']),
      ...keptBySpecialists('agenda_item', ['meeting_id', 'meeting']),
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table agenda_item, meeting;');
  }
}
