import { describe, expect, it } from 'vitest';
import { as, token, url } from '../support/platform.js';

const trust = 'RT5';
const partner = `safety-partner@${trust}`;
const specialist = `safety-specialist@${trust}`;

interface Meetings {
  readonly myCommittees: {
    readonly nodes: {
      readonly meetings: {
        readonly nodes: {
          readonly id: string;
          readonly papers: { readonly id: string; readonly link: string }[];
        }[];
      };
    }[];
  };
}

/** The links to the papers of the own committees, by paper. */
async function linksOf(person: string): Promise<Map<string, string>> {
  const { data } = await as<Meetings>(
    person,
    '{ myCommittees(first: 5) { nodes { meetings(first: 10) { nodes { id papers { id link } } } } } }',
  );
  const meetings = data?.myCommittees.nodes.flatMap((committee) => committee.meetings.nodes) ?? [];
  return new Map(meetings.flatMap(({ papers }) => papers.map(({ id, link }) => [id, link] as const)));
}

const open = async (person: string | null, link: string): Promise<Response> =>
  fetch(url + link, person === null ? {} : { headers: { authorization: `Bearer ${await token(person)}` } });

describe('a paper of a committee', () => {
  it('is opened by each member with their own link, and by nobody with the link of another (R013)', async () => {
    const [links, others] = [await linksOf(partner), await linksOf(specialist)];
    expect(links.size).toBeGreaterThan(0);
    expect([...links.keys()]).toEqual([...others.keys()]);
    const [id = ''] = links.keys();
    const [own, foreign] = [links.get(id) ?? '', others.get(id) ?? ''];
    expect(own).not.toBe(foreign);
    const [mine, theirs] = [await open(partner, own), await open(specialist, foreign)];
    for (const opened of [mine, theirs]) {
      expect(opened.status).toBe(200);
      expect(opened.headers.get('content-disposition')).toMatch(/^attachment; /);
      expect(opened.headers.get('x-content-type-options')).toBe('nosniff');
      expect(opened.headers.get('cache-control')).toBe('private, no-store');
    }
    expect(await mine.text()).toBe(await theirs.text());
    expect((await open(partner, foreign)).status).toBe(404);
    expect((await open(specialist, own)).status).toBe(404);
    expect((await open(`safety-specialist@RXN`, own)).status).toBe(404);
    expect((await open(`involvee@${trust}`, own)).status).toBe(404);
    expect((await open(null, own)).status).toBe(401);
  });

  it('is sent, added and read, from the file to the other member', async () => {
    const words = `Notes ${crypto.randomUUID()}`;
    const sent = await fetch(`${url}/files/safety`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await token(specialist)}`,
        'content-type': 'text/plain',
        'x-wesaid-file-name': encodeURIComponent('Nodiadau.txt'),
      },
      body: words,
    });
    expect(sent.status).toBe(201);
    const { upload } = (await sent.json()) as { upload: string };
    const { data } = await as<Meetings>(
      specialist,
      '{ myCommittees(first: 1) { nodes { meetings(first: 1) { nodes { id papers { id link } } } } } }',
    );
    const meeting = data?.myCommittees.nodes[0]?.meetings.nodes[0]?.id;
    const added = await as<{ addPaper: { id: string } }>(
      specialist,
      'mutation ($input: AddPaperInput!) { addPaper(input: $input) { ... on Paper { id } ... on ValidationProblem { problems { code } } } }',
      { input: { idempotencyKey: crypto.randomUUID(), meeting, title: 'Nodiadau', upload } },
    );
    const link = (await linksOf(partner)).get(added.data?.addPaper.id ?? '') ?? '';
    expect(await (await open(partner, link)).text()).toBe(words);
  });

  it('is sent by nobody but the people who prepare it', async () => {
    for (const [person, status] of [
      [partner, 403],
      [`complaints-team@${trust}`, 403],
      [null, 401],
    ] as const) {
      const headers = new Headers({ 'x-wesaid-file-name': 'a.txt' });
      if (person !== null) headers.set('authorization', `Bearer ${await token(person)}`);
      expect((await fetch(`${url}/files/safety`, { method: 'POST', headers, body: 'Words' })).status).toBe(
        status,
      );
    }
  });
});
