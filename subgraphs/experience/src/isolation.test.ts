import { anonymous, claimsOf, roles, type Viewer } from '@wesaid/shared/identity';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeFeedback, listed, publishAction, send } from './testing/operations.js';
import { startExperience, type TestExperience } from './testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let application: Client;
const own = { id: '', service: 'ward-a-of-RT5' };
let foreignId = '';

beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  application = new Client({ connectionString: experience.database.url });
  await Promise.all([outside.connect(), application.connect()]);
  await send(experience, 'RT5', { comment: 'private words', service: own.service });
  await send(experience, 'RXN', { comment: 'private words of RXN' });
  own.id = (await listed(experience, member('experience-team', 'RT5'), 'RT5'))[0]?.id ?? '';
  foreignId = (await listed(experience, member('experience-team', 'RXN'), 'RXN'))[0]?.id ?? '';
  await experience.execute(member('experience-team', 'RT5'), publishAction, {
    input: {
      idempotencyKey: 'isolation-test',
      trust: 'RT5',
      said: 'said',
      did: 'did',
      label: 'WE_SAID_WE_DID',
      status: 'DONE',
      feedback: [own.id],
    },
  });
});
afterAll(async () => {
  await Promise.all([outside.end(), application.end()]);
  await experience.stop();
});

const byReference = `query ($ids: [_Any!]!) { _entities(representations: $ids) {
  ... on Feedback { id comment rating labels { theme { code } } actions { id } } } }`;

const byId = 'query ($id: ID!) { feedbackItem(id: $id) { comment } }';

const readByReference = async (viewer: Viewer): Promise<(string | null)[]> => {
  const ids = [own.id, foreignId, 'no identifier'].map((id) => ({ __typename: 'Feedback', id }));
  const { data, errors } = await experience.execute<{ _entities: ({ comment: string } | null)[] }>(
    viewer,
    byReference,
    { ids },
  );
  expect(errors).toBeUndefined();
  return data._entities.map((entity) => entity?.comment ?? null);
};

const everybody: readonly [name: string, viewer: Viewer, reads: readonly ('RT5' | 'RXN')[]][] = [
  ['an anonymous visitor', anonymous, []],
  ['a page of RT5', publicPage('RT5'), []],
  ['the system', system, ['RT5', 'RXN']],
  ...roles.flatMap((role) =>
    (['RT5', 'RXN'] as const).map((trust): [string, Viewer, ('RT5' | 'RXN')[]] => [
      `${role}@${trust}`,
      member(role, trust),
      ['experience-team', 'experience-lead', 'service-lead'].includes(role) ? [trust] : [],
    ]),
  ),
  ['icb-analyst@QK1', member('icb-analyst', 'QK1'), []],
  ['service-lead of the ward', member('service-lead', 'RT5', [own.service]), ['RT5']],
  ['service-lead of another ward', member('service-lead', 'RT5', ['ward-b-of-RT5']), []],
  ['service-lead of no ward', member('service-lead', 'RT5', []), []],
  ['experience-team of the ward only', member('experience-team', 'RT5', [own.service]), ['RT5']],
];

describe('what a person told a trust', () => {
  it.each(everybody)(
    'by reference, for %s: own rows work and others do not exist',
    async (_name, viewer, reads) => {
      expect(await readByReference(viewer)).toEqual([
        reads.includes('RT5') ? 'private words' : null,
        reads.includes('RXN') ? 'private words of RXN' : null,
        null,
      ]);
    },
  );

  it.each(everybody.filter(([, viewer]) => viewer.kind !== 'system'))(
    'by its identifier, for %s: own rows work, others do not exist, or all is refused',
    async (_name, viewer, reads) => {
      const find = async (id: string) =>
        (await experience.execute<{ feedbackItem: { comment: string } | null } | null>(viewer, byId, { id }))
          .data?.feedbackItem?.comment ?? null;
      expect([await find(own.id), await find(foreignId), await find('no identifier')]).toEqual([
        reads.includes('RT5') ? 'private words' : null,
        reads.includes('RXN') ? 'private words of RXN' : null,
        null,
      ]);
    },
  );

  it.each(everybody.filter(([, viewer]) => viewer.kind !== 'system'))(
    'in the list of each trust, for %s: own rows or a refusal',
    async (_name, viewer, reads) => {
      for (const [trust, words] of [
        ['RT5', 'private words'],
        ['RXN', 'private words of RXN'],
      ] as const) {
        const found = await listed(experience, viewer, trust).catch(() => []);
        expect(found.map(({ comment }) => comment)).toEqual(reads.includes(trust) ? [words] : []);
      }
    },
  );
});

describe('who has no business with an answer', () => {
  const change = 'mutation ($input: FeedbackVersionInput!) { changed: OPERATION(input: $input) { id } }';
  const strangers = everybody.filter(
    ([, viewer, reads]) => viewer.kind !== 'system' && !reads.includes('RT5'),
  );

  it.each(strangers)('can neither code, mark nor release it: %s', async (_name, viewer) => {
    const version = { feedback: own.id, expectedVersion: 2 };
    const answers = [
      await experience.execute(viewer, codeFeedback, { input: { ...version, themes: [] } }),
      await experience.execute(viewer, change.replace('OPERATION', 'markFeedbackRead'), { input: version }),
      await experience.execute(viewer, change.replace('OPERATION', 'releaseFeedback'), { input: version }),
    ];
    for (const { errors } of answers) {
      expect(errors?.map(({ extensions }) => extensions['code'])[0]).toMatch(
        /^(?:UNAUTHENTICATED|FORBIDDEN|NOT_FOUND)$/,
      );
    }
    const { rows } = await outside.query('select state, version from feedback where id = $1', [own.id]);
    expect(rows).toEqual([{ state: 'ACTED_ON', version: 2 }]);
  });
});

