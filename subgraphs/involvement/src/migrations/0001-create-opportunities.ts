import { Migration } from '@mikro-orm/migrations';
import { participationLevels } from './participation-levels.js';

const today = `(now() at time zone 'Europe/London')::date`;
const ownTeam = `trust_code = any((select viewer_trusts('involvement-team'))::text[]) or (select is_system())`;

/**
 * Opportunities to get involved, and the ladders of participation that they are placed on. While an opportunity is open
 * everybody may read it; afterwards only the involvement team of its trust may. Nobody but that team writes.
 */
export class CreateOpportunities extends Migration {
  override up(): void {
    this.addSql(`create table participation_level (
      code text primary key,
      ladder text not null,
      rung int not null,
      name text not null,
      unique (ladder, rung));`);
    const rows = participationLevels.map(
      ([code, ladder, rung, name]) => `('${code}', '${ladder}', ${rung}, '${name}')`,
    );
    this.addSql(`insert into participation_level (code, ladder, rung, name) values ${rows.join(', ')};`);
    this.#protect('participation_level');
    this.addSql('create policy readable on participation_level for select using (true);');
    this.addSql(
      'create policy system_only on participation_level using (is_system()) with check (is_system());',
    );

    this.addSql(`create table opportunity (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      title text not null,
      description text not null,
      level_code text not null references participation_level,
      area text not null,
      location text not null,
      payment text not null,
      published_on date not null,
      closing_on date,
      synthetic boolean not null,
      primary key (trust_code, id));`);
    this.addSql('create index opportunity_id on opportunity (id);');
    this.#protect('opportunity');
    this.addSql(
      `create policy open_to_all on opportunity for select using (closing_on is null or closing_on >= ${today});`,
    );
    this.addSql(`create policy own_team on opportunity using (${ownTeam}) with check (${ownTeam});`);
  }

  override down(): void {
    this.addSql('drop table opportunity, participation_level;');
  }

  #protect(table: string): void {
    this.addSql(`alter table ${table} enable row level security;`);
    this.addSql(`alter table ${table} force row level security;`);
  }
}
