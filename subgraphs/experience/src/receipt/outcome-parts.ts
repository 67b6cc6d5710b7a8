import { ComplaintInvitation, OutcomeAddition, OutcomeReply } from './outcome-parts.types.js';

/** Most things that a person may add to one answer; the database keeps to the same number. */
export const maxAdditions = 10;

/** What came back to a person besides the actions, as {@link outcomeColumns} reads it. */
export interface OutcomeParts {
  readonly replies: readonly OutcomeReply[];
  readonly additions: readonly OutcomeAddition[];
  readonly complaintInvitation: ComplaintInvitation | null;
  readonly praisePassedOn: string | null;
}

const of = (table: string): string =>
  `${table} part where part.trust_code = f.trust_code and part.feedback_id = f.id`;

/** The columns that read what came back, of the answer `f`. Row-level security shows them to who holds its code. */
export const outcomeColumns = `
  (select coalesce(json_agg(json_build_object('text', words, 'language', part.language, 'from', sender,
      'sentOn', (published_at at time zone 'Europe/London')::date) order by published_at, part.id), '[]')
   from ${of('feedback_reply')} and part.state = 'PUBLISHED') as replies,
  (select coalesce(json_agg(json_build_object('addedOn', added_on) order by part.created_at, part.id), '[]')
   from ${of('feedback_addition')}) as additions,
  (select json_build_object('text', words, 'invitedOn', invited_on)
   from ${of('complaint_invitation')}) as "complaintInvitation",
  (select passed_on::text from ${of('passed_praise')}) as "praisePassedOn"`;

/** The parts as the published types have them. */
export const outcomeParts = (found: OutcomeParts): OutcomeParts => ({
  replies: found.replies.map((row) => Object.assign(new OutcomeReply(), row)),
  additions: found.additions.map((row) => Object.assign(new OutcomeAddition(), row)),
  complaintInvitation:
    found.complaintInvitation && Object.assign(new ComplaintInvitation(), found.complaintInvitation),
  praisePassedOn: found.praisePassedOn,
});
