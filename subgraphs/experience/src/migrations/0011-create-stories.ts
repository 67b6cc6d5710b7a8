import { Migration } from '@mikro-orm/migrations';
import { guarded } from './staff-rows.js';

const today = `(now() at time zone 'Europe/London')::date`;
const moderators = (row: string): string =>
  `${row}.trust_code = any ((select viewer_trusts('experience-team', 'experience-lead'))::text[])`;
const every = `'experience-team', 'experience-lead', 'service-lead'`;
const byReceipt = (row: string): string =>
  `${row}.receipt_hash = (select nullif(current_setting('app.receipt_hash', true), ''))`;
const subject = `(select nullif(current_setting('app.subject', true), ''))`;
const storyOf = (row: string): string => `s.trust_code = ${row}.trust_code and s.id = ${row}.story_id`;

/**
 * Stories of people who used a service. Three tables, because three circles read them: `story_original` keeps the words
 * as they came, and nobody reads it but through `look_at_story`, which writes down each look; `story` holds where a
 * story stands and its edited copy; `published_story` is what everybody may read, and nothing else is.
 *
 * Whatever ends the publication of a story, a trigger takes the published copy away in the same transaction, and the
 * edited words too once consent is withdrawn: no list, reference or feed can still find them.
 */
export class CreateStories extends Migration {
  override up(): void {
    this.createStory();
    this.createOriginals();
    this.createPublished();
    this.createResponses();
    this.createSettings();
  }

  private createStory(): void {
    this.addSql(`create table story (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      received_at timestamptz(3) not null,
      received_on date not null,
      service_ids text[] not null,
      kind text not null check (kind in ('TEXT', 'PICTURES', 'AUDIO', 'VIDEO')),
      teller text not null,
      language text,
      media_url text check (media_url like 'https://%'),
      pictures jsonb not null,
      consent_scopes text[] not null check (consent_scopes <@ array['WEBSITE', 'BOARD', 'TRAINING', 'MEDIA']),
      consent_until date,
      consent_by text not null check (consent_by in ('SELF', 'PARENT', 'AUTHORITY')),
      consent_how text not null check (consent_how in ('ONLINE', 'PAPER', 'SPOKEN', 'RECORDED')),
      test_mode boolean not null,
      synthetic boolean not null,
      held boolean not null,
      needs_attention boolean not null,
      personal_details boolean not null,
      state text not null check
        (state in ('RECEIVED', 'IN_MODERATION', 'CHANGES_ASKED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN')),
      criticality smallint check (criticality between 0 and 4),
      title text,
      words text,
      transcript text,
      formats jsonb not null,
      theme_codes text[] not null,
      taxonomy_version smallint,
      principles text[] not null,
      message text,
      decline_reason text,
      contacted_on date,
      prepare_until date,
      published_at timestamptz(3),
      published_by text,
      withdrawn_at timestamptz(3),
      withdrawn_by text check (withdrawn_by in ('TELLER', 'STAFF')),
      board_use boolean not null,
      receipt_hash text,
      version integer not null,
      primary key (trust_code, id),
      check (not board_use or 'BOARD' = any (consent_scopes)),
      check ((state = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_by is not null)),
      check ((state = 'DECLINED') = (decline_reason is not null)),
      check (state <> 'PUBLISHED' or ('WEBSITE' = any (consent_scopes) and not held and not test_mode
        and published_at is not null and (published_by is not null or synthetic) and title is not null and criticality is not null)),
      check (state <> 'PUBLISHED' or criticality < 3 or prepare_until is not null));`);
    this.addSql('create index story_id on story (id);');
    this.addSql('create unique index story_receipt on story (receipt_hash);');
    this.addSql('create index story_newest on story (trust_code, received_at desc, id desc);');
    this.addSql('create index story_by_state on story (trust_code, state, received_at desc, id desc);');
    for (const sql of guarded('story')) this.addSql(sql);
    this.addSql(
      `create policy moderators on story using (${moderators('story')}) with check (${moderators('story')});`,
    );
    this.addSql(`create policy responders on story for select using (
      (state = 'PUBLISHED' or (state = 'IN_MODERATION' and contacted_on is not null))
      and (trust_code = any ((select viewer_trusts(${every}))::text[])
        or service_ids && (select viewer_services(${every}))::text[]));`);
    this.addSql(`create policy public_add on story for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust() and state = 'RECEIVED' and version = 1
      and not synthetic and not board_use and criticality is null
      and title is null and words is null and transcript is null);`);
    this.addSql(`create policy teller_read on story for select using (${byReceipt('story')});`);
    this.addSql(`create policy teller_withdraw on story for update using (${byReceipt('story')})
      with check (${byReceipt('story')} and state = 'WITHDRAWN' and withdrawn_by = 'TELLER');`);
    this.addSql(`create policy teller_revise on story for update
      using (${byReceipt('story')} and state = 'CHANGES_ASKED')
      with check (${byReceipt('story')} and state = 'RECEIVED');`);
  }

