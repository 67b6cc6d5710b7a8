import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newKey, startTestGateway, type TestGateway } from '../testing/test-gateway.js';
import type { Asked, AskedQuestion } from './questions.js';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.stop());
afterEach(() => gateway.world.asked.clear());

const question = (
  part: Partial<AskedQuestion> & Pick<AskedQuestion, 'id' | 'kind' | 'text'>,
): AskedQuestion => ({
  language: 'en',
  hint: null,
  options: [],
  askIf: null,
  picture: null,
  audio: null,
  signLanguageVideo: null,
  ...part,
});

const options = (words: Record<string, string>, picture: string | null = null): AskedQuestion['options'] =>
  Object.entries(words).map(([code, text]) => ({ code, text, picture }));

const heard = question({
  id: 'heard',
  kind: 'ONE_OF',
  text: 'Did you feel heard?',
  options: options({ YES: 'Always', PARTLY: 'Partly', NO: 'Never' }),
});
const why = question({
  id: 'why',
  kind: 'FREE_TEXT',
  text: 'What would have helped?',
  askIf: { question: 'heard', anyOf: ['PARTLY', 'NO'] },
});
const matters = question({
  id: 'matters',
  kind: 'MANY_OF',
  text: 'What matters to you?',
  options: options({ TIME: 'Time', KINDNESS: 'Kindness' }, 'https://pictures.example/a.png'),
  audio: 'https://pictures.example/a.mp3',
  signLanguageVideo: 'javascript:alert(1)',
});
const wrong = question({
  id: 'wrong',
  kind: 'SCALE',
  text: 'How bad was it?',
  options: options({ A: 'A little', B: 'Very' }),
  askIf: { question: null, anyOf: ['POOR', 'VERY_POOR'] },
});
const asked: Asked = {
  id: 'version-1',
  questions: [heard, why, matters, wrong],
  privacyNotice: 'We count them.',
  privacyNoticeLanguage: 'en',
};

/** Each test has a service of its own: what is asked there is kept for a minute. */
let services = 0;
const ask = (found: Asked | null = asked): string => {
  if (found) gateway.world.asked.set('RT5', found);
  services += 1;
  return `/f/5e100000-0000-4000-8000-${String(services).padStart(12, '0')}`;
};
const html = { accept: 'text/html' };
const open = async (path: string): Promise<string> =>
  (await fetch(gateway.url + path, { headers: html })).text();
const send = async (path: string, fields: Record<string, string>) => {
  const body = new URLSearchParams({ idempotencyKey: newKey(), rating: 'GOOD', ...fields });
  const response = await fetch(gateway.url + path, { method: 'POST', headers: html, body });
  return { status: response.status, page: (await response.text()).replaceAll(/\s+/g, ' ') };
};
const sent = () => gateway.world.submissions.at(-1)?.input;

