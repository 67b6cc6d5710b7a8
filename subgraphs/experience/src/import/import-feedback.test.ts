import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress, type ImportSummary } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { member, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listed, type ListedFeedback } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { importFeedback } from './import-feedback.js';
import { defaultMapping, readMapping, type FeedbackMapping } from './mapping.js';

let experience: TestExperience;
let outside: Client;
let folder: string;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
  folder = await mkdtemp(join(tmpdir(), 'feedback-import-'));
});
afterAll(async () => {
  await outside.end();
  await rm(folder, { recursive: true });
  await experience.stop();
});

const mapping: FeedbackMapping = {
  name: 'survey',
  id: { column: 'Number' },
  respondent: { column: 'Number', before: ' Q' },
  trust: { column: 'Trust', values: { OURS: 'RT5', THEIRS: 'RXN', GONE: 'XXX' } },
  date: {
    column: 'Day',
    order: 'day-first',
    monthFirstWhereCertain: { column: 'Service', values: ['Ward B'], from: '2021-01-01', to: '2022-12-31' },
  },
  service: { columns: ['Service'], none: ['unknown'], missing: 'reject' },
  rating: { column: 'Score', values: { '1': 1, '2': 2, '5': 5, '6': 6, '7': null } },
  comment: { column: 'Words', none: ['-'] },
  sentiment: { column: 'Mood', values: { '1': 1, '4': 4 } },
  themes: { taxonomyVersion: 6, columns: ['Parking', 'Care plans', 'Patient records', 'Not assigned'] },
  urgent: { column: 'Alarm', values: ['yes'] },
  collectionMode: 'PAPER_HOME' as FeedbackMapping['collectionMode'],
};

const header =
  'Number,Trust,Day,Service,Score,Words,Mood,Parking,Care plans,Patient records,Not assigned,Alarm';

async function run(
  rows: string[],
  changes: Partial<FeedbackMapping> = {},
): Promise<ImportSummary & { rejectsText: string }> {
  const [file, rejects] = [join(folder, 'rows.csv'), join(folder, 'rejects.csv')];
  await writeFile(file, `${[header, ...rows].join('\r\n')}\r\n`);
  const summary = await importFeedback(new RequestContext(system, experience.subgraph.process), {
    file,
    rejects,
    mapping: { ...mapping, ...changes },
    progress: silentProgress,
  });
  return { ...summary, rejectsText: await readFile(rejects, 'utf8') };
}

const imported = async (trust = 'RT5', words = '%'): Promise<ListedFeedback[]> =>
  (await listed(experience, member('experience-team', trust), trust)).filter(({ comment }) =>
    words === '%' ? true : comment === words,
  );

