import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const ofAnswer = (table: string): string => `exists (select from feedback f
  where f.trust_code = ${table}.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const works = `exists (select from jsonb_array_elements((select viewer_grants())) g
  where g->>'organisation' = trust_code and g->>'role' in ('experience-team', 'experience-lead', 'service-lead'))`;

const words = `to_tsvector('english', coalesce(comment, '') || ' ' || coalesce(translation, ''))`;
const newest = 'received_at desc, id desc';

/**
 * What the first pass finds in the words, which a person confirms; the views that people keep of the list; and search.
 *
 * `search_feedback` runs as the owner. Row-level security lets only leakproof conditions near an index and `@@` is none,
 * so that a search under the policies reads every answer of a trust. What keeps it safe, as reviewed line by line:
 * it applies the policy `staff_read` itself, from the same claims: whoever has no working role for the whole trust gets
 * the answers about their services only, and whoever has none gets nothing, an anonymous visitor, a page and an empty
 * setting among them. It gives identifiers only; the caller reads the rows under row-level security, which decides
 * again. Its text is fixed: every word of the caller is a parameter, and `websearch_to_tsquery` takes any text. The
 * search path is set. The policy `search` opens the table to its owner for reading; nobody can become the owner.
 */
export class ReadAndSortFeedback extends Migration {
  override up(): void {
    this.addSql(`alter table feedback
      add column criticality smallint check (criticality between 0 and 4),
      add column criticality_confirmed boolean not null default false,
      add column detected_language text,
      add column needs_translation boolean not null default false,
      add column translation text,
      add column translated_by text,
      add column translated_on date,
      add column redacted boolean not null default false,
      add column safeguarding_since timestamptz;`);
    this.addSql(`create policy public_add_plain on feedback as restrictive for insert with check (
      viewer_kind() is distinct from 'public' or (not criticality_confirmed and not redacted
        and translation is null and safeguarding_since is null));`);
    this.addSql(`create index feedback_by_rating on feedback (trust_code, rating, ${newest});`);
    this.addSql(`create index feedback_by_mode on feedback (trust_code, collection_mode, ${newest});`);
    this.addSql(`create index feedback_by_language on feedback (trust_code, detected_language, ${newest})
      where detected_language <> 'en';`);
    this.addSql(`create index feedback_critical on feedback (trust_code, ${newest}) where criticality >= 3;`);
    this.addSql(
      `create index feedback_to_translate on feedback (trust_code, ${newest}) where needs_translation;`,
    );
    this.addSql(`create index feedback_in_safeguarding on feedback (trust_code, ${newest})
      where safeguarding_since is not null;`);
    this.addSql(`create index feedback_words on feedback using gin (${words});`);

    this.addSql(`create table feedback_finding (
      trust_code text not null,
      id uuid not null,
      feedback_id uuid not null,
      created_at timestamptz not null default now(),
      kind text not null,
      starts integer,
      ends integer,
      value text,
      confidence real not null check (confidence > 0 and confidence <= 1),
      made_by text not null,
      decision text check (decision in ('CONFIRMED', 'REJECTED')),
      decided_by text,
      decided_at timestamptz,
      primary key (trust_code, id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index feedback_finding_by_feedback on feedback_finding (feedback_id);');
    this.addSql('create index feedback_finding_id on feedback_finding (id);');
    this.addSql(`create table saved_view (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      owner text not null,
      name text not null,
      shared boolean not null,
      filter jsonb not null,
      version integer not null,
      primary key (trust_code, id));`);
    this.addSql('create index saved_view_id on saved_view (id);');
    for (const sql of [...guarded('feedback_finding'), ...guarded('saved_view')]) this.addSql(sql);
    this.addSql(
      `create policy staff_read on feedback_finding for select using (${ofAnswer('feedback_finding')});`,
    );
    this.addSql(`create policy staff_decide on feedback_finding for update
      using (${ofAnswer('feedback_finding')}) with check (${ofAnswer('feedback_finding')});`);
    this.addSql(`create policy public_add on feedback_finding for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust() and decision is null);`);
    this.addSql(`create policy staff_add on feedback_finding for insert with check (
      ${ofAnswer('feedback_finding')} and decision is null);`);
    this.addSql(`create policy own on saved_view
      using (owner = ${subject} and ${works}) with check (owner = ${subject} and ${works});`);
    this.addSql(`create policy shared_read on saved_view for select using (shared and ${works});`);

    this.addSql('create policy search on feedback for select to current_user using (true);');
    this.addSql('create policy search on feedback_theme for select to current_user using (true);');
    this
      .addSql(`create function search_feedback(of_trust text, wanted text, filter jsonb, after_at timestamptz,
        after_id uuid, most integer)
      returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare
        whole boolean := is_system() or of_trust = any (
          viewer_trusts('experience-team', 'experience-lead', 'service-lead'));
        services text[] := viewer_services('experience-team', 'experience-lead', 'service-lead');
      begin
        if whole is not true and services = '{}' then return; end if;
        return query execute
          $q$ select f.id from feedback f
            where f.trust_code = $1
              and to_tsvector('english', coalesce(f.comment, '') || ' ' || coalesce(f.translation, ''))
                @@ websearch_to_tsquery('english', $2)
              and ($3 or f.service_id = any ($4))
              and ($5->>'selection' = 'TEST' or f.held = ($5->>'selection' = 'HELD'))
              and f.test_mode = ($5->>'selection' = 'TEST')
              and ($5->>'selection' <> 'NEEDS_ATTENTION' or f.needs_attention)
              and ($5->>'selection' <> 'NEEDS_TRANSLATION' or f.needs_translation)
              and ($5->>'state' is null or f.state = $5->>'state')
              and ($5->>'service' is null or f.service_id = $5->>'service')
              and ($5->>'rating' is null or f.rating = ($5->>'rating')::smallint)
              and ($5->>'language' is null or f.detected_language = $5->>'language')
              and ($5->>'theme' is null or exists (select from feedback_theme l
                where l.trust_code = f.trust_code and l.feedback_id = f.id and l.theme_code = $5->>'theme'))
              and ($5->>'criticality' is null or f.criticality >= ($5->>'criticality')::smallint)
              and ($5->>'from' is null or f.received_on >= ($5->>'from')::date)
              and ($5->>'to' is null or f.received_on <= ($5->>'to')::date)
              and ($5->>'mode' is null or f.collection_mode = $5->>'mode')
              and ($5->>'hasWords' is null or (f.comment is not null) = ($5->>'hasWords')::boolean)
              and ($5->>'safeguarding' is null
                or (f.safeguarding_since is not null) = ($5->>'safeguarding')::boolean)
              and ($6 is null or (f.received_at, f.id) < ($6, $7))
            order by f.received_at desc, f.id desc limit $8 $q$
          using of_trust, wanted, whole, services, filter, after_at, after_id, least(most, 51);
      end $$;`);
  }

  override down(): void {
    this.addSql('drop function search_feedback(text, text, jsonb, timestamptz, uuid, integer);');
    this.addSql('drop policy search on feedback_theme;');
    this.addSql('drop policy search on feedback;');
    this.addSql('drop table saved_view, feedback_finding;');
    this.addSql('drop index feedback_words, feedback_by_rating, feedback_by_mode, feedback_by_language;');
    this.addSql('drop policy public_add_plain on feedback;');
    this.addSql(`alter table feedback
      drop column criticality,
      drop column criticality_confirmed,
      drop column detected_language,
      drop column needs_translation,
      drop column translation,
      drop column translated_by,
      drop column translated_on,
      drop column redacted,
      drop column safeguarding_since;`);
  }
}
