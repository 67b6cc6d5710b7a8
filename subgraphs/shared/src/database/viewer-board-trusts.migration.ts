import { Migration } from '@mikro-orm/migrations';

/**
 * The trusts of the boards at which the viewer holds one of the roles, for policies of row-level security. As with the
 * functions of the chassis, call it in a sub-select.
 */
export class ViewerBoardTrusts extends Migration {
  override up(): void {
    this
      .addSql(`create function viewer_board_trusts(variadic wanted text[]) returns text[] language sql stable parallel safe
      as $$ select coalesce(array_agg(t), '{}') from jsonb_array_elements(viewer_grants()) g,
              jsonb_array_elements_text(case jsonb_typeof(g->'trusts') when 'array' then g->'trusts' else '[]' end) t
            where g->>'role' = any(wanted) $$;`);
  }

  override down(): void {
    this.addSql('drop function viewer_board_trusts(text[]);');
  }
}
