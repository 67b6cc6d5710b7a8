import { Migration } from '@mikro-orm/migrations';
import { guarded, placeToday, viewerSubject } from './committee-rows.js';

const staff = `'experience-team', 'experience-lead', 'complaints-team', 'involvement-team', 'safety-specialist', 'service-lead'`;

/**
 * Questions to committees and their answers: seen by whoever sees the committee. Who sits on it asks; a chair or member
 * who is staff of the trust, or its safety specialist, answers. Nothing of it is ever changed or taken away: a better
 * answer is one more, and the newest counts.
 */
export class CreateQuestions extends Migration {
  override up(): void {
    this
      .addSql(`create function viewer_is_staff_of(trust text) returns boolean language sql stable parallel safe
      as $$ select exists (select from jsonb_array_elements(viewer_grants()) g
              where g->>'organisation' = trust and g->>'role' in (${staff})) $$;`);
    this.addSql(`create table committee_question (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      committee_id uuid not null,
      asked_by text not null,
      asked_on date not null,
      words text not null,
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, committee_id) references committee);`);
    this.addSql('create index committee_question_id on committee_question (id);');
    this.addSql('create index committee_question_committee on committee_question (committee_id, id);');
    this.addSql(`create table committee_answer (
      trust_code text not null,
      question_id uuid not null,
      number integer not null check (number > 0),
      answered_by text not null,
      answered_on date not null,
      words text not null,
      primary key (question_id, number),
      foreign key (trust_code, question_id) references committee_question);`);
    for (const statement of [
      ...guarded('committee_question'),
      ...guarded('committee_answer'),
      `create policy below_what_is_seen on committee_question for select
        using (committee_id in (select id from committee));`,
      `create policy below_what_is_seen on committee_answer for select
        using (question_id in (select id from committee_question));`,
      `create policy who_sits_on_it_asks on committee_question for insert with check (
        (select is_system()) or (asked_by = ${viewerSubject}
          and committee_id in (select committee_id from committee_member m where ${placeToday})));`,
      `create policy specialist_answers on committee_answer for insert with check (
        (select is_system()) or (answered_by = ${viewerSubject}
          and trust_code = any((select viewer_trusts('safety-specialist'))::text[])));`,
      `create policy staff_on_it_answer on committee_answer for insert with check (
        answered_by = ${viewerSubject} and viewer_is_staff_of(trust_code) and question_id in (
          select q.id from committee_question q join committee_member m on m.committee_id = q.committee_id
          where m.role in ('CHAIR', 'MEMBER') and ${placeToday}));`,
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table committee_answer, committee_question;');
    this.addSql('drop function viewer_is_staff_of(text);');
  }
}