  private createOriginals(): void {
    this.addSql(`create table story_original (
      trust_code text not null,
      story_id uuid not null,
      revision smallint not null,
      written_at timestamptz(3) not null,
      title text,
      words text,
      primary key (trust_code, story_id, revision),
      foreign key (trust_code, story_id) references story on delete cascade);`);
    this.addSql(`create table story_look (
      trust_code text not null,
      id uuid not null,
      story_id uuid not null,
      looked_at timestamptz(3) not null,
      looked_by text not null,
      primary key (trust_code, id),
      foreign key (trust_code, story_id) references story on delete cascade);`);
    this.addSql('create index story_look_of on story_look (trust_code, story_id, looked_at desc);');
    for (const sql of [...guarded('story_original'), ...guarded('story_look')]) this.addSql(sql);
    this.addSql(`create policy public_add on story_original for insert with check (
      viewer_kind() = 'public' and trust_code = public_trust() and revision = 1);`);
    this
      .addSql(`create policy teller_revise on story_original for insert with check (revision > 1 and exists (
      select from story s where ${storyOf('story_original')} and s.state = 'CHANGES_ASKED' and ${byReceipt('s')}));`);
    this.addSql('create policy looked_at on story_original for select to current_user using (true);');
    this.addSql('create policy kept_by_function on story_look for insert to current_user with check (true);');
    this.addSql(`create policy lead_read on story_look for select using (
      trust_code = any ((select viewer_trusts('experience-lead'))::text[]));`);
    // The one way to the words as they came. What was withdrawn, only the lead still opens: danger may have to be followed.
    this.addSql(`create function look_at_story(wanted uuid)
      returns table (revision smallint, written_at timestamptz, title text, words text)
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare found_trust text;
      begin
        select s.trust_code into found_trust from story s where s.id = wanted
          and (is_system() or s.trust_code = any (viewer_trusts('experience-lead'))
            or (s.state <> 'WITHDRAWN' and s.trust_code = any (viewer_trusts('experience-team'))));
        if found_trust is null then return; end if;
        insert into story_look values (found_trust, gen_random_uuid(), wanted, now(),
          coalesce(${subject}, viewer_kind()));
        return query select o.revision, o.written_at, o.title, o.words from story_original o
          where o.trust_code = found_trust and o.story_id = wanted order by o.revision desc;
      end $$;`);
  }

