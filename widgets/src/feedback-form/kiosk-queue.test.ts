import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../testing/gateway-peer.js';
import { mount, openTrust, submissionsOf } from '../../testing/mount.js';
import { sees, touches, writes, wordsOf } from '../../testing/person.js';
import { emptyTablet, tablet } from '../../testing/tablet.js';
import './define.js';
import type { FeedbackFormElement } from './feedback-form.js';
import { mostWaiting } from './kiosk-queue.js';

beforeEach(emptyTablet);
afterEach(() => vi.restoreAllMocks());

/** From now on, and until the network is back, the browser knows that it has none. */
const loseNetwork = () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

const openTablet = (embedKey: string): FeedbackFormElement =>
  mount('wesaid-feedback-form', embedKey, { kiosk: '' });

const kept = 'kept safe on this tablet';

async function answer(widget: HTMLElement, words: string, outcome = kept): Promise<void> {
  await touches(widget, 'Good');
  await sees(widget, 'May we publish your words?');
  await writes(widget, words);
  await touches(widget, 'Send feedback');
  await sees(widget, outcome);
}

async function answerOffline(embedKey: string, answers: string[]): Promise<FeedbackFormElement> {
  const widget = openTablet(embedKey);
  await sees(widget, 'May we publish your words?');
  const offline = loseNetwork();
  for (const words of answers) {
    await answer(widget, words);
    await touches(widget, 'Give more feedback');
  }
  offline.mockRestore();
  return widget;
}

const lost = (times: number): Fault[] => Array<Fault>(times).fill('drop');

const count = async (): Promise<number> => {
  const database = await tablet();
  const answers = await database.count('answers');
  database.close();
  return answers;
};

