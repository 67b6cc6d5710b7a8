import { Migration } from '@mikro-orm/migrations';
import { publicReference } from './row-security.js';

/**
 * Sites, and services of every kind (wards too). A service keeps its identifier for ever: its names are dated, and where
 * one takes over from another both stay and are linked.
 */
export class CreateServices extends Migration {
  override up(): void {
    this.addSql(`create table site (
      id uuid primary key,
      ods_code text unique,
      name text not null,
      trust_code text not null references trust);`);
    this.addSql(
      'create unique index site_name_of_trust on site (trust_code, lower(name)) where ods_code is null;',
    );
    this.addSql(`create table service (
      id uuid primary key,
      trust_code text not null references trust,
      site_id uuid references site,
      parent_id uuid references service,
      kind text not null,
      setting text not null,
      name text not null,
      opened_on date,
      closed_on date);`);
    this.addSql(`create unique index service_natural_key on service (trust_code, site_id, lower(name))
      nulls not distinct where closed_on is null;`);
    this.addSql('create index service_of_trust on service (trust_code, lower(name), id);');
    this.addSql('create index service_of_site on service (site_id);');
    this.addSql('create index service_parent on service (parent_id);');
    this.addSql(`create table service_name (
      service_id uuid not null references service,
      name text not null,
      valid_from date not null,
      primary key (service_id, valid_from));`);
    this.addSql(`create table service_successor (
      predecessor_id uuid not null references service,
      successor_id uuid not null references service,
      from_day date not null,
      primary key (predecessor_id, successor_id),
      check (predecessor_id <> successor_id));`);
    this.addSql('create index service_predecessor on service_successor (successor_id);');
    for (const table of ['site', 'service', 'service_name', 'service_successor']) {
      for (const statement of publicReference(table)) this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table service_successor, service_name, service, site;');
  }
}
