import { Migration } from '@mikro-orm/migrations';

/** Places on committees can be changed, so each says which version of it is stored. */
export class CountChangesOfMembers extends Migration {
  override up(): void {
    this.addSql('alter table committee_member add column version integer not null default 1;');
  }

  override down(): void {
    this.addSql('alter table committee_member drop column version;');
  }
}