describe('a shared tablet without network', () => {
  test('R104 keeps three answers, and sends each once after it was closed and opened again', async () => {
    const embedKey = await openTrust({ writeFaults: lost(3) });
    const closed = await answerOffline(embedKey, ['One.', 'Two.', 'Three.']);
    closed.remove();
    expect(await submissionsOf(embedKey)).toEqual([]);
    expect(await count()).toBe(3);
    openTablet(embedKey);
    await expect.poll(async () => (await submissionsOf(embedKey)).length, { timeout: 10_000 }).toBe(3);
    expect(await submissionsOf(embedKey)).toMatchObject([
      { comment: 'One.', collectionMode: 'ELECTRONIC_DISCHARGE' },
      { comment: 'Two.' },
      { comment: 'Three.' },
    ]);
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
  });

  test('sends each once when two tabs are opened at the same time', async () => {
    const embedKey = await openTrust({ writeFaults: lost(3), delayMillis: 50 });
    (await answerOffline(embedKey, ['One.', 'Two.', 'Three.'])).remove();
    const tabs = [openTablet(embedKey), openTablet(embedKey), openTablet(embedKey)];
    for (const tab of tabs) await sees(tab, 'May we publish your words?');
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    expect(await submissionsOf(embedKey)).toHaveLength(3);
  });

  test('leaves one record of an answer that arrived although nobody heard so', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer'] });
    await answerOffline(embedKey, ['It did arrive.']);
    expect(await submissionsOf(embedKey)).toHaveLength(1);
    dispatchEvent(new Event('online'));
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });

  test('says that there is no code, tells the page how many wait and never that an answer is safe', async () => {
    const heard: string[] = [];
    const record = (event: Event) =>
      heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    const names = ['wesaid-queued', 'wesaid-submitted', 'wesaid-failed'];
    for (const name of names) document.addEventListener(name, record);
    const embedKey = await openTrust({ writeFaults: lost(2) });
    const widget = await answerOffline(embedKey, ['One.']);
    loseNetwork();
    await answer(widget, 'Two.');
    expect(wordsOf(widget)).toContain('there is no code for it');
    expect(wordsOf(widget)).toContain('wait for the internet: 2');
    for (const name of names) document.removeEventListener(name, record);
    expect(heard).toEqual([
      'wesaid-queued {"waiting":1,"setAside":0}',
      'wesaid-queued {"waiting":2,"setAside":0}',
    ]);
  });

  test('seals what it keeps with a key that no script can take away', async () => {
    const embedKey = await openTrust({ writeFaults: lost(1) });
    await answerOffline(embedKey, ['Nobody may read this.']);
    const database = await tablet();
    const [waiting] = (await database.getAll('answers')) as { iv: Uint8Array; sealed: ArrayBuffer }[];
    const key = (await database.get('keys', 'wesaid-kiosk')) as CryptoKey;
    database.close();
    expect(new TextDecoder().decode(waiting?.sealed)).not.toMatch(/Nobody|GOOD|ek_/);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  test('acknowledges nothing where the browser refuses to store', async () => {
    const embedKey = await openTrust({ writeFaults: lost(1) });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('No room.', 'QuotaExceededError');
    });
    const widget = openTablet(embedKey);
    const told = vi.fn();
    widget.addEventListener('wesaid-submitted', told);
    await sees(widget, 'May we publish your words?');
    loseNetwork();
    await answer(widget, 'Still here.', 'this tablet cannot keep your answer');
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('Still here.');
    expect(told).not.toHaveBeenCalled();
  });

  test('keeps no more than it can, and says so', async () => {
    const embedKey = await openTrust({ writeFaults: lost(mostWaiting) });
    const widget = await answerOffline(embedKey, ['One.']);
    const database = await tablet();
    const { store, done } = database.transaction('answers', 'readwrite');
    const [one] = await store.getAll();
    await Promise.all([...Array.from({ length: mostWaiting - 1 }, () => store.add(one)), done]);
    database.close();
    loseNetwork();
    await answer(widget, 'One too many.', 'this tablet can keep no more answers');
    expect(await count()).toBe(mostWaiting);
  });

  test('is not held up by an answer that cannot be read or is refused', async () => {
    const database = await tablet();
    await database.add('answers', { iv: new Uint8Array(12), sealed: new ArrayBuffer(16) });
    database.close();
    const refused = { path: 'comment', code: 'COMMENT_NOT_TEXT', message: 'We cannot keep a sign.' };
    const embedKey = await openTrust({ writeFaults: lost(2), problems: [refused] });
    const widget = await answerOffline(embedKey, ['Refused.', 'Taken.']);
    dispatchEvent(new Event('online'));
    const first = async () => (await submissionsOf(embedKey))[0];
    await expect.poll(first, { timeout: 10_000 }).toMatchObject({ comment: 'Taken.' });
    // Both are still here, and staff are told; neither waits for the network any more.
    await sees(widget, 'Please tell a member of staff. How many: 2');
    expect(wordsOf(widget)).not.toContain('wait for the internet:');
    expect(await count()).toBe(2);
    widget.remove();
    // By now it is taken; what cannot be read stays.
    openTablet(embedKey);
    const all = () => submissionsOf(embedKey);
    await expect
      .poll(all, { timeout: 10_000 })
      .toMatchObject([{ comment: 'Taken.' }, { comment: 'Refused.' }]);
    await expect.poll(count, { timeout: 10_000 }).toBe(1);
  });

  test('gives what was said of a service that is gone to the trust as a whole', async () => {
    const refused = { path: 'service', code: 'SERVICE_UNKNOWN', message: 'We do not know it.' };
    const embedKey = await openTrust({ writeFaults: lost(1), problems: [refused] });
    await answerOffline(embedKey, ['Said.']);
    dispatchEvent(new Event('online'));
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    expect(await submissionsOf(embedKey)).toMatchObject([{ comment: 'Said.', service: null }]);
  });

  test('does not keep what is refused for another reason than the network', async () => {
    const widget = openTablet(await openTrust({ writeFaults: ['ORIGIN_NOT_ALLOWED'] }));
    await answer(widget, 'Words.', 'This website is not set up for this yet');
    expect(await count()).toBe(0);
  });
});

test("R068 nothing is ever stored on a person's own device", async () => {
  const stores = vi.spyOn(indexedDB, 'open');
  const widget = mount('wesaid-feedback-form', await openTrust({ writeFaults: lost(1) }));
  await sees(widget, 'Overall');
  loseNetwork();
  await answer(widget, 'My own telephone.', 'Everything you wrote is still here.');
  expect(stores).not.toHaveBeenCalled();
});
