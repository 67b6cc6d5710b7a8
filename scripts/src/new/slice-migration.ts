import type { SliceNames } from './slice.js';

/** The migration that a new slice begins with: one table, which belongs to the trusts' own teams. */
export const migrationFile = ({ pascalPlural, plural, table, role }: SliceNames): string => {
  const title = plural.charAt(0).toUpperCase() + plural.slice(1);
  return `import { Migration } from '@mikro-orm/migrations';

const ownTeam = \`trust_code = any((select viewer_trusts('${role}'))::text[]) or (select is_system())\`;

/** ${title}. The ${role} of the own trust alone reads and writes them. */
export class Create${pascalPlural} extends Migration {
  override up(): void {
    this.addSql(\`create table ${table} (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      name text not null,
      primary key (trust_code, id));\`);
    this.addSql('create index ${table}_id on ${table} (id);');
    this.addSql('alter table ${table} enable row level security;');
    this.addSql('alter table ${table} force row level security;');
    this.addSql(\`create policy own_team on ${table} using (\${ownTeam}) with check (\${ownTeam});\`);
  }

  override down(): void {
    this.addSql('drop table ${table};');
  }
}
`;
};
