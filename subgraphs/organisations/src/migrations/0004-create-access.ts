import { Migration } from '@mikro-orm/migrations';
import { forceRowSecurity } from './row-security.js';

/**
 * Embed keys (what a trust's pages may run) and memberships (what a person may do). A trust's web team sees its own
 * trust's; a person sees their own memberships; only commands of the platform write memberships.
 */
export class CreateAccess extends Migration {
  override up(): void {
    this.addSql(`create table embed_key (
      id uuid primary key,
      created_at timestamptz not null default now(),
      key text not null unique,
      trust_code text not null references trust,
      label text not null,
      origins text[] not null check (cardinality(origins) > 0),
      widgets text[] not null,
      test_mode boolean not null,
      version int not null default 1,
      revoked_at timestamptz);`);
    this.addSql('create index embed_key_of_trust on embed_key (trust_code, id);');
    this.addSql(`create table membership (
      id uuid primary key,
      created_at timestamptz not null default now(),
      issuer text not null,
      subject text not null,
      organisation text not null,
      role text not null,
      services uuid[],
      valid_from timestamptz not null default now(),
      valid_to timestamptz);`);
    this.addSql(`create unique index membership_open on membership (issuer, subject, organisation, role)
      where valid_to is null;`);
    this.addSql('create index membership_of_organisation on membership (organisation, id);');
    for (const table of ['embed_key', 'membership']) {
      for (const statement of forceRowSecurity(table)) this.addSql(statement);
    }
    this.addSql(`create policy web_team on embed_key
      using ((select is_system()) or trust_code = any((select viewer_trusts('web-team'))::text[]))
      with check ((select is_system()) or trust_code = any((select viewer_trusts('web-team'))::text[]));`);
    this.addSql(`create policy system_writes on membership
      using ((select is_system())) with check ((select is_system()));`);
    this.addSql(`create policy own on membership for select
      using (issuer || '|' || subject = nullif((select current_setting('app.subject', true)), ''));`);
    this.addSql(`create policy web_team on membership for select
      using (organisation = any((select viewer_trusts('web-team'))::text[]));`);
  }

  override down(): void {
    this.addSql('drop table membership, embed_key;');
  }
}
