import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { anonymous, type Viewer } from '@wesaid/shared/identity';
import { RequestContext } from '@wesaid/shared/server';
import { member, publicPage, system, type TestSubgraph } from '@wesaid/shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyPdf } from '../seed/tiny-pdf.js';
import {
  addPaper,
  linkFor,
  make,
  meetingOf,
  open,
  paperFor,
  scheduleMeeting,
  send,
  upload,
} from '../testing/committee-work.js';
import { create, linkKey, partner, seat, specialist, startSafety } from '../testing/start-safety.js';
import { eraseUploadsJob } from './erase-uploads.job.js';
import { FolderStore } from './folder-store.js';
import { linkToken } from './paper-link.js';
import type { Paper } from './paper.entity.js';

let safety: TestSubgraph;
let committee: string;
let meeting: string;
const viewer = specialist('PAP');
const chair = member('experience-lead', 'PAP');
const newPaper = (over: object) => ({
  idempotencyKey: crypto.randomUUID(),
  meeting,
  title: 'Report',
  ...over,
});
const code = (answer: { body: Buffer }): unknown =>
  (JSON.parse(answer.body.toString()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions
    .code;

beforeAll(async () => {
  safety = await startSafety();
  committee = await create(safety, { trust: 'PAP' });
  await seat(safety, 'PAP', committee);
  await seat(safety, 'PAP', committee, { subject: 'experience-lead@PAP', role: 'CHAIR' as never });
  ({ id: meeting } = await make(safety, viewer, scheduleMeeting, meetingOf(committee)));
});
afterAll(() => safety.stop());

describe('a paper', () => {
  it('is opened by everybody who sits on the committee, as it was sent, to be saved and never shown', async () => {
    const content = tinyPdf(['Falls in March']);
    const headers = {
      'content-type': 'text/html',
      'x-wesaid-file-name': encodeURIComponent('Cwympiadau – Mawrth.html'),
    };
    const sent = await send(safety, viewer, '/uploads', content, headers);
    expect(sent.status).toBe(201);
    const { upload: file } = JSON.parse(sent.body.toString()) as { upload: string };
    const paper = await make<Paper & { link: string }>(safety, viewer, addPaper, newPaper({ upload: file }));
    expect(paper).toMatchObject({
      title: 'Report',
      fileName: 'Cwympiadau – Mawrth.pdf',
      contentType: 'application/pdf',
      bytes: content.length,
      scan: 'UNSCANNED',
      meeting: { id: meeting },
    });
    for (const reader of [partner('PAP'), chair, viewer]) {
      const opened = await open(safety, reader, await linkFor(safety, reader, paper.id));
      expect(opened.status).toBe(200);
      expect(opened.body.equals(content)).toBe(true);
      expect(opened.headers.get('content-type')).toBe('application/pdf');
      expect(opened.headers.get('content-disposition')).toBe(
        `attachment; filename="Cwympiadau _ Mawrth.pdf"; filename*=UTF-8''Cwympiadau%20%E2%80%93%20Mawrth.pdf`,
      );
    }
  });
});

describe('a link to a paper', () => {
  it('opens nothing for another member, though they see the same paper', async () => {
    const paper = await paperFor(safety, 'PAP', meeting, 'Words');
    const link = await linkFor(safety, partner('PAP'), paper);
    expect(link).toMatch(/^\/files\/safety\/[\w-]{60,100}$/);
    for (const other of [chair, viewer, specialist('ELS'), partner('ELS'), member('involvee', 'PAP')]) {
      const answer = await open(safety, other, link);
      expect([answer.status, code(answer)]).toEqual([404, 'NOT_FOUND']);
    }
    for (const nobody of [anonymous, publicPage('PAP')]) {
      const answer = await open(safety, nobody, link);
      expect([answer.status, code(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    }
    expect((await open(safety, partner('PAP'), link)).status).toBe(200);
  });

  it('ends after five minutes, and is not believed for a paper that its viewer does not see', async () => {
    const paper = await paperFor(safety, 'PAP', meeting, 'Words');
    const subject = 'https://identity.test|safety-partner@PAP';
    const opened = (id: string, expiresAt: Date) =>
      open(safety, partner('PAP'), linkToken({ paper: id, viewer: subject, expiresAt }, linkKey));
    const soon = new Date(Date.now() + 60_000);
    expect((await opened(paper, soon)).status).toBe(200);
    expect((await opened(paper, new Date(Date.now() - 1_000))).status).toBe(404);
    const hidden = await create(safety, { trust: 'PAP', name: 'hidden' });
    const { id: other } = await make(safety, viewer, scheduleMeeting, meetingOf(hidden));
    expect((await opened(await paperFor(safety, 'PAP', other, 'Secret'), soon)).status).toBe(404);
  });

  it('is given its end with it', async () => {
    const paper = await paperFor(safety, 'PAP', meeting, 'Words');
    const { data } = await safety.execute<{ _entities: { linkExpiresAt: string }[] }>(
      partner('PAP'),
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Paper { linkExpiresAt } } }',
      { of: [{ __typename: 'Paper', id: paper }] },
    );
    const seconds = (Date.parse(data._entities[0]?.linkExpiresAt ?? '') - Date.now()) / 1_000;
    expect(seconds).toBeGreaterThan(280);
    expect(seconds).toBeLessThanOrEqual(300);
  });

  it.each(['', '{', '[]', '{"token":1}', 'null', '{"token":"x"}'])('is none in the body %j', async (body) => {
    expect((await send(safety, partner('PAP'), '/files', body)).status).toBe(404);
  });

  it('counts for nothing without a signature of the gateway', async () => {
    const paper = await paperFor(safety, 'PAP', meeting, 'Words');
    const token = (await linkFor(safety, viewer, paper)).split('/').at(-1);
    const unsigned = await fetch(`${safety.subgraph.url}/files`, {
      method: 'POST',
      body: JSON.stringify({ token }),
    });
    expect(unsigned.status).toBe(401);
  });
});

describe('an uploaded file', () => {
  it('is taken from people who prepare papers alone', async () => {
    for (const [other, status] of [
      [partner('PAP'), 403],
      [member('involvement-team', 'PAP'), 403],
      [anonymous, 401],
      [publicPage('PAP'), 401],
    ] as const) {
      expect((await send(safety, other, '/uploads', Buffer.from('Words'))).status).toBe(status);
    }
  });

  it.each([
    ['is empty', ''],
    ['is a page', '<!doctype html><script>alert(1)</script>'],
    ['is a program', 'MZ\u0000\u0000'],
  ])('is refused when it %s', async (_what, content) => {
    const answer = await send(safety, viewer, '/uploads', Buffer.from(content), {
      'x-wesaid-file-name': 'a.pdf',
    });
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_USER_INPUT']);
  });

  it('may have ten megabytes and not a byte more', async () => {
    const most = Buffer.alloc(10_485_760, 'a');
    expect((await send(safety, viewer, '/uploads', most)).status).toBe(201);
    expect((await send(safety, viewer, '/uploads', Buffer.concat([most, Buffer.from('a')]))).status).toBe(
      413,
    );
  });

  it('becomes one paper, once, for its uploader alone', async () => {
    const file = await upload(safety, viewer, 'Words');
    const attempt = async (who: Viewer, over: object) =>
      (
        await safety.execute<{ addPaper: { id?: string; problems?: object[] } }>(who, addPaper, {
          input: newPaper(over),
        })
      ).data.addPaper;
    const colleague: Viewer = {
      ...(viewer as Extract<Viewer, { kind: 'member' }>),
      subject: 'colleague@PAP',
    };
    const unknown = { problems: [{ path: 'upload', code: 'UPLOAD_UNKNOWN' }] };
    expect(await attempt(colleague, { upload: file })).toMatchObject(unknown);
    expect(await attempt(viewer, { upload: crypto.randomUUID() })).toMatchObject(unknown);
    expect(await attempt(viewer, { upload: 'x' })).toMatchObject(unknown);
    const wrongItem = await attempt(viewer, { upload: file, agendaItem: crypto.randomUUID() });
    expect(wrongItem).toMatchObject({ problems: [{ path: 'agendaItem', code: 'AGENDA_ITEM_UNKNOWN' }] });
    const input = newPaper({ upload: file });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        safety.execute<{ addPaper: { id: string } }>(viewer, addPaper, { input }),
      ),
    );
    expect(new Set(answers.map(({ data }) => data.addPaper.id)).size).toBe(1);
    expect(await attempt(viewer, { upload: file })).toMatchObject(unknown);
  });

  it('is erased when it did not become a paper within a day, and papers are not', async () => {
    const { process } = safety.subgraph;
    const old = await upload(safety, viewer, 'Old words');
    const fresh = await upload(safety, viewer, 'Fresh words');
    const paper = await paperFor(safety, 'PAP', meeting, 'Kept words');
    const context = () => new RequestContext(system, process);
    const keyOf = async (id: string) => {
      const rows = await context().work((em) =>
        em.execute<{ file_key: string }[]>('select file_key from uploaded_file where id = ?', [id]),
      );
      return rows[0]?.file_key ?? '';
    };
    const key = await keyOf(old);
    await context().work((em) =>
      em.execute("update uploaded_file set created_at = now() - interval '25 hours' where id = ?", [old]),
    );
    const late = await safety.execute(viewer, addPaper, { input: newPaper({ upload: old }) });
    expect(late.data).toMatchObject({ addPaper: { problems: [{ code: 'UPLOAD_UNKNOWN' }] } });
    await eraseUploadsJob({ context }).run({}, new AbortController().signal);
    expect(await keyOf(old)).toBe('');
    expect(await keyOf(fresh)).not.toBe('');
    const { files } = process.settings as { files: FolderStore };
    await expect(files.open(key)).rejects.toThrow(/ENOENT/);
    expect((await open(safety, viewer, await linkFor(safety, viewer, paper))).body.toString()).toBe(
      'Kept words',
    );
  });
});

describe('a folder of files', () => {
  it('gives back what it was given, takes it away, and takes no key that is a path', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wesaid-folder-'));
    const store = new FolderStore(join(folder, 'papers'));
    const key = crypto.randomUUID();
    await store.put(key, Buffer.from('Words'));
    expect(await text(await store.open(key))).toBe('Words');
    await expect(store.put(key, Buffer.from('Other words'))).rejects.toThrow(/EEXIST/);
    await store.remove(key);
    await store.remove(key);
    await expect(store.open(key)).rejects.toThrow(/ENOENT/);
    for (const wrong of ['../x', '', 'x'.repeat(36)])
      await expect(store.open(wrong)).rejects.toThrow(/identifier/);
    expect(await readdir(folder)).toEqual(['papers']);
    await rm(folder, { recursive: true });
  });
});
