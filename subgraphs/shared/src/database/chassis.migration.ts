import { Migration } from '@mikro-orm/migrations';

/**
 * What every subgraph's database starts with: the functions by which row-level security reads the viewer's claims, and
 * the table that makes repeated requests safe.
 *
 * The functions are meant to stand in a sub-select of a policy, `(select viewer_trusts('…'))`, so that PostgreSQL
 * evaluates them once a statement and not once a row.
 */
export class Chassis extends Migration {
  override up(): void {
    this.addSql(`create function viewer_kind() returns text language sql stable parallel safe
      as $$ select nullif(current_setting('app.viewer', true), '') $$;`);
    this.addSql(`create function is_system() returns boolean language sql stable parallel safe
      as $$ select coalesce(viewer_kind() = 'system', false) $$;`);
    this.addSql(`create function public_trust() returns text language sql stable parallel safe
      as $$ select nullif(current_setting('app.trust', true), '') $$;`);
    this.addSql(`create function viewer_grants() returns jsonb language sql stable parallel safe
      as $$ select coalesce(nullif(current_setting('app.grants', true), ''), '[]')::jsonb $$;`);
    this
      .addSql(`create function viewer_trusts(variadic wanted text[]) returns text[] language sql stable parallel safe
      as $$ select coalesce(array_agg(g->>'organisation'), '{}') from jsonb_array_elements(viewer_grants()) g
            where g->>'role' = any(wanted) and jsonb_typeof(g->'services') = 'null' $$;`);
    this
      .addSql(`create function viewer_services(variadic wanted text[]) returns text[] language sql stable parallel safe
      as $$ select coalesce(array_agg(s), '{}') from jsonb_array_elements(viewer_grants()) g,
              jsonb_array_elements_text(case jsonb_typeof(g->'services') when 'array' then g->'services' else '[]' end) s
            where g->>'role' = any(wanted) $$;`);
    this.addSql(`create table idempotent_request (
      scope text not null,
      key text not null,
      body_hash text not null,
      response jsonb,
      created_at timestamptz not null default now(),
      primary key (scope, key));`);
    this.addSql('alter table idempotent_request enable row level security;');
    this.addSql('alter table idempotent_request force row level security;');
    this.addSql(`create policy own_scope on idempotent_request
      using (scope = nullif(current_setting('app.idempotency_scope', true), ''))
      with check (scope = nullif(current_setting('app.idempotency_scope', true), ''));`);
  }

  override down(): void {
    this.addSql('drop table idempotent_request;');
    this
      .addSql(`drop function viewer_services(text[]), viewer_trusts(text[]), viewer_grants(), public_trust(),
      is_system(), viewer_kind();`);
  }
}