  private createPublished(): void {
    this.addSql(`create table published_story (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      published_at timestamptz(3) not null,
      service_ids text[] not null,
      kind text not null,
      title text not null,
      words text,
      language text,
      media_url text,
      transcript text,
      pictures jsonb not null,
      formats jsonb not null,
      theme_codes text[] not null,
      synthetic boolean not null,
      consent_until date,
      primary key (trust_code, id),
      foreign key (trust_code, id) references story on delete cascade);`);
    this.addSql('create index published_story_id on published_story (id);');
    this.addSql(
      'create index published_story_newest on published_story (trust_code, published_at desc, id desc);',
    );
    for (const sql of guarded('published_story')) this.addSql(sql);
    this.addSql(`create policy published on published_story for select using (
      consent_until is null or consent_until >= ${today});`);
    this.addSql(`create policy moderators_add on published_story for insert with check (
      ${moderators('published_story')} and exists (select from story s
        where s.trust_code = published_story.trust_code and s.id = published_story.id and s.state = 'PUBLISHED'
          and (s.criticality < 3 or s.prepare_until < ${today})));`);
    this.addSql('create policy kept_by_trigger on published_story to current_user using (true);');
    this.addSql(`create function unpublish_story() returns trigger language plpgsql security definer
      set search_path = public, pg_temp as $$
      begin
        if new.state = 'WITHDRAWN' then
          new.board_use := false; new.title := null; new.words := null; new.transcript := null;
          new.formats := '[]'; new.pictures := '[]'; new.media_url := null;
        end if;
        if new.state <> 'PUBLISHED' then
          delete from published_story p where p.trust_code = new.trust_code and p.id = new.id;
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger unpublish before update on story
      for each row execute function unpublish_story();`);
  }

  private createResponses(): void {
    this.addSql(`create table story_response (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      story_id uuid not null,
      service_id text,
      text text not null,
      from_name text not null,
      kind text not null check (kind in ('REPLY', 'CHANGE_PLANNED', 'CHANGE_MADE')),
      state text not null check (state in ('WAITING', 'PUBLISHED', 'DECLINED')),
      author text not null,
      decided_by text,
      published_at timestamptz(3),
      message text,
      synthetic boolean not null,
      version integer not null,
      primary key (trust_code, id),
      foreign key (trust_code, story_id) references story on delete cascade,
      check ((state = 'PUBLISHED') = (published_at is not null)),
      check (state <> 'PUBLISHED' or kind = 'REPLY' or decided_by <> author));`);
    this.addSql('create index story_response_id on story_response (id);');
    this.addSql('create index story_response_of on story_response (trust_code, story_id, published_at);');
    this.addSql(
      `create index story_response_waiting on story_response (trust_code, id) where state = 'WAITING';`,
    );
    for (const sql of guarded('story_response')) this.addSql(sql);
    const responders = `trust_code = any ((select viewer_trusts(${every}))::text[])
      or service_id = any ((select viewer_services(${every}))::text[])`;
    this.addSql(`create policy published on story_response for select using (state = 'PUBLISHED'
      and exists (select from published_story p where p.trust_code = story_response.trust_code and p.id = story_id));`);
    this.addSql(`create policy responders_read on story_response for select using (${responders});`);
    this.addSql(`create policy responders_add on story_response for insert with check (
      (${responders}) and author = ${subject} and (decided_by is null or decided_by = author));`);
    this.addSql(`create policy responders_change on story_response for update using (${responders})
      with check ((${responders}) and (decided_by is null or decided_by = ${subject} or state <> 'PUBLISHED'));`);
  }

  private createSettings(): void {
    this.addSql(`create table story_setting (
      trust_code text primary key,
      media_hosts text[] not null,
      preparation_days smallint not null check (preparation_days between 1 and 20),
      version integer not null);`);
    for (const sql of guarded('story_setting')) this.addSql(sql);
    this.addSql('create policy everybody_reads on story_setting for select using (true);');
    const lead = `trust_code = any ((select viewer_trusts('experience-lead'))::text[])`;
    this.addSql(`create policy lead_adds on story_setting for insert with check (${lead});`);
    this.addSql(
      `create policy lead_changes on story_setting for update using (${lead}) with check (${lead});`,
    );
  }

  override down(): void {
    this.addSql(
      'drop table story_setting, story_response, published_story, story_look, story_original, story;',
    );
    this.addSql('drop function unpublish_story();');
    this.addSql('drop function look_at_story(uuid);');
  }
}
