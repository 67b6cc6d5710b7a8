import { Migration } from '@mikro-orm/migrations';

const ownSpecialist = `trust_code = any((select viewer_trusts('safety-specialist'))::text[]) or (select is_system())`;

/**
 * Committees and who sits on them when. A committee exists for the safety specialists of its trust and for the people
 * who sit on it today, as long as they belong to the trust in some role; for nobody else.
 */
export class CreateCommittees extends Migration {
  override up(): void {
    this
      .addSql(`create function viewer_belongs_to(trust text) returns boolean language sql stable parallel safe
      as $$ select exists (select from jsonb_array_elements(viewer_grants()) g where g->>'organisation' = trust) $$;`);
    this.addSql(`create table committee (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      parent_id uuid,
      name text not null,
      terms_of_reference text,
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, parent_id) references committee);`);
    this.addSql('create index committee_id on committee (id);');
    this.addSql(`create table committee_member (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      committee_id uuid not null,
      issuer text not null,
      subject text not null,
      person text not null generated always as (issuer || '|' || subject) stored,
      role text not null check (role in ('CHAIR', 'MEMBER', 'PATIENT_SAFETY_PARTNER')),
      valid_from date not null,
      valid_to date check (valid_to >= valid_from),
      primary key (trust_code, id),
      foreign key (trust_code, committee_id) references committee);`);
    this.addSql('create index committee_member_committee on committee_member (committee_id, id);');
    this.addSql('create index committee_member_person on committee_member (person);');
    for (const table of ['committee', 'committee_member']) {
      this.addSql(`alter table ${table} enable row level security;`);
      this.addSql(`alter table ${table} force row level security;`);
      this.addSql(
        `create policy own_specialist on ${table} using (${ownSpecialist}) with check (${ownSpecialist});`,
      );
    }
    this.addSql(`create policy own_membership on committee_member for select using (
      person = (select nullif(current_setting('app.subject', true), ''))
      and viewer_belongs_to(trust_code));`);
    this.addSql(`create policy sits_on_it on committee for select using (id in (
      select committee_id from committee_member m
      where m.person = (select nullif(current_setting('app.subject', true), ''))
        and (now() at time zone 'Europe/London')::date between m.valid_from and coalesce(m.valid_to, 'infinity')
        and viewer_belongs_to(m.trust_code)));`);
  }

  override down(): void {
    this.addSql('drop table committee_member, committee;');
    this.addSql('drop function viewer_belongs_to(text);');
  }
}
