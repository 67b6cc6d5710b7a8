import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous } from '@wesaid/shared/identity';
import { silentProgress } from '@wesaid/shared/import';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system } from '@wesaid/shared/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFeedback } from '../import/import-feedback.js';
import type { FeedbackMapping } from '../import/mapping.js';
import { answered, change, replyToFeedback, type ReplyAnswer } from '../testing/answering.js';
import { addToFeedback, answer, send, submitFeedback } from '../testing/operations.js';
import { liveVersion } from '../testing/questionnaires.js';
import { CollectionMode } from './feedback.enums.js';
import { startExperience, type TestExperience } from '../testing/start-experience.js';
import { newStory, Storytelling } from '../testing/story-operations.js';

const naughtyStrings = createRequire(import.meta.url)('big-list-of-naughty-strings') as string[];
/** Those that hold words: an empty one is no story, no reply and no addition. */
const written = naughtyStrings.filter((text) => text.trim() !== '');
const noText = ['before\0after', 'half \ud83d pair'];

let experience: TestExperience;
let outside: Client;
beforeAll(async () => {
  experience = await startExperience();
  outside = new Client({ connectionString: experience.database.superuserUrl });
  await outside.connect();
});
afterAll(async () => {
  await outside.end();
  await experience.stop();
});

const team = member('experience-team', 'RT5');

async function column(sql: string): Promise<string[]> {
  const { rows } = await outside.query<{ text: string }>(sql);
  return rows.map(({ text }) => text);
}

describe('every naughty string is kept byte for byte', { timeout: 120_000 }, () => {
  it('in a story, its title too', async () => {
    const stories = new Storytelling(experience);
    for (const words of written) await stories.tell({ words, title: words.slice(0, 100).toWellFormed() });
    const order = 'from story_original order by written_at, story_id';
    expect(await column(`select words as text ${order}`)).toEqual(written);
    expect(await column(`select title as text ${order}`)).toEqual(
      written.map((text) => text.slice(0, 100).toWellFormed()),
    );
    for (const words of noText) {
      const { problems } = await stories.run('submitStory', newStory({ words }), publicPage('RT5'));
      expect(problems).toMatchObject([{ path: 'words', code: 'WORDS_NOT_TEXT' }]);
    }
  });

  it('in what a person adds', async () => {
    let code = '';
    for (const [index, text] of written.entries()) {
      if (index % 10 === 0) ({ code } = await send(experience, 'RXN', { comment: 'first words' }));
      const { data } = await experience.execute(anonymous, addToFeedback, {
        input: { idempotencyKey: randomUUID(), code, text },
      });
      expect([text, data]).toMatchObject([text, { addToFeedback: { __typename: 'FeedbackAdded' } }]);
    }
    expect(await column('select words as text from feedback_addition order by created_at, id')).toEqual(
      written,
    );
  });

  it('in the answer to a further question', async () => {
    const set = await liveVersion(experience, 'RT5', null, [{ code: 'more', kind: 'FREE_TEXT' }]);
    const question = set.questions['more'];
    for (const text of written) {
      await send(experience, 'RT5', { questionnaire: set.id, answers: [{ question, text }] });
    }
    expect(await column('select text from feedback_answer order by feedback_id')).toEqual(written);
    for (const text of noText) {
      const input = answer({ questionnaire: set.id, answers: [{ question, text }] });
      const { data } = await experience.execute(publicPage('RT5'), submitFeedback, { input });
      expect(data).toMatchObject({
        submitFeedback: { problems: [{ path: 'answers.0.text', code: 'ANSWER_NOT_TEXT' }] },
      });
    }
  });

  it('in a reply', async () => {
    const { id: feedback, version: expectedVersion } = await answered(experience);
    const reply = (text: string, sent: number) =>
      change<ReplyAnswer>(experience, team, replyToFeedback, {
        idempotencyKey: randomUUID(),
        feedback,
        expectedVersion: expectedVersion + sent,
        language: 'en',
        text,
        from: 'The team',
      });
    for (const [index, text] of written.entries())
      expect((await reply(text, index)).result).toMatchObject({ text });
    for (const text of noText) {
      expect((await reply(text, written.length)).result.problems).toMatchObject([
        { path: 'text', code: 'TEXT_NOT_TEXT' },
      ]);
    }
  });

  it('in a file of feedback, and a row that holds no text is rejected with its column', async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const mapping: FeedbackMapping = {
      name: 'naughty',
      id: { column: 'Number' },
      trust: { code: 'RX6' },
      date: { column: 'Day', order: 'day-first' },
      rating: { column: 'Score', values: { '1': 1 } },
      comment: { column: 'Words', none: [] },
      collectionMode: CollectionMode.PAPER_HOME,
    };
    const folder = await mkdtemp(join(tmpdir(), 'byte-for-byte-'));
    const [file, rejects] = [join(folder, 'rows.csv'), join(folder, 'rejects.csv')];
    const rows = written.map((text, index) => `${index},01/03/2026,1,${quoted(text)}`);
    await writeFile(file, `Number,Day,Score,Words\r\n${rows.join('\r\n')}\r\n999,01/03/2026,1,"a\0b"\r\n`);
    const summary = await importFeedback(new RequestContext(system, experience.subgraph.process), {
      file,
      rejects,
      mapping,
      progress: silentProgress,
    });
    await rm(folder, { recursive: true });
    expect(summary).toMatchObject({ added: written.length, rejected: 1 });
    const kept = await column(`select comment as text from feedback where trust_code = 'RX6'`);
    expect(kept.sort()).toEqual(written.toSorted());
  });
});
