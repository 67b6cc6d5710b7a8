import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readModel, type NamedModel } from '../theme-model/model-file.js';
import { listed, send } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { readComments, type FileComment } from '../theme-model/comments-file.js';
import { labels } from '../theme-model/labels.js';
import { QuestionKind } from '../theme-model/text.js';
import { exportLabelled } from './export-labelled.js';
import { readThemes } from './read-themes.js';

interface Item {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly commentAsked: string | null;
  readonly sentiment: number | null;
  readonly labels: readonly { readonly theme: { readonly code: string } }[];
  readonly themeReading: { readonly outcome: string; readonly model: string } | null;
  readonly findings: readonly {
    readonly id: string;
    readonly kind: string;
    readonly value: string;
    readonly confidence: number;
    readonly madeBy: string;
    readonly decision: string | null;
    readonly spokeFor: readonly string[];
  }[];
}

const fields = `id version state commentAsked sentiment labels { theme { code } } themeReading { outcome model }
  findings { id kind value confidence madeBy decision spokeFor }`;

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
  await outside.end();
  await experience.stop();
});

const team = member('experience-team', 'RT5');

async function read(id: string, viewer: Viewer = team): Promise<Item | null> {
  const query = `query ($id: ID!) { feedbackItem(id: $id) { ${fields} } }`;
  const { data } = await experience.execute<{ feedbackItem: Item | null }>(viewer, query, { id });
  return data.feedbackItem;
}

async function written(comment: string): Promise<Item> {
  await send(experience, 'RT5', { comment });
  const [newest] = await listed(experience, team, 'RT5');
  return (await read(newest?.id ?? '')) as Item;
}

/** A comment that the model has read. */
async function readByModel(comment: string): Promise<Item> {
  const { id } = await written(comment);
  await readThemes(request, model, 1_000);
  return (await read(id)) as Item;
}

const expected = ({ findings }: Item, kind = 'THEME') => findings.filter((finding) => finding.kind === kind);
const values = (item: Item, kind = 'THEME'): string[] => expected(item, kind).map(({ value }) => value);

const code = (item: Item, themes: readonly string[], sentiment: number | null = null) =>
  experience.execute(
    team,
    'mutation ($input: CodeFeedbackInput!) { codeFeedback(input: $input) { __typename } }',
    { input: { feedback: item.id, expectedVersion: item.version, themes, sentiment } },
  );

describe('what the model expects of a comment', () => {
  it('comes from a job, not with the sending: until then nothing is said', async () => {
    const item = await written('The nurses were friendly and kind.');
    expect(item.themeReading).toBeNull();
    expect(values(item)).toEqual([]);
    await readThemes(request, model, 1_000);
    const after = (await read(item.id)) as Item;
    expect(after.themeReading).toEqual({ outcome: 'TOLD', model: model.version });
    expect(values(after)).toContain('staff-manner');
    expect(['1', '2']).toContain(values(after, 'SENTIMENT')[0]);
    expect(after).toMatchObject({ state: 'NEW', sentiment: null, labels: [] });
  });

  it('says how sure it is, and which words spoke for it', async () => {
    const item = await readByModel('It was a sunny Tuesday. The nurses were friendly and polite to me.');
    const [manner] = expected(item);
    expect(manner).toMatchObject({ value: 'staff-manner', madeBy: model.version, decision: null });
    expect(manner?.confidence).toBeGreaterThan(0.5);
    expect(manner?.confidence).toBeLessThan(1);
    expect(manner?.spokeFor).toEqual(expect.arrayContaining(['friendly', 'polite']));
    expect(manner?.spokeFor).not.toContain('Tuesday');
  });

  it('is that it does not know, where no theme is more likely than not', async () => {
    const item = await readByModel('It was on the second of them where it went on, they say, as before it.');
    expect(item.themeReading?.outcome).toBe('NOT_SURE');
    expect(values(item)).toEqual([]);
  });

  it.each([
    'Great',
    '👍',
    'عملے نے میری بات سنی اور ہر چیز سمجھائی',
    'Personel był bardzo miły i pomocny dla mnie',
  ])('is nothing for "%s", which is for people', async (comment) => {
    const item = await readByModel(comment);
    expect(item.themeReading?.outcome).toBe('FOR_PEOPLE');
    expect([...values(item), ...values(item, 'SENTIMENT')]).toEqual([]);
  });

  it('is made of a translation as soon as somebody has written one', async () => {
    const item = await readByModel('Personel był bardzo miły i pomocny dla mnie');
    await experience.execute(
      team,
      `mutation ($input: TranslateFeedbackInput!) { translateFeedback(input: $input) { __typename } }`,
      {
        input: {
          feedback: item.id,
          expectedVersion: item.version,
          translation: 'The staff were very kind and helpful to me',
          translator: 'An interpreter',
        },
      },
    );
    expect((await read(item.id))?.themeReading).toBeNull();
    await readThemes(request, model, 1_000);
    expect(values((await read(item.id)) as Item)).toContain('staff-manner');
  });

  it('depends on what the question asked for, where that is known', async () => {
    const comment = 'Parking and the food';
    const seen = new Map<QuestionKind, unknown>();
    for (const kind of [QuestionKind.GOOD, QuestionKind.BETTER, QuestionKind.WHY]) {
      const { id } = await written(comment);
      await outside.query(`update feedback set comment_asked = nullif($1, 'WHY') where id = $2`, [kind, id]);
      await readThemes(request, model, 1_000);
      const item = (await read(id)) as Item;
      expect(item.commentAsked).toBe(kind === QuestionKind.WHY ? null : kind);
      const [feeling] = expected(item, 'SENTIMENT');
      const { sentiment, sentimentConfidence } = model.model.predict(comment, kind);
      if (sentimentConfidence < 0.5) expect(feeling).toBeUndefined();
      else
        expect(feeling).toMatchObject({
          value: String(sentiment),
          confidence: expect.closeTo(sentimentConfidence, 5),
        });
      seen.set(kind, feeling?.confidence);
    }
    expect(seen.get(QuestionKind.GOOD)).not.toEqual(seen.get(QuestionKind.BETTER));
  });

  it('is made anew by another model, whose name stays with it', async () => {
    const item = await readByModel('I waited four hours to be seen.');
    const other = { ...model, version: 'themes-000000000000' };
    await readThemes(request, other, 10_000);
    const after = (await read(item.id)) as Item;
    expect(after.themeReading?.model).toBe(other.version);
    expect(expected(after).map(({ madeBy }) => madeBy)).toEqual(values(item).map(() => other.version));
    expect(await readThemes(request, other, 10_000)).toBe(0);
  });
});

