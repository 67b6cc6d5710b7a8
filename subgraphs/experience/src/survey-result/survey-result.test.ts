import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress, type ImportSummary } from '@wesaid/shared/import';
import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSurveyResults } from '../import/import-survey-results.js';
import { publishAction } from '../testing/operations.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';

let experience: TestExperience;
let folder: string;
beforeAll(async () => {
  experience = await startExperience();
  folder = await mkdtemp(join(tmpdir(), 'survey-results-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await experience.stop();
});

const team = (trust: string): Viewer => member('experience-team', trust);

const header =
  'trust,source,survey,wave,published_on,question_code,question,score,out_of,respondents,interval_low,interval_high,england_average,compared_to_england,citation,link';

async function run(
  rows: string[],
  { trust = null, head = header }: { readonly trust?: string | null; readonly head?: string } = {},
): Promise<ImportSummary & { readonly rejectsText: string }> {
  const [file, rejects] = [join(folder, 'results.csv'), join(folder, 'rejects.csv')];
  await writeFile(file, [head, ...rows].join('\r\n'));
  const context = new RequestContext(system, experience.subgraph.process);
  const summary = await importSurveyResults(context, { file, rejects, trust, progress: silentProgress });
  return { ...summary, rejectsText: await readFile(rejects, 'utf8') };
}

/** A row of the community mental health survey of 2019. */
const row = (trust: string, code: string, rest: string): string =>
  `${trust},NATIONAL_SURVEY,Community Mental Health Survey,2019,26/11/2019,${code},Were you involved in deciding?,${rest},"CQC, Community Mental Health Survey 2019.",https://www.cqc.org.uk/`;

interface Result {
  readonly id: string;
  readonly questionCode: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const results = async (viewer: Viewer, trust: string, selection = 'ALL'): Promise<Result[]> => {
  const { data, errors } = await experience.execute<{ surveyResults: { nodes: Result[] } }>(
    viewer,
    `query ($trust: OdsCode!, $selection: SurveyResultSelection!) {
       surveyResults(trust: $trust, selection: $selection, first: 50) { nodes {
         id source survey wave questionCode question score outOf respondents intervalLow intervalHigh englandAverage
         comparedToEngland belowEngland citation link publishedOn dueOn version action { id did } trust { odsCode } } } }`,
    { trust, selection },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.surveyResults.nodes;
};

const byCode = async (trust: string, code: string): Promise<Result> => {
  const found = (await results(team(trust), trust)).find(({ questionCode }) => questionCode === code);
  if (!found) throw new Error(`There is no result of ${code}.`);
  return found;
};

describe('a survey result', () => {
  it('R005 has survey, wave, question, score, number, interval, England and how it compares, with its source', async () => {
    await run([
      row('RT5', 'Q1', '6.9,10,214,6.5,7.3,7.0,WORSE'),
      row('RT5', 'Q2', '7.9,10,214,7.5,8.3,7.0,'),
      row('RT5', 'Q3', '6.0,10,214,5.5,6.5,7.0,'),
      row('RT5', 'Q4', '6.9,10,214,6.5,7.3,7.0,'),
      row('RT5', 'Q5', '6.9,10,,,,7.0,'),
    ]);
    expect(await byCode('RT5', 'Q1')).toMatchObject({
      source: 'NATIONAL_SURVEY',
      survey: 'Community Mental Health Survey',
      wave: '2019',
      question: 'Were you involved in deciding?',
      score: 6.9,
      outOf: 10,
      respondents: 214,
      intervalLow: 6.5,
      intervalHigh: 7.3,
      englandAverage: 7,
      comparedToEngland: 'WORSE',
      belowEngland: true,
      citation: 'CQC, Community Mental Health Survey 2019.',
      link: 'https://www.cqc.org.uk/',
      publishedOn: '2019-11-26',
      trust: { odsCode: 'RT5' },
    });
    const compared = (await results(team('RT5'), 'RT5')).map(({ questionCode, comparedToEngland }) => [
      questionCode,
      comparedToEngland,
    ]);
    expect(Object.fromEntries(compared)).toEqual({
      Q1: 'WORSE',
      Q2: 'BETTER',
      Q3: 'WORSE',
      Q4: 'ABOUT_THE_SAME',
      Q5: null,
    });
  });

  it('R126 may be of a staff survey, with another best score and no England', async () => {
    await run(
      ['R1H,staff_survey,Co-production survey,2026,2026-03-01,S1,How important is it?,9,"LPT, 2026."'],
      {
        head: 'trust,source,survey,wave,published_on,question_code,question,score,citation',
      },
    );
    expect(await byCode('R1H', 'S1')).toMatchObject({
      source: 'STAFF_SURVEY',
      score: 9,
      outOf: 10,
      englandAverage: null,
      comparedToEngland: null,
      belowEngland: null,
    });
  });

  it('R093 below the average of England is answered by an action with a day, and then leaves the list to do', async () => {
    await run([
      row('REN', 'Q1', '6.0,10,,,,7.0,'),
      row('REN', 'Q2', '7.1,10,,,,7.0,'),
      row('REN', 'Q3', '7.0,10,,,,7.0,'),
    ]);
    const codes = async (selection: string) =>
      (await results(team('REN'), 'REN', selection)).map(({ questionCode }) => questionCode);
    expect(await codes('BELOW_ENGLAND')).toEqual(['Q1']);
    expect(await codes('WITHOUT_ACTION')).toEqual(['Q1']);
    const publish = async (trust: string): Promise<string> => {
      const { data } = await experience.execute<{ publishAction: { id: string } }>(
        team(trust),
        publishAction,
        {
          input: {
            idempotencyKey: randomUUID(),
            trust,
            said: 'We were not asked.',
            did: 'We ask.',
            label: 'WE_SAID_WE_DID',
            status: 'IN_PROGRESS',
          },
        },
      );
      return data.publishAction.id;
    };
    const action = await publish('REN');
    const { id } = await byCode('REN', 'Q1');
    const answer = (viewer: Viewer, input: Record<string, unknown>) =>
      experience.execute<{ answerSurveyResult: { problems?: { code: string }[] } }>(
        viewer,
        `mutation ($input: AnswerSurveyResultInput!) { answerSurveyResult(input: $input) {
           ... on SurveyResult { id } ... on ValidationProblem { problems { code } } } }`,
        { input: { surveyResult: id, ...input } },
      );
    for (const other of [await publish('RXN'), randomUUID(), 'no identifier']) {
      const { data } = await answer(team('REN'), { expectedVersion: 1, action: other });
      expect(data.answerSurveyResult.problems).toMatchObject([{ code: 'ACTION_UNKNOWN' }]);
    }
    for (const viewer of [member('service-lead', 'REN'), publicPage('REN')]) {
      expect((await answer(viewer, { expectedVersion: 1, action })).errors).toHaveLength(1);
    }
    expect((await answer(team('RXN'), { expectedVersion: 1, action: null })).errors).toMatchObject([
      { extensions: { code: 'NOT_FOUND' } },
    ]);
    await answer(team('REN'), { expectedVersion: 1, action, dueOn: '2019-12-31' });
    expect((await answer(team('REN'), { expectedVersion: 1, action })).errors).toMatchObject([
      { extensions: { code: 'CONFLICT' } },
    ]);
    expect(await byCode('REN', 'Q1')).toMatchObject({
      action: { id: action, did: 'We ask.' },
      dueOn: '2019-12-31',
    });
    expect(await codes('WITHOUT_ACTION')).toEqual([]);
    expect(await run([row('REN', 'Q1', '6.1,10,,,,7.0,')])).toMatchObject({ changed: 1 });
    expect(await byCode('REN', 'Q1')).toMatchObject({ score: 6.1, action: { id: action } });
  });

  it('is imported again without doubling, and rejected by line and column where it does not fit', async () => {
    const good = row('RHA', 'Q1', '6.0,10,9,5.1,6.8,7.0,');
    expect(await run([good])).toMatchObject({ added: 1 });
    expect(await run([good])).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    const { rejectsText, ...summary } = await run([
      row('RHA', 'Q2', '11,10,9,5,7,7,'),
      row('RHA', 'Q3', 'six,10,9,5,7,7,'),
      row('RHA', 'Q4', '6,10,9,7,8,7,'),
      row('RHA', 'Q5', '6,10,9,5,,7,'),
      row('RHA', 'Q6', '6,10,9.5,5,7,7,'),
      row('XXX', 'Q7', '6,10,9,5,7,7,'),
      row('RHA', 'Q8', '6,10,9,5,7,7,GOOD'),
      good,
      good,
    ]);
    expect(summary).toMatchObject({ read: 9, added: 0, unchanged: 1, rejected: 8 });
    for (const [line, column] of [
      [2, 'score'],
      [3, 'score'],
      [4, 'interval_low'],
      [5, 'interval_low'],
      [6, 'respondents'],
      [7, 'trust'],
      [8, 'compared_to_england'],
      [10, 'question_code'],
    ] as const) {
      expect(rejectsText).toContain(`"${line}","${column}",`);
    }
    expect(await run([row('RHA', 'Q9', '6,10,9,5,7,7,')], { trust: 'RT5' })).toMatchObject({ rejected: 1 });
    await expect(run([], { head: 'trust,score' })).rejects.toThrow(/Missing/);
  });

  it('is read by who reads the figures of its trust and by nobody else, past the API too', async () => {
    await run([row('RX6', 'Q1', '6.0,10,,,,7.0,')]);
    expect(await results(member('safety-specialist', 'RX6'), 'RX6')).toHaveLength(1);
    for (const viewer of [team('RXN'), member('web-team', 'RX6'), publicPage('RX6'), anonymous]) {
      await expect(results(viewer, 'RX6')).rejects.toThrow();
    }
    const rows = async (viewer: Viewer): Promise<unknown[]> =>
      experience.subgraph.process.database.work(viewer, (em) =>
        em.execute('select distinct trust_code from survey_result'),
      );
    expect(await rows(team('RX6'))).toEqual([{ trust_code: 'RX6' }]);
    for (const viewer of [publicPage('RX6'), anonymous, member('involvee', 'RX6'), team('RT1')]) {
      expect(await rows(viewer)).toEqual([]);
    }
  });
});
