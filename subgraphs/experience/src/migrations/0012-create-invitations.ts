import { Migration } from '@mikro-orm/migrations';
import { countedFor, guarded } from './staff-rows.js';

const whole = (table: string, roles: string): string =>
  `${table}.trust_code = any ((select viewer_trusts(${roles}))::text[])`;
const team = `'experience-team', 'experience-lead'`;
const figures = `${team}, 'service-lead', 'complaints-team', 'involvement-team', 'safety-specialist'`;

/**
 * Invitations by text message, and nothing by which an invitation could be joined to an answer.
 *
 * What is about a person waits in `invitation` until the message is taken by who delivers it; then the number, its hash,
 * the service and the month are taken out of the row, and the row goes when delivery is known. What stays are counts
 * without persons (`eligible_month` knows services and months, `invitation_day` days), and two lists that know no
 * service: by which hash a number is not asked again too soon or ever, and by which hash a row of a file is known again.
 * All of these keep days, never times, and the rows of people have random identifiers, so that no order tells either.
 */
export class CreateInvitations extends Migration {
  override up(): void {
    this.addSql(`create table invitation_settings (
      trust_code text primary key,
      sender_name text not null,
      words text not null,
      named_services jsonb not null,
      cap_days integer not null check (cap_days between 1 and 365),
      within_days integer not null check (within_days between 1 and 90),
      mapping jsonb not null,
      updated_at timestamptz not null,
      version integer not null);`);
    this.addSql(`create table invitation_exclusion_rule (
      code text primary key check (code ~ '^[A-Z_]{1,40}$'),
      name text not null,
      valid_from date not null,
      valid_until date,
      source text not null,
      verified boolean not null);`);
    this.addSql(`insert into invitation_exclusion_rule values
      ('DEATH', 'The person, or a baby or child of theirs, has died', '2019-09-01', null,
        'Friends and Family Test guidance, September 2019, section 7.6; the list is local', false),
      ('MISCARRIAGE_OR_STILLBIRTH', 'A miscarriage, a stillbirth or the end of a pregnancy', '2019-09-01', null,
        'Friends and Family Test guidance, September 2019, section 7.6; the list is local', false),
      ('SAFEGUARDING', 'A safeguarding concern, or a message could be read by somebody who is a danger', '2019-09-01', null,
        'Friends and Family Test guidance, September 2019, section 7.6; the list is local', false);`);
    this.addSql(`create table eligible_upload (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      state text not null check (state in ('LOOKED_THROUGH', 'SENDING')),
      summary jsonb not null,
      sealed text not null,
      version integer not null,
      primary key (trust_code, id));`);
    this.addSql('create index eligible_upload_id on eligible_upload (id);');
    this.addSql(`create table invitation (
      trust_code text not null,
      id uuid primary key,
      sealed text,
      number_key text,
      service_id text,
      month date,
      state text not null check (state in ('WAITING', 'HANDING_OVER', 'SENT')),
      notify_id uuid,
      sent_on date,
      give_up_on date not null,
      check ((state = 'SENT') = (sealed is null)),
      check ((state = 'SENT') = (notify_id is not null and sent_on is not null)),
      check (state <> 'SENT' or (number_key is null and service_id is null and month is null)));`);
    this.addSql('create unique index invitation_notify on invitation (notify_id);');
    this.addSql(
      'create index invitation_number_waiting on invitation (number_key) where sealed is not null;',
    );
    this.addSql(`create table invited_number (
      trust_code text not null,
      number_key text not null,
      last_on date not null,
      primary key (trust_code, number_key));`);
    this.addSql('create table opted_out_number (number_key text primary key, since date not null);');
    this.addSql(`create table eligible_row (
      trust_code text not null,
      row_key text not null,
      erase_on date not null,
      primary key (trust_code, row_key));`);
    this.addSql(`create table eligible_month (
      trust_code text not null,
      month date not null check (extract(day from month) = 1),
      service_id text not null,
      setting text not null,
      eligible integer not null check (eligible >= 0),
      invited integer not null check (invited between 0 and eligible),
      synthetic_eligible integer not null,
      primary key (trust_code, month, service_id));`);
    this.addSql(`create table invitation_day (
      trust_code text not null,
      day date not null,
      outcome text not null,
      people integer not null,
      primary key (trust_code, day, outcome));`);
    this.addSql(`create table target (
      trust_code text not null,
      id uuid primary key,
      created_at timestamptz not null,
      measure text not null,
      scope text,
      operator text not null,
      value numeric not null check (value >= 0),
      due_on date not null,
      source text,
      version integer not null);`);
    this.addSql('create index target_of_trust on target (trust_code, due_on);');
    const tables = [
      'invitation_settings',
      'invitation_exclusion_rule',
      'eligible_upload',
      'invitation',
      'invited_number',
      'opted_out_number',
      'eligible_row',
      'eligible_month',
      'invitation_day',
      'target',
    ];
    for (const sql of tables.flatMap(guarded)) this.addSql(sql);
    this.addSql(
      `create policy team_read on invitation_settings for select using (${whole('invitation_settings', team)});`,
    );
    this.addSql(`create policy lead_change on invitation_settings
      using (${whole('invitation_settings', `'experience-lead'`)})
      with check (${whole('invitation_settings', `'experience-lead'`)});`);
    this.addSql(`create policy everybody_read on invitation_exclusion_rule for select using (true);`);
    this.addSql(`create policy team on eligible_upload
      using (${whole('eligible_upload', team)}) with check (${whole('eligible_upload', team)});`);
    this.addSql(
      `create policy staff_read on eligible_month for select using (${countedFor('eligible_month')});`,
    );
    this.addSql(
      `create policy team_read on invitation_day for select using (${whole('invitation_day', team)});`,
    );
    this.addSql(`create policy staff_read on target for select using (${whole('target', figures)});`);
    this.addSql(`create policy lead_change on target
      using (${whole('target', `'experience-lead'`)}) with check (${whole('target', `'experience-lead'`)});`);
  }

  override down(): void {
    this
      .addSql(`drop table target, invitation_day, eligible_month, eligible_row, opted_out_number, invited_number,
      invitation, eligible_upload, invitation_exclusion_rule, invitation_settings;`);
  }
}