describe('what a person says about a comment', () => {
  it('R141 is kept against every model: accepted and corrected themes stay as they were decided', async () => {
    const item = await readByModel('The nurses were friendly and kind but I waited four hours to be seen.');
    expect(values(item).sort()).toEqual(['staff-manner', 'timeliness-of-care']);
    await code(item, ['staff-manner', 'parking'], 2);
    await readThemes(request, { ...model, version: 'themes-ffffffffffff' }, 10_000);
    const after = (await read(item.id)) as Item;
    expect(after.labels.map(({ theme }) => theme.code)).toEqual(['parking', 'staff-manner']);
    expect(after.sentiment).toBe(2);
    expect(
      expected(after)
        .map(({ value, decision }) => [value, decision])
        .sort(),
    ).toEqual([
      ['staff-manner', 'CONFIRMED'],
      ['timeliness-of-care', 'REJECTED'],
    ]);
    expect(expected(after, 'SENTIMENT')).toHaveLength(1);
  });
});

describe('a file for training a model of the trust', () => {
  it('holds what people coded and nothing that only a model expects, for its owner alone to read', async () => {
    const coded = await readByModel('The lift was broken, and nobody came to mend it for a week.');
    await code(coded, ['parking', 'staff-manner'], 4);
    await readByModel('The porters were friendly and kind.');
    await outside.query(`update feedback set comment_asked = 'BETTER' where id = $1`, [coded.id]);
    const folder = await mkdtemp(join(tmpdir(), 'wesaid-labelled-'));
    const file = join(folder, 'labelled.csv');
    await exportLabelled(request, 'RT5', file);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const comments: FileComment[] = [];
    for await (const comment of readComments(file)) comments.push(comment);
    expect(comments.find(({ text }) => text.startsWith('The lift'))).toMatchObject({
      id: coded.id,
      sentiment: 4,
      kind: QuestionKind.BETTER,
      labelled: true,
      themes: [
        labels.findIndex((label) => label.code === 'staff-manner'),
        labels.findIndex((label) => label.code === 'parking'),
      ],
    });
    expect(comments.filter(({ text }) => text.startsWith('The porters'))).toEqual([]);
    // Whoever could read an older file under that name cannot read this one.
    await writeFile(file, '', { mode: 0o644 });
    await chmod(file, 0o644);
    expect(await exportLabelled(request, ' rt5', file)).toEqual({ trust: 'RT5', count: comments.length });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });

  it.each([
    ['a trust that is not known', 'RZZ', 'There is no trust "RZZ" here. Give its ODS code, such as RT5.'],
    ['no code', 'R T 5', 'There is no trust "R T 5" here.'],
    ['a trust that has coded nothing', 'RX6', 'People of RX6 have coded no comment yet'],
  ])('is refused in a sentence for %s, and what was there before stays', async (_what, trust, sentence) => {
    await send(experience, 'RX6', { comment: 'The nurses were friendly and kind.' });
    await readThemes(request, model, 1_000);
    const folder = await mkdtemp(join(tmpdir(), 'wesaid-labelled-'));
    const file = join(folder, 'labelled.csv');
    await expect(exportLabelled(request, trust, file)).rejects.toThrow(sentence);
    expect(await readdir(folder)).toEqual([]);
    await writeFile(file, 'before');
    await expect(exportLabelled(request, trust, file)).rejects.toThrow(sentence);
    expect(await readFile(file, 'utf8')).toBe('before');
    await expect(exportLabelled(request, 'RT5', join(folder, 'no', 'file.csv'))).rejects.toThrow(
      'There is no folder',
    );
    await rm(folder, { recursive: true });
  });
});

describe('who may read it', () => {
  it('is who may read the comment: no other trust, no page, nobody without a working role', async () => {
    const item = await readByModel('The nurses were friendly and kind.');
    expect(await read(item.id, member('experience-team', 'RX6'))).toBeNull();
    for (const viewer of [publicPage('RT5'), member('complaints-team', 'RT5')]) {
      const { errors } = await experience.execute(
        viewer,
        `query ($id: ID!) { feedbackItem(id: $id) { themeReading { model } } }`,
        { id: item.id },
      );
      expect(errors).toBeDefined();
    }
  });
});
