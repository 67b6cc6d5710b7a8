import { Migration } from '@mikro-orm/migrations';
import { actAsSystem, insertReferenceData } from './reference-data.js';
import { forceRowSecurity } from './row-security.js';

/** Where to turn for help. A row without a trust holds everywhere; a trust's own row of the same kind stands in its place. */
export class CreateSignposts extends Migration {
  override up(): void {
    this.addSql(`create table signpost (
      id uuid primary key default gen_random_uuid(),
      trust_code text references trust,
      kind text not null,
      position int not null,
      title text not null,
      description text not null,
      telephone text,
      url text,
      version int not null default 1);`);
    this.addSql('create unique index signpost_of_trust on signpost (trust_code, kind) nulls not distinct;');
    for (const statement of forceRowSecurity('signpost')) this.addSql(statement);
    this.addSql('create policy readable on signpost for select using (true);');
    this.addSql(`create policy own_trust on signpost
      using ((select is_system()) or trust_code = any((select viewer_trusts('web-team'))::text[]))
      with check ((select is_system()) or trust_code = any((select viewer_trusts('web-team'))::text[]));`);
    this.addSql(actAsSystem);
    this.addSql(insertReferenceData('signpost', 'national-signposts.csv'));
  }

  override down(): void {
    this.addSql('drop table signpost;');
  }
}