describe('the database itself', () => {
  /** Runs statements as the application role with a viewer's claims, then undoes them. */
  async function as(claims: Record<string, string>, sql: string): Promise<number> {
    await application.query('begin');
    try {
      for (const [name, value] of Object.entries(claims)) {
        await application.query('select set_config($1, $2, true)', [name, value]);
      }
      return (await application.query(sql)).rowCount ?? 0;
    } finally {
      await application.query('rollback');
    }
  }
  const page = { 'app.viewer': 'public', 'app.trust': 'RT5' };
  const tables = [
    'feedback',
    'feedback_theme',
    'action',
    'action_feedback',
    'feedback_day',
    'outgoing_message',
    'feedback_finding',
    'saved_view',
    'feedback_coding',
    'bulk_change',
    'bulk_change_item',
    'feedback_original',
    'part_original',
    'original_look',
    'comment_decision',
    'attention_alert',
    'comment_reading',
  ];

  it('forces row-level security on every table of this subgraph', async () => {
    const { rows } = await outside.query<{ relname: string }>(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relname <> 'mikro_orm_migrations' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(rows).toEqual([]);
  });

  it('gives nothing personal to a connection without claims, or to a page', async () => {
    const emptied = { 'app.grants': '[]', 'app.receipt_hash': '', 'app.viewer': '' };
    const claimed: Record<string, string>[] = [{}, page, emptied];
    for (const claims of claimed) {
      for (const table of tables.filter((name) => name !== 'action')) {
        expect(await as(claims, `select * from ${table}`)).toBe(0);
      }
    }
  });

  const row = (trust: string, more = `'NEW', 1, false, null`): string =>
    `insert into feedback (trust_code, id, created_at, received_at, received_on, rating, may_publish, collection_mode,
       test_mode, held, counted, needs_attention, personal_details, state, version, synthetic, import_key)
     values ('${trust}', gen_random_uuid(), now(), now(), '2026-01-01', 1, false, 'ONLINE', false, false, true, false, false, ${more})`;

  it('lets a page add an answer of its own trust, and only an ordinary one', async () => {
    expect(await as(page, row('RT5'))).toBe(1);
    for (const refused of [
      row('RXN'),
      row('RT5', `'ACTED_ON', 1, false, null`),
      row('RT5', `'NEW', 2, false, null`),
      row('RT5', `'NEW', 1, true, null`),
      row('RT5', `'NEW', 1, false, 'k'`),
      `${row('RT5')} returning comment`,
      row('RT5').replace('import_key)', 'import_key, comment_asked)').replace(/\)$/, `, 'GOOD')`),
    ]) {
      await expect(as(page, refused)).rejects.toThrow(/row-level security/);
    }
    await expect(as({}, row('RT5'))).rejects.toThrow(/row-level security/);
  });

  it('lets staff write what was found in answers that are theirs, and in no others', async () => {
    const finding = (decision: string) =>
      `insert into feedback_finding (trust_code, id, feedback_id, kind, confidence, made_by, decision)
       values ('RT5', gen_random_uuid(), '${own.id}', 'NAME', 0.5, 'rules', ${decision})`;
    expect(await as(claimsOf(member('experience-team', 'RT5')), finding('null'))).toBe(1);
    for (const viewer of [
      member('experience-team', 'RXN'),
      member('service-lead', 'RT5', ['ward-b-of-RT5']),
      member('complaints-team', 'RT5'),
    ]) {
      await expect(as(claimsOf(viewer), finding('null'))).rejects.toThrow(/row-level security/);
    }
    await expect(as(claimsOf(member('experience-team', 'RT5')), finding(`'CONFIRMED'`))).rejects.toThrow(
      /row-level security/,
    );
  });

  it('lets a page change, erase, link or publish nothing', async () => {
    for (const sql of [
      `update feedback set comment = 'changed'`,
      'delete from feedback',
      `update feedback_day set responses = 0`,
      'delete from feedback_day',
      `update action set did = 'changed'`,
      'delete from action',
    ]) {
      expect(await as(page, sql)).toBe(0);
    }
    for (const sql of [
      `insert into feedback_day values ('RT5', '2026-01-01', '', 1, 0, 1, 0)`,
      `insert into feedback_theme values ('RT5', '${own.id}', 'parking', 7, now())`,
      `insert into feedback_finding values
         ('RT5', gen_random_uuid(), '${own.id}', now(), 'NAME', 0, 1, null, 0.5, 'page', 'REJECTED')`,
      `insert into feedback_finding (trust_code, id, feedback_id, kind, confidence, made_by)
         values ('RXN', gen_random_uuid(), '${own.id}', 'NAME', 0.5, 'page')`,
      `insert into saved_view values ('RT5', gen_random_uuid(), now(), '', 'view', true, '{}', 1)`,
      `insert into action_feedback select trust_code, id, '${own.id}' from action`,
    ]) {
      await expect(as(page, sql)).rejects.toThrow(/row-level security/);
    }
  });

  it('denies the application to alter tables, to become the owner and to switch row-level security off', async () => {
    for (const sql of [
      'alter table feedback disable row level security',
      'drop table feedback',
      'set role experience_owner',
      'drop trigger count_added on feedback',
      `create or replace function keep_feedback_day() returns trigger language sql as 'select null::trigger'`,
    ]) {
      await expect(as({ 'app.viewer': 'system' }, sql)).rejects.toThrow(/must be owner|permission denied/);
    }
    await expect(as({}, 'set row_security = off; select * from feedback')).rejects.toThrow(
      /row-level security/,
    );
  });
});
