import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const newest = 'received_at desc, id desc';
const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const roles = `'experience-team', 'experience-lead', 'service-lead'`;

/** Not of an answer that the viewer has taken to code a second time. Reads what they have taken once for a statement. */
const notTaken = `feedback_id <> all ((select coalesce(array_agg(s.feedback_id), '{}')
  from second_coding s where s.coder = ${subject})::uuid[])`;

const labelled = `trust_code = any ((select viewer_trusts(${roles}))::text[])
  or answer_service = any ((select viewer_services(${roles}))::text[])`;

/** One condition of a search, with the key of the filter that asks for it. */
const filters: readonly (readonly [key: string, condition: string])[] = [
  ['state', `f.state = $5->>'state'`],
  ['service', `f.service_id = $5->>'service'`],
  ['rating', `f.rating = ($5->>'rating')::smallint`],
  ['language', `f.detected_language = $5->>'language'`],
  [
    'theme',
    `exists (select from feedback_theme l
      where l.trust_code = f.trust_code and l.feedback_id = f.id and l.theme_code = $5->>'theme')`,
  ],
  ['criticality', `f.criticality >= ($5->>'criticality')::smallint`],
  ['from', `f.received_on >= ($5->>'from')::date`],
  ['to', `f.received_on <= ($5->>'to')::date`],
  ['mode', "f.collection_mode = $5->>'mode'"],
  ['hasWords', `(f.comment is not null) = ($5->>'hasWords')::boolean`],
  ['safeguarding', `(f.safeguarding_since is not null) = ($5->>'safeguarding')::boolean`],
];

/**
 * Lists that cost the same however many answers there are, second codings that are blind, and replies that everybody
 * reads by a policy instead of in the name of the system.
 *
 * A tree grows higher with the rows, and a page of a list looks up twenty answers in several tables: indexes by hash
 * find what belongs to an answer with one page each at any size. A theme label carries the time, service and rating of
 * its answer, which never change, so that the list of a theme is read in its order. Each pile has an index of its own.
 *
 * `search_feedback` is as in migration 0007, which says why it runs as the owner and what keeps it safe; it now has only
 * the conditions that are asked for. They are chosen among the fixed ones here: no word of the caller is in its text.
 * Pages cost it less and words more than PostgreSQL assumes, as measured: rare words are looked up instead of being taken
 * apart in answer after answer; and a page is too little for more than one worker.
 */
export class ReadFastAndBlind extends Migration {
  override up(): void {
    this.#findByHash();
    this.#orderThemes();
    this.#splitPiles();
    this.#search();
    this.#codeBlind();
    this
      .addSql(`create policy published_read on feedback_reply for select using (public and state = 'PUBLISHED'
      and exists (select from comment_decision d where d.trust_code = feedback_reply.trust_code
        and d.feedback_id = feedback_reply.feedback_id and d.decision = 'PUBLISHED'));`);
  }

