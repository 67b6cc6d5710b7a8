import { Migration } from '@mikro-orm/migrations';
import { guarded, workedWithBy } from './staff-rows.js';

const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const roles = `'experience-team', 'experience-lead', 'service-lead'`;

const notTaken = `feedback_id <> all ((select coalesce(array_agg(s.feedback_id), '{}')
  from second_coding s where s.coder = ${subject})::uuid[])`;

const ofAnswer = `trust_code = any ((select viewer_trusts(${roles}))::text[]) or exists (select from feedback f
  where f.trust_code = feedback_finding.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

const ofAnswerBefore = `exists (select from feedback f
  where f.trust_code = feedback_finding.trust_code and f.id = feedback_id and (${workedWithBy('f')}))`;

/** Answers that figures of comments are about. */
const counts = (row: string): string =>
  `${row}.comment is not null and not ${row}.test_mode and not ${row}.held`;

/**
 * Which of two readings of a comment counts: that of people, and where nobody has said anything yet, that of the model.
 * Themes are those of people as soon as there is one, or as soon as an answer is coded; the sentiment is that of people
 * as soon as there is one. What the model expected and people rejected counts nowhere. Findings are looked up by their
 * answer: a planner that does not know the table yet would rather go through all of a trust.
 */
const reading = `select f.trust_code, f.id, f.received_on, f.received_at, f.service_id, f.synthetic,
    coalesce(f.sentiment, expected.sentiment), f.sentiment is not null,
    coalesce(said.themes, case when f.state in ('NEW', 'READ') then expected.themes end, '{}'), said.themes is not null
  from feedback f
  left join lateral (select array_agg(l.theme_code order by l.theme_code) as themes from feedback_theme l
    where l.trust_code = f.trust_code and l.feedback_id = f.id) said on true
  left join lateral (
    select array_agg(distinct n.value) filter (where n.kind = 'THEME' and n.decision is null) as themes,
      (max(n.value) filter (where n.kind = 'SENTIMENT' and n.decision is distinct from 'REJECTED'))::smallint as sentiment
    from feedback_finding n
    where n.feedback_id = f.id and n.trust_code || '' = f.trust_code and n.kind in ('THEME', 'SENTIMENT')) expected on true`;

const columns = `trust_code, feedback_id, received_on, received_at, service_id, synthetic, sentiment, sentiment_said,
  themes, themes_said`;
const kept = columns.replace('trust_code, feedback_id, ', '').split(/,\s*/);

const definer = `language plpgsql security definer set search_path = public, pg_temp`;

/**
 * Keeps for each comment what it is about and what it expresses, in one row, so that figures of themes read these rows
 * alone: of a year with half a million comments in less than a second, where they looked up each comment in three tables.
 *
 * Triggers keep it in the transaction that changes anything it rests on, whoever does and however: a comment comes in, is
 * released, coded, taken out or erased, labels or expectations change. They make the row anew from what is there, never by
 * adding up, so that it cannot drift. They lock the answer first, in the order of identifiers, and look at it afterwards:
 * of two who change one comment at once, the second sees what the first did. They look up answers one by one whatever the
 * planner takes the tables for, which it does not know before they are first analysed. They run as the owner, because a
 * public page must not read, and without a subject, because the row must not depend on whose second coding hides labels.
 *
 * A row is hidden from whoever has taken its comment to code it a second time, as its labels are. Counts by day would
 * tell them of it, and are less than a second away; that is why there are none.
 */
export class KeepWhatCommentsAreAbout extends Migration {
  override up(): void {
    this.#keep();
    this.#follow();
    this.addSql(`insert into comment_reading (${columns}) ${reading} where ${counts('f')};`);
    this.addSql(`create index feedback_finding_decided on feedback_finding (trust_code, made_by)
      include (feedback_id, decision, confidence, decided_at) where kind = 'THEME' and decision is not null;`);
    this.#read(ofAnswer);
  }

  #keep(): void {
    this.addSql(`create table comment_reading (
      trust_code text not null,
      feedback_id uuid not null,
      received_on date not null,
      received_at timestamptz(3) not null,
      service_id text,
      synthetic boolean not null,
      sentiment smallint,
      sentiment_said boolean not null,
      themes text[] not null,
      themes_said boolean not null,
      primary key (trust_code, feedback_id),
      foreign key (trust_code, feedback_id) references feedback on delete cascade) with (fillfactor = 80);`);
    this.addSql(`create index comment_reading_newest on comment_reading
      (trust_code, received_on desc, received_at desc, feedback_id desc);`);
    for (const sql of guarded('comment_reading')) this.addSql(sql);
    this.addSql(
      `create policy staff_read on comment_reading for select using (${workedWithBy('comment_reading')});`,
    );
    this.addSql(`create policy blind on comment_reading as restrictive for select using (${notTaken});`);
    this.addSql(
      'create policy kept_by_trigger on comment_reading to current_user using (true) with check (true);',
    );
    this.addSql('create policy locked_by_trigger on feedback for update to current_user using (true);');
    this.addSql('create policy kept_by_trigger on feedback_finding for select to current_user using (true);');
    this
      .addSql(`create function keep_comment_reading(of_trusts text[], of_answers uuid[]) returns void ${definer}
      set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
      declare
        subject text := coalesce(current_setting('app.subject', true), '');
      begin
        if of_answers is null then return; end if;
        perform set_config('app.subject', '', true);
        perform from feedback f join (select distinct * from unnest(of_trusts, of_answers) changed (trust, id)) c
            on f.trust_code = c.trust and f.id = c.id
          order by f.trust_code, f.id for no key update of f;
        insert into comment_reading as kept (${columns})
        ${reading}
        join (select distinct * from unnest(of_trusts, of_answers) changed (trust, id)) c
          on f.trust_code = c.trust and f.id = c.id
        where ${counts('f')}
        on conflict (trust_code, feedback_id) do update set
          (${kept.join(', ')}) = (${kept.map((name) => `excluded.${name}`).join(', ')})
        where (${kept.map((name) => `kept.${name}`).join(', ')})
          is distinct from (${kept.map((name) => `excluded.${name}`).join(', ')});
        delete from comment_reading r
        using (select distinct * from unnest(of_trusts, of_answers) changed (trust, id)) c
        where r.trust_code = c.trust and r.feedback_id = c.id
          and not exists (select from feedback f where f.trust_code = c.trust and f.id = c.id and ${counts('f')});
        perform set_config('app.subject', subject, true);
      end $$;`);
    this.addSql('revoke execute on function keep_comment_reading(text[], uuid[]) from public;');
  }

  #follow(): void {
    this.addSql(`create function add_comment_reading() returns trigger ${definer} as $$
      begin
        insert into comment_reading (${columns})
        select trust_code, id, received_on, received_at, service_id, synthetic, sentiment, sentiment is not null, '{}', false
        from added where ${counts('added')} on conflict do nothing;
        return null;
      end $$;`);
    this.addSql(`create trigger comment_reading_added after insert on feedback
      referencing new table as added for each statement execute function add_comment_reading();`);
    const rested = (
      row: string,
    ): string => `(${counts(row)}, ${row}.state in ('NEW', 'READ'), ${row}.sentiment,
      ${row}.service_id, ${row}.received_on, ${row}.received_at, ${row}.synthetic)`;
    this.addSql(`create function change_comment_reading() returns trigger ${definer} as $$
      begin
        perform keep_comment_reading(array_agg(a.trust_code), array_agg(a.id))
        from added a join removed r on r.trust_code = a.trust_code and r.id = a.id
        where ${rested('a')} is distinct from ${rested('r')};
        return null;
      end $$;`);
    this.addSql(`create trigger comment_reading_changed after update on feedback
      referencing old table as removed new table as added for each statement execute function change_comment_reading();`);
    this.#followTable('feedback_theme', 'true');
    this.#followTable('feedback_finding', `kind in ('THEME', 'SENTIMENT')`);
  }

  #followTable(table: string, condition: string): void {
    const rows = { insert: ['added'], delete: ['removed'], update: ['added', 'removed'] };
    for (const [event, tables] of Object.entries(rows)) {
      const changed = tables.map((each) => `select trust_code, feedback_id from ${each} where ${condition}`);
      const named = tables.map((each) => `${each === 'added' ? 'new' : 'old'} table as ${each}`);
      this.addSql(`create function follow_${table}_${event}() returns trigger ${definer} as $$
        begin
          perform keep_comment_reading(array_agg(trust_code), array_agg(feedback_id))
          from (${changed.join(' union ')}) changed;
          return null;
        end $$;`);
      this.addSql(`create trigger comment_reading_${event} after ${event} on ${table}
        referencing ${named.join(' ')} for each statement execute function follow_${table}_${event}();`);
    }
  }

  /** Whoever works with the whole trust reads what was found without a look at each answer. */
  #read(condition: string): void {
    this.addSql('drop policy staff_read on feedback_finding;');
    this.addSql(`create policy staff_read on feedback_finding for select using (${condition});`);
  }

  override down(): void {
    this.#read(ofAnswerBefore);
    this.addSql('drop index feedback_finding_decided;');
    for (const table of ['feedback_finding', 'feedback_theme'])
      for (const event of ['insert', 'delete', 'update']) {
        this.addSql(`drop trigger comment_reading_${event} on ${table};`);
        this.addSql(`drop function follow_${table}_${event}();`);
      }
    this.addSql('drop trigger comment_reading_changed on feedback;');
    this.addSql('drop trigger comment_reading_added on feedback;');
    this.addSql('drop function change_comment_reading(), add_comment_reading();');
    this.addSql('drop function keep_comment_reading(text[], uuid[]);');
    this.addSql('drop policy kept_by_trigger on feedback_finding;');
    this.addSql('drop policy locked_by_trigger on feedback;');
    this.addSql('drop table comment_reading;');
  }
}
