import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readComments } from './comments-file.js';
import { distinct, foldsOf } from './folds.js';
import { labels } from './labels.js';
import { readModel } from './model-file.js';
import { characterTerms, wordTerms } from './terms.js';
import { plain, QuestionKind, sameText } from './text.js';
import { wordsThatSpeakFor } from './words-that-speak.js';

const run = promisify(execFile);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const published = path('../../../../../shared/data/comments/comments.csv');
const hasPublished = existsSync(published);
const { model } = await readModel();

const names = (text: string, kind = QuestionKind.WHY): string[] =>
  model.predict(text, kind).themes.map(({ label }) => labels[label]?.code ?? '');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wesaid-themes-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command as it is shipped, without a database. */
async function themes(...words: string[]): Promise<{ output: string; problem: string }> {
  const command = path('../../dist/command.js');
  return run(process.execPath, [command, 'themes', ...words], { env: { PATH: process.env.PATH } }).then(
    ({ stdout, stderr }) => ({ output: stdout, problem: stderr }),
    (failure: { stdout: string; stderr: string }) => ({ output: failure.stdout, problem: failure.stderr }),
  );
}

const kinds = ['food', 'lorry', 'nurse', 'window'];
const columns = [
  'Food & drink provision & facilities',
  'Parking',
  'Staff manner & personal attributes',
  'Admission',
];

/** Labelled comments of three made-up themes and one that the model does not know. */
function madeUp(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const kind = index % 4;
    const text = `The ${kinds[kind]} was ${index % 3 === 0 ? 'bad' : 'good'}, number ${'abcdefghij'[index % 10]} ${index}`;
    const marks = columns.map((_name, column) => (column === kind ? 1 : 0)).join(',');
    return `P ${index} - Q1,What was good?,"${text}",${index % 3 === 0 ? 4 : 2},${marks}`;
  });
  const head = ['Comment ID', 'FFT question', 'FFT answer', 'Comment sentiment', ...columns];
  return `${head.map((name) => `"${name}"`).join(',')}\n${rows.join('\n')}\n`;
}

describe('what cannot be seen in a comment', () => {
  const seen = 'Nurses were rude. I waited four hours.';
  const unseen = 'Nur\u00ADses were ru\u200Bde. \u202EI wai\u200Bted four ho\u200Durs.';

  it('hides no word from the model', () => {
    expect(plain(unseen)).toBe(plain(seen));
    expect(model.predict(unseen, QuestionKind.WHY)).toEqual(model.predict(seen, QuestionKind.WHY));
  });

  it('parts none of the words that spoke for a theme', () => {
    const label = labels.findIndex(({ code }) => code === 'timeliness-of-care');
    const words = wordsThatSpeakFor(model, unseen, QuestionKind.WHY, label);
    expect(words.map(plain)).toEqual(wordsThatSpeakFor(model, seen, QuestionKind.WHY, label));
  });
});

describe('the labels of the model', () => {
  it('R141 are the themes of version 7 of the taxonomy that count, under the same codes and names', async () => {
    const file = await readFile(path('../../../organisations/data/themes-6-and-7.csv'));
    const rows = parse<Record<string, string>>(file, { columns: true });
    const minor = rows.filter((row) => row.parent_code && row.until_version === '' && row.ranked === 'true');
    expect(
      labels.map(({ code, name }) => ({ code, name })).sort((a, b) => (a.code < b.code ? -1 : 1)),
    ).toEqual(
      minor
        .map(({ code, name }) => ({ code, name }))
        .sort((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1)),
    );
  });

  it('fold those of version 6 that the published map calls the same or merged, and no other', async () => {
    const mapping = await readFile(path('../../../organisations/data/theme-mapping-6-to-7.csv'));
    const taxonomy = await readFile(path('../../../organisations/data/themes-6-and-7.csv'));
    const named = new Map(
      parse<Record<string, string>>(taxonomy, { columns: true }).map(({ code, name }) => [code, name]),
    );
    const merged = parse<Record<string, string>>(mapping, { columns: true })
      .filter(({ status }) => status === 'MERGED')
      .map(({ from_code: from, to_code: to }) => `${named.get(from)} → ${to}`);
    const folded = labels.flatMap(({ code, also = [] }) => also.map((name) => `${name} → ${code}`));
    expect(folded.sort()).toEqual(merged.sort());
  });
});

