import { Migration } from '@mikro-orm/migrations';
import { keptBySpecialists } from './committee-rows.js';

/** What committees measure, and the points of it: seen by whoever sees the committee. */
export class CreateMeasures extends Migration {
  override up(): void {
    this.addSql(`create table safety_measure (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      committee_id uuid not null,
      name text not null,
      description text,
      unit text not null,
      better_when text not null check (better_when in ('LOWER', 'HIGHER')),
      theme_code text,
      major_theme_code text check ((major_theme_code is null) = (theme_code is null)),
      source text,
      version integer not null,
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, committee_id) references committee);`);
    this.addSql('create index safety_measure_id on safety_measure (id);');
    this.addSql('create index safety_measure_committee on safety_measure (committee_id, id);');
    this.addSql('create index safety_measure_theme on safety_measure (major_theme_code, trust_code);');
    this.addSql(`create table measure_point (
      trust_code text not null,
      measure_id uuid not null,
      measured_on date not null,
      value double precision not null check (value between -1e12 and 1e12),
      primary key (measure_id, measured_on),
      foreign key (trust_code, measure_id) references safety_measure);`);
    for (const statement of [
      ...keptBySpecialists('safety_measure', ['committee_id', 'committee']),
      ...keptBySpecialists('measure_point', ['measure_id', 'safety_measure']),
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table measure_point, safety_measure;');
  }
}
