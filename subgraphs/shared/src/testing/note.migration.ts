import { Migration } from '@mikro-orm/migrations';

/** A table as every trust's data is kept, for the tests of the chassis itself. */
export class CreateNote extends Migration {
  override up(): void {
    this.addSql('create table note (id uuid primary key, trust_code text not null, body text not null);');
    this.addSql('alter table note enable row level security;');
    this.addSql('alter table note force row level security;');
    this.addSql(`create policy own_trust on note
      using (is_system() or trust_code = any ((select viewer_trusts('experience-team'))::text[]))
      with check (is_system() or trust_code = any ((select viewer_trusts('experience-team'))::text[]));`);
  }

  override down(): void {
    this.addSql('drop table note;');
  }
}
