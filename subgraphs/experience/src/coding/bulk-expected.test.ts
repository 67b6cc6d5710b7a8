import { randomUUID } from 'node:crypto';
import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readThemes } from '../expected-themes/read-themes.js';
import { readModel, type NamedModel } from '../theme-model/model-file.js';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let outside: Client;
let request: RequestContext;
let model: NamedModel;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  request = new RequestContext(system, experience.subgraph.process);
  model = await readModel();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await outside.end();
  await experience.stop();
});

const both = 'The nurses were friendly and kind but I waited four hours to be seen.';

interface Item {
  readonly id: string;
  readonly version: number;
}

/** Comments that the model has read: each expects the manner of staff, timeliness and a sentiment. */
async function readByModel(count: number, viewer: Viewer, trust: string): Promise<Item[]> {
  for (let index = 0; index < count; index += 1) await send(experience, trust, { comment: both });
  await readThemes(request, model, 1_000);
  return (await listed(experience, viewer, trust)).slice(0, count);
}

/** What was decided of each thing that was expected of a comment: null while nobody has. */
async function decided({ id }: Item): Promise<Record<string, string | null>> {
  const { rows } = await outside.query<{ name: string; decision: string | null }>(
    `select case kind when 'THEME' then value else kind end as name, decision from feedback_finding
     where feedback_id = $1 and kind in ('THEME', 'SENTIMENT')`,
    [id],
  );
  return Object.fromEntries(rows.map(({ name, decision }) => [name, decision]));
}

const nothing = { 'staff-manner': null, 'timeliness-of-care': null, SENTIMENT: null };

async function changeMany(items: readonly Item[], what: Record<string, unknown>, viewer: Viewer) {
  const { data } = await experience.execute<{ changeMany: { id: string; changed: Item[] } }>(
    viewer,
    `mutation ($input: ChangeManyInput!) { changeMany(input: $input) {
      ... on BulkChange { id changed { id version } left { reason } } ... on ValidationProblem { problems { code } } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        answers: items.map(({ id, version }) => ({ feedback: id, expectedVersion: version })),
        ...what,
      },
    },
  );
  return data.changeMany;
}

const undo = (id: string, viewer: Viewer) =>
  experience.execute(viewer, 'mutation ($id: ID!) { undoChange(id: $id) { changed { id } } }', { id });

describe('what the model expected of answers that are coded at once', () => {
  it('is decided of the themes that were chosen alone: nobody looked for others in each of them', async () => {
    const team = member('experience-team', 'RT5');
    const items = await readByModel(3, team, 'RT5');
    await changeMany(items, { addThemes: ['staff-manner', 'parking'] }, team);
    for (const item of items)
      expect(await decided(item)).toEqual({
        'staff-manner': 'CONFIRMED',
        'timeliness-of-care': null,
        SENTIMENT: null,
      });
  });

  it('keeps what somebody decided before, whoever that was', async () => {
    const team = member('experience-team', 'RXN');
    const [item] = (await readByModel(1, team, 'RXN')) as [Item];
    await outside.query(
      `update feedback_finding set decision = 'CONFIRMED', decided_by = 'somebody', decided_at = '2025-01-01'
       where feedback_id = $1 and value = 'timeliness-of-care'`,
      [item.id],
    );
    const { id } = await changeMany([item], { addThemes: ['staff-manner'], sentiment: 1 }, team);
    const kept = { 'timeliness-of-care': 'CONFIRMED' };
    expect(await decided(item)).toMatchObject({ ...kept, 'staff-manner': 'CONFIRMED' });
    await undo(id, team);
    expect(await decided(item)).toMatchObject({ ...kept, 'staff-manner': null });
  });

  it('is decided of the sentiment alone where nothing is said of themes, and of nothing where answers are read', async () => {
    const team = member('experience-team', 'RCF');
    const [item] = (await readByModel(1, team, 'RCF')) as [Item];
    const read = await changeMany([item], { state: 'READ' }, team);
    expect(await decided(item)).toEqual(nothing);
    const { changed } = await changeMany(read.changed, { sentiment: 5 }, team);
    expect(await decided(item)).toEqual({ ...nothing, SENTIMENT: 'REJECTED' });
    await changeMany(changed, { state: 'CODED' }, team);
    expect(await decided(item)).toEqual({ ...nothing, SENTIMENT: 'REJECTED' });
  });

  it('waits again when the change is taken back, but not of answers that somebody coded meanwhile', async () => {
    const team = member('experience-team', 'RBS');
    const [first, second] = (await readByModel(2, team, 'RBS')) as [Item, Item];
    const { id, changed } = await changeMany([first, second], { addThemes: ['staff-manner'] }, team);
    const version = changed.find((item) => item.id === second.id)?.version;
    await experience.execute(
      team,
      'mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }',
      { input: { feedback: second.id, expectedVersion: version, themes: ['parking'] } },
    );
    await undo(id, team);
    expect(await decided(first)).toEqual(nothing);
    expect(await decided(second)).toMatchObject({ 'staff-manner': 'CONFIRMED' });
  });

  it('is not decided of answers of another trust, nor of those that were left', async () => {
    const team = member('experience-team', 'RX6');
    const [item] = (await readByModel(1, team, 'RX6')) as [Item];
    await changeMany([item], { addThemes: ['staff-manner'] }, member('experience-team', 'RT5'));
    await changeMany([{ ...item, version: 9 }], { addThemes: ['staff-manner'] }, team);
    expect(await decided(item)).toEqual(nothing);
  });

  it('is decided in one statement, however many answers there are', async () => {
    const team = member('experience-team', 'R1F');
    const items = await readByModel(5, team, 'R1F');
    const query = vi.spyOn(Client.prototype, 'query');
    await changeMany(items, { addThemes: ['staff-manner'] }, team);
    const statements = query.mock.calls.map(([first]) =>
      typeof first === 'string' ? first : (first as unknown as { text: string }).text,
    );
    expect(statements.filter((sql) => sql.startsWith('update feedback_finding'))).toHaveLength(1);
    for (const item of items) expect(await decided(item)).toMatchObject({ 'staff-manner': 'CONFIRMED' });
  });
});
