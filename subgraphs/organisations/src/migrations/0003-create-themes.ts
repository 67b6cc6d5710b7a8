import { Migration } from '@mikro-orm/migrations';
import { actAsSystem, insertReferenceData } from './reference-data.js';
import { publicReference } from './row-security.js';

/**
 * The taxonomy of themes, version 7, and the labels of version 6 with what became of each. A code stays the same in
 * every version as long as its meaning does.
 */
export class CreateThemes extends Migration {
  override up(): void {
    this.addSql(`create table theme (
      code text primary key,
      name text not null,
      parent_code text references theme,
      position int not null,
      since_version int not null,
      until_version int check (until_version >= since_version),
      ranked boolean not null);`);
    this.addSql(`create table theme_mapping (
      from_code text not null references theme,
      from_version int not null,
      to_version int not null,
      to_code text references theme,
      status text not null check (status in ('SAME', 'MERGED', 'PARTIAL', 'UNMAPPABLE')),
      why text not null,
      primary key (from_code, from_version),
      check ((to_code is null) = (status = 'UNMAPPABLE')));`);
    for (const table of ['theme', 'theme_mapping']) {
      for (const statement of publicReference(table)) this.addSql(statement);
    }
    this.addSql(actAsSystem);
    this.addSql(insertReferenceData('theme', 'themes-6-and-7.csv'));
    this.addSql(insertReferenceData('theme_mapping', 'theme-mapping-6-to-7.csv'));
  }

  override down(): void {
    this.addSql('drop table theme_mapping, theme;');
  }
}