describe('the model that ships', () => {
  it.each([
    ['The staff were kind and polite to me', 'staff-manner'],
    ['I waited four hours to be seen', 'timeliness-of-care'],
    ['The food was cold and there was no choice for vegetarians', 'food-and-drink'],
    ['Nobody answered the phone, I could not get through', 'contacting-services'],
    ['The ward was dirty and the toilets were not cleaned', 'cleanliness'],
    ['They got my tablets wrong at the pharmacy', 'medication'],
  ])('finds in "%s" the theme %s', (text, code) => {
    expect(names(text)).toContain(code);
  });

  it('finds several themes in one comment, and says how sure it is of each', () => {
    const { themes: found } = model.predict(
      'The nurses were lovely and friendly. But I waited three hours for the ambulance.',
      QuestionKind.WHY,
    );
    expect(found.map(({ label }) => labels[label]?.code)).toEqual(
      expect.arrayContaining(['staff-manner', 'timeliness-of-care']),
    );
    for (const { confidence } of found) expect(confidence).toBeGreaterThan(0);
    for (const { confidence } of found) expect(confidence).toBeLessThan(1);
  });

  it('tells praise from complaint', () => {
    expect(
      model.predict('Excellent, wonderful care, thank you all', QuestionKind.WHY).sentiment,
    ).toBeLessThan(3);
    expect(
      model.predict('Terrible. The nurse was rude and we waited hours, very poor', QuestionKind.WHY)
        .sentiment,
    ).toBeGreaterThan(3);
  });

  it.each([
    ['nothing', ''],
    ['marks alone', '?!…'],
    ['an emoji', '👍🏽'],
    ['another writing', 'عملے نے میری بات سنی'],
    ['half of a pair', '\ud800 broken'],
    ['a null', 'zero \u0000 byte'],
    ['a script', '<script>alert(1)</script>'],
    ['two million characters', 'wait '.repeat(400_000)],
    ['no space at all', 'x'.repeat(1_000_000)],
  ])('answers to %s with a theme and a sentiment', (_what, text) => {
    const { themes: found, sentiment, sentimentConfidence } = model.predict(text, QuestionKind.BETTER);
    expect(found.length).toBeGreaterThan(0);
    expect([1, 2, 3, 4, 5]).toContain(sentiment);
    expect(sentimentConfidence).toBeGreaterThan(0);
  });

  it.skipIf(!hasPublished)(
    'holds no run of words or characters of fewer than five comments (skipped where the published comments are not there)',
    async () => {
      const texts = new Map<string, string>();
      for await (const { text } of readComments(published))
        if (!texts.has(sameText(text))) texts.set(sameText(text), plain(text));
      const seen = new Map<string, number>();
      for (const text of texts.values())
        for (const term of [...wordTerms(text).keys(), ...characterTerms(text).keys()])
          seen.set(term, (seen.get(term) ?? 0) + 1);
      const [words = new Map<string, unknown>(), , characters = new Map<string, unknown>()] =
        model.parts.features.terms;
      const rare = [...words.keys(), ...characters.keys()].filter((term) => (seen.get(term) ?? 0) < 5);
      expect(words.size).toBeGreaterThan(1_000);
      expect(rare).toEqual([]);
    },
  );
});

describe('comments that are kept back', () => {
  it('are never of a person, nor in the words, that the model learned from', () => {
    const comment = (person: string, text: string) => ({
      id: person,
      person,
      text,
      kind: QuestionKind.WHY,
      themes: [0],
      sentiment: null,
      service: '',
    });
    const all = Array.from({ length: 300 }, (_, index) => comment(`p${index % 90}`, `Text ${index % 140}.`));
    const folds = foldsOf(all, 5, 7);
    expect(folds.flatMap(({ test }) => test)).toHaveLength(300);
    for (const { learn, test } of folds) {
      const people = new Set(learn.map(({ person }) => person));
      const texts = new Set(learn.map(({ text }) => sameText(text)));
      expect(test.filter(({ person, text }) => people.has(person) || texts.has(sameText(text)))).toEqual([]);
    }
  });

  it('count once however often they were sent', () => {
    const one = {
      id: '',
      person: '',
      kind: QuestionKind.WHY,
      themes: [],
      sentiment: null,
      service: '',
    };
    const texts = ['Very good!', 'very  good', 'Very good…', 'Very bad'];
    expect(distinct(texts.map((text) => ({ ...one, text }))).map(({ text }) => text)).toEqual([
      'Very good!',
      'Very bad',
    ]);
  });
});

describe('npm run wesaid -- themes', { timeout: 120_000 }, () => {
  it('learns the same bytes from the same file, and finds what it learned in texts that it has not seen', async () => {
    const file = join(folder, 'labelled.csv');
    const [first, second] = [join(folder, 'first.model'), join(folder, 'second.model')];
    await writeFile(file, madeUp(400));
    expect((await themes('train', file, '--out', first)).output).toMatch(
      /^themes-[0-9a-f]{12}: 400 comments/,
    );
    await themes('train', file, '--out', second);
    expect(await readFile(first)).toEqual(await readFile(second));
    const asked = join(folder, 'asked.csv');
    const out = join(folder, 'found.csv');
    await writeFile(
      asked,
      'Comment ID,FFT question,FFT answer\n"b, 1",What was good?,A lorry was good\na,What was good?,The food is bad\nc,x,\n',
    );
    await themes('predict', asked, '--model', first, '--out', out);
    const rows = parse<Record<string, string>>(await readFile(out), { columns: true });
    expect(rows.map((row) => row.comment_id)).toEqual(['b, 1', 'a', 'c']);
    expect(rows.map((row) => row.themes?.split('|')[0]).slice(0, 2)).toEqual([
      'Parking',
      'Food & drink provision & facilities',
    ]);
    expect(rows.map((row) => Number(row.sentiment)).slice(0, 2)).toEqual([2, 4]);
    const evaluation = (await themes('evaluate', file)).output;
    expect(evaluation).toMatch(/cross-validated in 5 parts/);
    expect(evaluation).toMatch(/Themes, 300 comments/);
    expect(evaluation).toMatch(/micro F1 +(?:1\.000|0\.[89]\d\d)/);
  });

  it('says what is wrong with a file, and writes nothing', async () => {
    const file = join(folder, 'wrong.csv');
    const out = join(folder, 'none.model');
    await writeFile(file, 'id,text\n1,Good\n');
    expect((await themes('train', file, '--out', out)).problem).toContain('Missing: Comment ID');
    await writeFile(file, madeUp(40));
    expect((await themes('train', file, '--out', out)).problem).toContain('At least 200 are needed');
    expect((await themes('predict', join(folder, 'not-there.csv'), '--out', out)).problem).toContain(
      'cannot be read',
    );
    expect(existsSync(out)).toBe(false);
  });
});