describe('the questions of a trust on the page without JavaScript', () => {
  it('R036 stand after the words and before the permission, each with what it depends on in words', async () => {
    const page = (await open(ask())).replaceAll(/\s+/g, ' ');
    const order = [
      'name="rating"',
      'name="comment"',
      'Did you feel heard?',
      'How bad was it?',
      'name="mayPublish"',
    ];
    const places = order.map((part) => page.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(page).toMatch(/Only answer this if you chose “Partly” or “Never” here:[^.]*Did you feel heard\?/);
    expect(page).toMatch(/Only answer this if you chose “Poor” or “Very poor” here:[^.]*Overall, how was/);
    expect(page).toContain('We count them.');
    expect(page.match(/name="rating"/g)).toHaveLength(6);
    expect(page).not.toMatch(/<script|<img|<audio|javascript:/);
    expect(page).toMatch(
      /<a href="https:\/\/pictures.example\/a.mp3" target="_blank" rel="noopener noreferrer"/,
    );
  });

  it('are sent by codes with the version that asked', async () => {
    const fields = {
      questionnaire: 'version-1',
      'question-heard': 'PARTLY',
      'question-why': ' Time.\r\nTea. ',
      'question-matters-TIME': 'yes',
      'question-matters-NOTHING': 'yes',
    };
    expect((await send(ask(), fields)).status).toBe(200);
    expect(sent()).toMatchObject({
      rating: 'GOOD',
      questionnaire: 'version-1',
      answers: [
        { question: 'heard', options: ['PARTLY'] },
        { question: 'why', text: 'Time.\nTea.' },
        { question: 'matters', options: ['TIME'] },
      ],
    });
  });

  it('need not be answered, and what was answered although it is not asked stays behind', async () => {
    const path = ask();
    await send(path, { questionnaire: 'version-1' });
    expect(sent()).toMatchObject({ questionnaire: 'version-1', answers: [] });
    await send(path, { questionnaire: 'version-1', 'question-why': 'Tea.', 'question-wrong': 'A' });
    expect(sent()).toMatchObject({ answers: [] });
    await send(path, { questionnaire: 'version-1', 'question-wrong': 'A', rating: 'POOR' });
    expect(sent()).toMatchObject({ rating: 'POOR', answers: [{ question: 'wrong', options: ['A'] }] });
  });

  it('R036 cannot change the national answer, whatever they are called', async () => {
    const evil = ['rating', 'comment', 'idempotencyKey'].map((id) => ({ ...heard, id }));
    const fields = { questionnaire: 'version-1', 'question-rating': 'YES', 'question-comment': 'NO' };
    await send(ask({ ...asked, questions: evil }), fields);
    expect(sent()).toMatchObject({ rating: 'GOOD', comment: null });
  });

  it('keep what was answered when something is to be put right', async () => {
    const { status, page } = await send(ask(), {
      rating: '',
      questionnaire: 'version-1',
      'question-heard': 'NO',
      'question-why': '</textarea><b>',
      'question-matters-TIME': 'yes',
    });
    expect(status).toBe(400);
    expect(page).toMatch(/value="NO" checked/);
    expect(page).toContain('&lt;/textarea&gt;&lt;b&gt;');
    expect(page).toMatch(/name="question-matters-TIME" value="yes" checked/);
  });

  it('that have changed meanwhile are asked anew: what fits is kept, and the page says what does not', async () => {
    const path = ask({ ...asked, id: 'version-2', questions: [heard, wrong] });
    const before = gateway.world.submissions.length;
    const { status, page } = await send(path, {
      questionnaire: 'version-1',
      'question-heard': 'PARTLY',
      'asked-heard': 'Did you feel heard?',
      'question-why': 'A <window>.',
      'asked-why': 'What would have helped?',
      'asked-matters': 'What matters to you?',
    });
    expect(status).toBe(400);
    expect(gateway.world.submissions).toHaveLength(before);
    expect(page).toContain('Our questions have changed.');
    expect(page).toMatch(/value="PARTLY" checked/);
    expect(page).toMatch(
      /cannot take your answer to it:[^!]*What would have helped\? <q>A &lt;window&gt;\.<\/q>/,
    );
    expect(page).not.toContain('What matters to you?');
    expect(page).toContain('name="questionnaire" value="version-2"');
  });

  it('go along while they cannot be looked up, so that nothing is lost', async () => {
    const path = ask();
    const fields = { questionnaire: 'version-1', 'question-heard': 'NO', idempotencyKey: newKey() };
    gateway.experience.answering = false;
    const { status, page } = await send(path, fields);
    gateway.experience.answering = true;
    expect(status).toBe(503);
    expect(page).toContain('name="question-heard" value="NO"');
    expect((await send(path, fields)).page).toContain('Thank you');
    expect(sent()).toMatchObject({ answers: [{ question: 'heard', options: ['NO'] }] });
  });

  it('that cannot be looked up do not keep the national question away', async () => {
    const path = ask();
    gateway.experience.answering = false;
    const page = await open(path);
    gateway.experience.answering = true;
    expect(page.match(/name="rating"/g)).toHaveLength(6);
  });
});

it('R114 says before sending when somebody reads, where the trust has set it', async () => {
  const page = await open('/f/RXN');
  expect(page.indexOf('Nobody reads this at night.')).toBeGreaterThan(page.indexOf('name="comment"'));
  expect(await open('/f/RT5')).not.toContain('Nobody reads this at night.');
});

describe('who answers, for which reply, and how they came', () => {
  it('takes the wish for a reply with language and format, and who it is', async () => {
    const path = ask(null);
    const page = await open(`${path}?lang=cy`);
    expect(page).toMatch(/<option value="cy"\s+selected/);
    const fields = { reply: 'yes', replyLanguage: 'ur', replyFormat: 'AUDIO', who: 'CARER' };
    await send(path, fields);
    expect(sent()).toMatchObject({
      replyWanted: true,
      replyLanguage: 'ur',
      replyFormat: 'AUDIO',
      respondentType: 'CARER',
    });
    await send(path, { ...fields, reply: 'no', who: 'KING' });
    expect(sent()).toMatchObject({
      replyWanted: false,
      replyLanguage: null,
      replyFormat: null,
      respondentType: null,
    });
  });

  it('R104 says how people came by the link, in every language, and takes nothing else from it', async () => {
    const path = ask(null);
    const page = await open(`${path}?via=sms&rating=VERY_GOOD&comment=mine&lang=pl`);
    expect(page).toContain('name="via" value="sms"');
    expect(page).not.toMatch(/checked|mine/);
    expect(page).toContain(`href="${path}?via=sms&amp;lang=cy"`);
    await send(path, { via: 'sms' });
    expect(sent()).toMatchObject({ collectionMode: 'SMS' });
    for (const via of ['qr', 'fax', '']) {
      await send(path, { via });
      expect(sent()).toMatchObject({ collectionMode: 'ONLINE' });
    }
    expect(await open(`${path}?via=fax`)).toContain('name="via" value=""');
  });
});