  #findByHash(): void {
    this.addSql('drop index feedback_id;');
    this.addSql('create index feedback_id on feedback using hash (id);');
    this.addSql('drop index feedback_finding_by_feedback;');
    for (const table of ['feedback_finding', 'feedback_theme', 'feedback_answer', 'action_feedback']) {
      this.addSql(`create index ${table}_of_feedback on ${table} using hash (feedback_id);`);
    }
  }

  #orderThemes(): void {
    this
      .addSql(`alter table feedback_theme add column answer_at timestamptz(3), add column answer_service text,
      add column answer_rating smallint;`);
    this.addSql(`update feedback_theme l set answer_at = f.received_at, answer_service = f.service_id,
      answer_rating = f.rating from feedback f where f.trust_code = l.trust_code and f.id = l.feedback_id;`);
    // Runs as who adds the label: of an answer that they may not read it knows nothing, and the policy refuses it.
    this.addSql(`create function know_labelled_answer() returns trigger language plpgsql as $$
      begin
        select received_at, service_id, rating into new.answer_at, new.answer_service, new.answer_rating
        from feedback where trust_code = new.trust_code and id = new.feedback_id;
        return new;
      end $$;`);
    this.addSql(`create trigger answer_known before insert or update on feedback_theme
      for each row execute function know_labelled_answer();`);
    this.addSql(`create index feedback_theme_newest on feedback_theme
      (trust_code, theme_code, answer_at desc, feedback_id desc, answer_service, answer_rating);`);
    this.addSql(`create index feedback_theme_of_service on feedback_theme
      (trust_code, theme_code, answer_service, answer_at desc, feedback_id desc, answer_rating);`);
    this.addSql('drop index feedback_theme_by_theme;');
    // As before, without looking up the answer of each label.
    this.addSql('drop policy staff_label on feedback_theme;');
    this.addSql(`create policy staff_label on feedback_theme using (${labelled}) with check (${labelled});`);
  }

  #splitPiles(): void {
    this.addSql('drop index feedback_set_apart;');
    const piles = {
      feedback_urgent: 'needs_attention and not test_mode and not held',
      feedback_held: 'held and not test_mode',
      feedback_tests: 'test_mode',
    };
    for (const [name, condition] of Object.entries(piles)) {
      this.addSql(`create index ${name} on feedback (trust_code, ${newest}) where ${condition};`);
    }
    // The columns after the order let combined filters pass over answers without reading them.
    this.addSql('drop index feedback_by_service;');
    this.addSql(`create index feedback_by_service on feedback
      (trust_code, service_id, ${newest}, state, rating, detected_language, collection_mode);`);
  }

  #search(): void {
    this
      .addSql(`create or replace function search_feedback(of_trust text, wanted text, filter jsonb, after_at timestamptz,
        after_id uuid, most integer)
      returns table (id uuid) language plpgsql stable security definer set search_path = public, pg_temp
      set random_page_cost = 1.1 set cpu_operator_cost = 0.005 set max_parallel_workers_per_gather = 0 as $$
      declare
        whole boolean := is_system() or of_trust = any (viewer_trusts(${roles}));
        services text[] := '{}';
        conditions text := case filter->>'selection'
          when 'TEST' then 'f.test_mode'
          when 'HELD' then 'f.held and not f.test_mode'
          when 'NEEDS_ATTENTION' then 'f.needs_attention and not f.test_mode and not f.held'
          when 'NEEDS_TRANSLATION' then 'f.needs_translation and not f.test_mode and not f.held'
          else 'not f.test_mode and not f.held' end;
      begin
        if whole is not true then
          services := viewer_services(${roles});
          if services = '{}' then return; end if;
          conditions := conditions || ' and f.service_id = any ($4)';
        end if;
        ${filters
          .map(
            ([key, condition]) =>
              `if filter->>'${key}' is not null then conditions := conditions || $q$ and ${condition}$q$; end if;`,
          )
          .join('\n        ')}
        if after_at is not null then
          conditions := conditions || ' and (f.received_at, f.id) < ($6, $7)';
        end if;
        return query execute
          $q$ select f.id from feedback f
            where f.trust_code = $1
              and to_tsvector('english', coalesce(f.comment, '') || ' ' || coalesce(f.translation, ''))
                @@ websearch_to_tsquery('english', $2) and $q$ || conditions ||
          ' order by f.received_at desc, f.id desc limit $8'
          using of_trust, wanted, whole, services, filter, after_at, after_id, least(most, 51);
      end $$;`);
  }

  #codeBlind(): void {
    this.addSql(`create table second_coding (
      trust_code text not null,
      feedback_id uuid not null,
      coder text not null,
      taken_at timestamptz not null default now(),
      primary key (coder, trust_code),
      foreign key (trust_code, feedback_id) references feedback on delete cascade);`);
    this.addSql('create index second_coding_of_feedback on second_coding (trust_code, feedback_id);');
    for (const sql of guarded('second_coding')) this.addSql(sql);
    this.addSql(`create policy own on second_coding for select using (coder = ${subject});`);
    this.addSql(`create policy own_done on second_coding for delete using (coder = ${subject});`);
    this.addSql(`create policy own_taken on second_coding for insert with check (coder = ${subject}
      and exists (select from feedback f where f.trust_code = second_coding.trust_code
        and f.id = second_coding.feedback_id and (${workedWithBy('f')})));`);
    for (const table of ['feedback_theme', 'feedback_coding']) {
      this.addSql(`create policy blind on ${table} as restrictive for select using (${notTaken});`);
    }
  }

  override down(): void {
    this.addSql('drop policy published_read on feedback_reply;');
    this.addSql('drop policy blind on feedback_coding;');
    this.addSql('drop policy blind on feedback_theme;');
    this.addSql('drop table second_coding;');
    this.addSql('drop index feedback_urgent, feedback_held, feedback_tests, feedback_by_service;');
    this.addSql(
      `create index feedback_by_service on feedback (trust_code, service_id, received_at desc, id desc);`,
    );
    this.addSql(`create index feedback_set_apart on feedback (trust_code, received_at desc, id desc)
      where held or test_mode or needs_attention;`);
    const before = `exists (select from feedback f where f.trust_code = feedback_theme.trust_code
      and f.id = feedback_id and (${workedWithBy('f')}))`;
    this.addSql('drop policy staff_label on feedback_theme;');
    this.addSql(`create policy staff_label on feedback_theme using (${before}) with check (${before});`);
    this.addSql('drop trigger answer_known on feedback_theme;');
    this.addSql('drop function know_labelled_answer();');
    this.addSql('drop index feedback_theme_newest, feedback_theme_of_service;');
    this.addSql('create index feedback_theme_by_theme on feedback_theme (trust_code, theme_code);');
    this.addSql(`alter table feedback_theme drop column answer_at, drop column answer_service,
      drop column answer_rating;`);
    for (const table of ['feedback_finding', 'feedback_theme', 'feedback_answer', 'action_feedback']) {
      this.addSql(`drop index ${table}_of_feedback;`);
    }
    this.addSql('create index feedback_finding_by_feedback on feedback_finding (feedback_id);');
    this.addSql('drop index feedback_id;');
    this.addSql('create index feedback_id on feedback (id);');
  }
}
