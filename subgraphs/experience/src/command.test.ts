import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExperience, testKeys, type TestExperience } from './testing/start-experience.js';

const command = fileURLToPath(new URL('../dist/command.js', import.meta.url));

let experience: TestExperience;
let outside: Client;
let folder: string;
beforeAll(async () => {
  experience = await startExperience();
  folder = await mkdtemp(join(tmpdir(), 'experience-command-'));
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await rm(folder, { recursive: true, force: true });
  await experience.stop();
});

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number;
}

async function run(...words: string[]): Promise<Ran> {
  const { url, signingKey } = experience.organisations.address;
  const environment = {
    PATH: process.env['PATH'],
    EXPERIENCE_DATABASE_URL: experience.database.url,
    EXPERIENCE_SIGNING_KEY: 'a signing key that is used in tests only',
    EXPERIENCE_ENCRYPTION_KEYS: testKeys,
    RECEIPT_SECRET: 'a receipt secret that is used in tests only',
    RECORD_KEY_SECRET: 'a record key secret that is used in tests only',
    ORGANISATIONS_URL: url,
    ORGANISATIONS_SIGNING_KEY: signingKey,
    PUBLIC_URL: 'https://wesaid.test',
  };
  try {
    const ran = await promisify(execFile)(process.execPath, [command, ...words], { env: environment });
    return { ...ran, code: 0 };
  } catch (failure) {
    return failure as Ran;
  }
}

const importing = async (kind: string, lines: readonly string[]): Promise<Ran & { rejects: string }> => {
  const [file, rejects] = [join(folder, `${kind}.csv`), join(folder, `${kind}-rejects.csv`)];
  await writeFile(file, `${lines.join('\n')}\n`);
  const ran = await run('import', kind, file, '--rejects', rejects);
  return { ...ran, rejects: await readFile(rejects, 'utf8').catch(() => '') };
};
const count = async (table: string): Promise<number> =>
  Number((await outside.query<{ count: string }>(`select count(*) from ${table}`)).rows[0]?.count);

const results = [
  'trust,source,survey,wave,published_on,question_code,question,score,citation',
  'RT5,local_survey,Ward survey,2026,2026-05-01,q1,Were you listened to?,7.5,"Ward survey 2026, page 3"',
  'RT5,local_survey,Ward survey,2026,2026-05-01,q2,Was it quiet?,eleven,"Ward survey 2026, page 4"',
];
const insights = [
  'trust,source,title,citation,published_on,signal',
  'RT5,healthwatch,Waiting on the phone,"Healthwatch report 2026, page 2",2026-05-01,concern',
  'XXX,healthwatch,Waiting elsewhere,"Healthwatch report 2026, page 5",2026-05-01,concern',
];

describe.each([
  ['survey-results', 'survey_result', results],
  ['insights', 'insight', insights],
] as const)('the command that imports %s', (kind, table, lines) => {
  it('keeps what fits, says what does not with its line, and doubles nothing the next time', async () => {
    const first = await importing(kind, lines);
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 rejected/) });
    expect(first.rejects).toContain('3');
    expect(await count(table)).toBe(1);
    expect((await importing(kind, lines)).code).toBe(0);
    expect(await count(table)).toBe(1);
  });

  it('takes no file whose first line does not name the columns, and says which are missing', async () => {
    const before = await count(table);
    const ran = await importing(kind, ['trust,title', 'RT5,something']);
    expect(ran.code).not.toBe(0);
    expect(ran.stderr).toMatch(/citation/);
    expect(await count(table)).toBe(before);
  });
});

it('a command that does not say where rejected rows go is refused', async () => {
  const ran = await run('import', 'insights', join(folder, 'nothing.csv'));
  expect(ran.code).not.toBe(0);
  expect(ran.stderr).toContain('--rejects');
});

it('the command that writes what people coded fails in a sentence where there is nothing to write, and leaves no file', async () => {
  for (const [trust, sentence] of [
    ['rt5', 'People of RT5 have coded no comment yet'],
    ['RZZ', 'There is no trust "RZZ" here.'],
  ] as const) {
    const out = join(folder, `${trust}.csv`);
    const ran = await run('export-labelled', '--trust', trust, '--out', out);
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr.trim().split('\n').at(-1)).toContain(sentence);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  }
});