describe('an import of feedback', () => {
  it('keeps words, rating, day, service, sentiment and themes, and publishes nothing', async () => {
    const summary = await run([
      'A1 Q1,OURS,30/09/2021,Ward A,5," The car park, again\nand again ",4,1,1,1,1,',
    ]);
    expect(summary).toMatchObject({ read: 1, added: 1, rejected: 0 });
    expect(await imported()).toMatchObject([
      {
        rating: 'VERY_POOR',
        comment: ' The car park, again\nand again ',
        receivedOn: '2021-09-30',
        service: { id: 'ward-a-of-RT5' },
        sentiment: 4,
        labels: [
          { theme: { code: 'continuity-of-care' }, taxonomyVersion: 7 },
          { theme: { code: 'parking' }, taxonomyVersion: 7 },
        ],
        state: 'CODED',
        mayPublish: false,
        collectionMode: 'PAPER_HOME',
        synthetic: false,
        counted: true,
      },
    ]);
  });

  it('keeps what the question asked for, by its column or by the name of the column of the words', async () => {
    const asked = async (words: string, changes: Partial<FeedbackMapping>) => {
      await run([`${words},OURS,01/02/2022,,1,${words},,0,0,0,0,What could we improve?`], changes);
      const { rows } = await outside.query('select comment_asked from feedback where comment = $1', [words]);
      return (rows[0] as { comment_asked: string | null }).comment_asked;
    };
    expect(await asked('Q1', { question: { column: 'Alarm' } })).toBe('BETTER');
    expect(await asked('Q2', {})).toBeNull();
    expect(await asked('Q3', { question: { column: 'not in the file' } })).toBeNull();
    const [file, rejects] = [join(folder, 'named.csv'), join(folder, 'rejects.csv')];
    await writeFile(file, 'Number,Trust,Day,Score,What was good?\nQ4,OURS,01/02/2022,1,Q4 food\n');
    await importFeedback(new RequestContext(system, experience.subgraph.process), {
      file,
      rejects,
      mapping: {
        name: 'named',
        id: mapping.id,
        trust: mapping.trust,
        date: { column: 'Day', order: 'day-first' },
        rating: mapping.rating,
        comment: { column: 'What was good?', none: [] },
        collectionMode: mapping.collectionMode,
      },
      progress: silentProgress,
    });
    const { rows } = await outside.query(`select comment_asked from feedback where comment = 'Q4 food'`);
    expect(rows).toEqual([{ comment_asked: 'GOOD' }]);
  });

  it('doubles nothing when it is run again, and leaves what staff did', async () => {
    const rows = ['B1 Q1,OURS,01/02/2022,,1,again,,0,0,0,0,', 'B2 Q1,THEIRS,01/02/2022,,1,again,,0,0,0,0,'];
    expect(await run(rows)).toMatchObject({ added: 2 });
    await outside.query(`update feedback set state = 'READ' where comment = 'again'`);
    expect(await run(rows)).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2, rejected: 0 });
    expect(await imported('RT5', 'again')).toMatchObject([{ state: 'READ' }]);
    expect(await imported('RXN', 'again')).toHaveLength(1);
  });

  it('counts a person once, a real "don\'t know" too, and never a value that stands for no answer', async () => {
    const count = async (): Promise<number> => {
      const { rows } = await outside.query<{ n: string }>(
        'select coalesce(sum(responses), 0) n from feedback_day',
      );
      return Number(rows[0]?.n);
    };
    const before = await count();
    const rows = [
      'C1 Q1,OURS,01/03/2022,,7,no answer chosen,,0,0,0,0,',
      'C1 Q2,OURS,01/03/2022,,2,the same person,,0,0,0,0,',
      'C1 Q3,OURS,01/03/2022,,2,and again,,0,0,0,0,',
      'C2 Q1,OURS,01/03/2022,,6,do not know,,0,0,0,0,',
    ];
    await run(rows.slice(0, 3));
    await run(rows);
    expect(await count()).toBe(before + 2);
    expect(await imported('RT5', 'no answer chosen')).toMatchObject([{ rating: null, counted: false }]);
    expect(await imported('RT5', 'the same person')).toMatchObject([{ rating: 'GOOD', counted: true }]);
    expect(await imported('RT5', 'and again')).toMatchObject([{ rating: 'GOOD', counted: false }]);
    expect(await imported('RT5', 'do not know')).toMatchObject([{ rating: 'DONT_KNOW', counted: true }]);
  });

  it('rejects what does not fit by line, column and reason, without the value, and keeps the rest', async () => {
    const { rejectsText, ...summary } = await run([
      'D1,OURS,31/02/2022,,1,no such day,,0,0,0,0,',
      'D2,SECRET,01/03/2022,,1,no such trust,,0,0,0,0,',
      'D3,GONE,01/03/2022,,1,not imported,,0,0,0,0,',
      'D4,OURS,01/03/2099,,1,future,,0,0,0,0,',
      'D5,OURS,01/03/2022,Ward Z,1,no such ward,,0,0,0,0,',
      'D6,OURS,01/03/2022,,9,no such score,,0,0,0,0,',
      'D7,OURS,01/03/2022,,7,-,,0,0,0,0,',
      'D8,OURS,01/03/2022,,1,no such mood,9,0,0,0,0,',
      ',OURS,01/03/2022,,1,no number,,0,0,0,0,',
      'D9,OURS,01/03/2022,unknown,1,twice,,0,0,0,0,',
      'D9,OURS,01/03/2022,,1,twice,,0,0,0,0,',
    ]);
    expect(summary).toMatchObject({ read: 11, added: 1, rejected: 10 });
    for (const [line, column] of [
      [2, 'Day'],
      [3, 'Trust'],
      [4, 'Trust'],
      [5, 'Day'],
      [6, 'Service'],
      [7, 'Score'],
      [8, 'Words'],
      [9, 'Mood'],
      [10, 'Number'],
      [12, 'Number'],
    ] as const) {
      expect(rejectsText).toContain(`"${line}","${column}",`);
    }
    for (const value of ['SECRET', '31/02/2022', 'Ward Z']) expect(rejectsText).not.toContain(value);
    expect(await imported('RT5', 'twice')).toMatchObject([{ service: null }]);
  });

  it('reads the month first for a service of mixed order where that is certain', async () => {
    await run([
      'E1,OURS,1/18/2022,Ward B,1,month first,,0,0,0,0,',
      'E2,OURS,05/06/2022,Ward B,1,either way,,0,0,0,0,',
    ]);
    expect(await imported('RT5', 'month first')).toMatchObject([{ receivedOn: '2022-01-18' }]);
    expect(await imported('RT5', 'either way')).toMatchObject([{ receivedOn: '2022-06-05' }]);
    expect(await run(['E3,OURS,1/18/2022,Ward A,1,day first only,,0,0,0,0,'])).toMatchObject({ rejected: 1 });
  });

  it('makes services that are missing when the mapping says so', async () => {
    const changes = { service: { columns: ['Service'], none: [], missing: 'create' as const } };
    await run(['F1,OURS,01/03/2022,New\u00a0 Ward,1,in a new ward,,0,0,0,0,'], changes);
    expect(await imported('RT5', 'in a new ward')).toMatchObject([{ service: { id: 'new-ward-of-RT5' } }]);
  });

  it('keeps identifiers of the file only as hashes (R068), and an alarm of the file brings the row up', async () => {
    await run(['999 000 0018,OURS,01/03/2022,,1,an NHS number as the number,,0,0,0,0,yes']);
    const { rows } = await outside.query<{ text: string }>(
      `select string_agg(f::text, '') as text from feedback f`,
    );
    expect(rows[0]?.text).not.toContain('999 000 0018');
    const urgent = await listed(experience, member('experience-team', 'RT5'), 'RT5', {
      selection: 'NEEDS_ATTENTION',
    });
    expect(urgent.map(({ comment }) => comment)).toContain('an NHS number as the number');
  });
});

describe('a mapping', () => {
  it('for the published comments is there', async () => {
    expect((await readMapping(defaultMapping)).name).toBe('peqdc-comments');
  });

  it('that does not fit says all that is wrong with it', async () => {
    const path = join(folder, 'mapping.json');
    await writeFile(path, '{ "name": "Our Export", "colour": "blue" }');
    await expect(readMapping(path)).rejects.toThrow(/name: must be small letters.*id: .*colour/s);
    await writeFile(path, 'no json');
    await expect(readMapping(path)).rejects.toThrow(/is no JSON/);
    await expect(readMapping(join(folder, 'nowhere.json'))).rejects.toThrow(/cannot be read/);
  });
});
