import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show, submissionsOf } from '../../testing/mount.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import './define.js';
import { examples, looksUp } from './track.examples.js';
import { typedCode } from './typed-code.js';

const track = 'wesaid-track';
const code = '7GQ2-M0XR-4TZB-E9KA';

describe('every state of looking a code up', () => {
  testEveryState(track, examples);
});

describe('a code as people type it', () => {
  test.each([
    ['7gq2m0xr4tzbe9ka', code],
    [' 7GQ2 MOXR 4TZB E9KA ', code],
    ['7gq2–moxr–4tzb–e9ka', code],
    ['https://wesaid.example/r?lang=pl#7GQ2-M0XR-4TZB-E9KA', code],
    ['LIlo', '1110'],
    ['٧ - …', ''],
  ])('%s is %s', (typed, meant) => {
    expect(typedCode(typed)).toBe(meant);
  });

  test('stands in groups of four once they go on, from left to right in Arabic too', async () => {
    const widget = await show(track, { ...examples.untouched, attributes: { lang: 'ar' }, shows: 'رمزك' });
    const box = widget.shadowRoot?.querySelector('#code') as HTMLInputElement;
    await userEvent.click(box);
    await userEvent.paste();
    await userEvent.keyboard('7gq2m0xr4tzbe9ka{Tab}');
    expect(box.value).toBe(code);
    expect(getComputedStyle(box).direction).toBe('ltr');
  });
});

describe('what became of what somebody sent', () => {
  test('R036 is read on from its heading, with every action that came from it', async () => {
    const widget = await show(track, examples.feedbackActedOn);
    await expect
      .poll(() => widget.shadowRoot?.activeElement?.textContent?.trim())
      .toBe('Something was done about what you told us.');
    expect(page.getByRole('article').elements()).toHaveLength(2);
    expect(wordsOf(widget)).toContain('You sent it to \u2068Leicestershire Partnership NHS Trust\u2069');
    const shown = widget.shadowRoot?.querySelector('.code') as HTMLElement;
    expect([shown.textContent, getComputedStyle(shown).direction]).toEqual([code, 'ltr']);
  });

  test('says of a complaint by which day what happens', async () => {
    const widget = await show(track, examples.complaintReceived);
    expect(wordsOf(widget)).toContain('By 5 November 2026 we tell you that we have it');
    expect(wordsOf(widget)).toContain('By 8 December 2026 we aim to answer you.');
    expect(wordsOf(widget)).toContain('XA1-2026-0042');
  });

  test('is found by a code however it is typed, and the box is empty then', async () => {
    const widget = await show(track, examples.untouched);
    const found = mount(track, await openTrust(examples.feedbackReceived.trust));
    await looksUp(found, ' 7gq2 moxr 4tzb e9ka');
    await sees(found, 'Staff have not read it yet');
    const box = found.shadowRoot?.querySelector('#code') as HTMLInputElement;
    expect(box.value).toBe('');
    expect(widget.shadowRoot?.querySelector('section')).toBeNull();
  });

  test('stays on the page when another code is not found', async () => {
    const widget = await show(track, examples.feedbackActedOn);
    await looksUp(widget, '0000');
    await sees(widget, 'We do not know this code');
    await expect
      .element(page.getByRole('link', { name: 'Did you tell another trust? Look here' }))
      .toBeVisible();
  });
});

describe('what staff answered', () => {
  test('is said in the language of each reply, and by whom', async () => {
    const widget = await show(track, examples.answered);
    const reply = page.getByText(/^Dziękujemy za te słowa/).element() as HTMLElement;
    expect([reply.lang, reply.dir]).toEqual(['pl', 'auto']);
    expect(wordsOf(widget)).toContain('From \u2068The matron of Ward 3\u2069, 12 November 2026');
    expect(wordsOf(widget)).toContain('We passed your thanks on to the team on 9 November 2026.');
    expect(wordsOf(widget)).toContain('You added something on 8 November 2026.');
  });

  test('is with an invitation to complain, which leads to the form of the trust and carries no code', async () => {
    const widget = await show(track, examples.answered);
    expect(wordsOf(widget)).toContain('You do not have to.');
    const link = page.getByRole('link', { name: 'Make a complaint' }).element() as HTMLAnchorElement;
    expect(link.href).toMatch(/\/concern\/XA1\?lang=en$/);
  });
});

describe('what became of a story', () => {
  test('R007 says where it stands, what services answered, and where it can be taken back', async () => {
    const widget = await show(track, examples.storyPublished);
    expect(wordsOf(widget)).toContain('From \u2068The head of nursing\u2069, 20 November 2026');
    const link = page.getByRole('link', { name: 'Take your story back' }).element() as HTMLAnchorElement;
    expect(link.href).toMatch(/\/withdraw-story\?lang=en$/);
    const declined = await show(track, examples.storyDeclined);
    expect(wordsOf(declined)).toContain('We cannot tell it without showing who somebody is.');
    expect(wordsOf(declined)).not.toContain('Take your story back');
  });
});

describe('adding to it', () => {
  test('sends the words once with the code in the body, and says that they are safe', async () => {
    const events: unknown[] = [];
    const heard = (event: Event) => events.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('wesaid-submitted', heard);
    const key = await openTrust({ ...examples.added.trust, writeFaults: ['none', 'drop-answer'] });
    const widget = mount(track, key);
    await examples.added.steps(widget);
    await sees(widget, 'Thank you. We have what you added.');
    await sees(widget, 'You added something on 26 November 2026.');
    document.removeEventListener('wesaid-submitted', heard);
    expect(await submissionsOf(key)).toMatchObject([{ code, text: 'It was also loud.' }]);
    expect(events).toEqual([{ testMode: false }]);
    await expect.poll(() => widget.shadowRoot?.activeElement?.id).toBe('added');
  });

  test('keeps the words when they were not taken, and says how to put it right', async () => {
    const widget = await show(track, examples.notSent);
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('It was also loud.');
    const problems = [{ path: 'text', code: 'TOO_MANY_ADDITIONS', message: '' }];
    const full = mount(track, await openTrust({ ...examples.added.trust, problems }));
    await examples.added.steps(full);
    await sees(full, 'You have added something ten times.');
  });

  test('is not offered where nothing more can be added', async () => {
    const widget = await show(track, examples.feedbackReceived);
    expect(wordsOf(widget)).not.toContain('Add something');
    const complaint = await show(track, examples.complaintReceived);
    expect(wordsOf(complaint)).not.toContain('Add something');
  });
});

describe('a code', () => {
  test('stands in no address, event, attribute or storage', async () => {
    const addresses: string[] = [];
    const details: unknown[] = [];
    const { fetch } = globalThis;
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      addresses.push(String(input));
      return fetch(input, init);
    });
    const heard = (event: Event) => details.push((event as CustomEvent<unknown>).detail);
    for (const name of ['wesaid-ready', 'wesaid-failed', 'wesaid-invalid'])
      document.addEventListener(name, heard);
    const widget = await show(track, examples.feedbackActedOn);
    await looksUp(widget, '0000-1111');
    await sees(widget, 'We do not know this code');
    for (const name of ['wesaid-ready', 'wesaid-failed', 'wesaid-invalid'])
      document.removeEventListener(name, heard);
    fetched.mockRestore();
    const asked = addresses.filter((address) => address.includes('/graphql'));
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.join(' ') + JSON.stringify(details) + widget.outerHTML).not.toMatch(/7GQ2|0000-1111/);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });

  test('is tried once for each press, whatever goes wrong', async () => {
    const widget = await show(track, examples.connectionLost);
    await touches(widget, 'See what happened');
    await sees(widget, 'We do not know this code');
  });

  test('is not asked for twice while an answer is on its way', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const widget = await show(track, examples.looking);
    await touches(widget, 'Looking…');
    expect(fetched.mock.calls.filter(([address]) => String(address).endsWith('/graphql'))).toHaveLength(1);
    fetched.mockRestore();
  });
});

describe('what is shown is easy to keep', () => {
  test('on paper: only the receipt, and the page is as it was afterwards', async () => {
    const printed: string[] = [];
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      printed.push(rules.map(({ cssText }) => cssText).join());
    });
    const before = document.adoptedStyleSheets.length;
    const widget = await show(track, examples.feedbackActedOn);
    await touches(widget, 'Print');
    expect(printed.join()).toContain('@media print');
    expect(document.querySelector('body *:not(:has(wesaid-track), wesaid-track)')?.localName).toBe('h1');
    window.dispatchEvent(new Event('afterprint'));
    expect(document.adoptedStyleSheets).toHaveLength(before);
    print.mockRestore();
  });

  test('in another place: its words, the code, and a link that has it after #', async () => {
    const copied: string[] = [];
    const write = vi
      .spyOn(navigator.clipboard, 'writeText')
      .mockImplementation(async (text) => void copied.push(text));
    const widget = await show(track, examples.feedbackActedOn);
    await touches(widget, 'Copy');
    await sees(widget, 'Copied');
    expect(copied[0]).toContain('We mended the heating');
    expect(copied[0]).toMatch(new RegExp(`Your code: ${code}\\nhttp.*/r\\?lang=en#${code}$`));
    const link = page
      .getByRole('link', { name: 'A link that opens this again' })
      .element() as HTMLAnchorElement;
    expect(new URL(link.href).hash).toBe(`#${code}`);
    expect(link.href.split('#')[0]).not.toContain('7GQ2');
    write.mockRestore();
  });

  test('by ear: where there is a voice for the language, and only there', async () => {
    const spoken: string[] = [];
    const voice = { lang: 'en-GB', name: 'A voice' } as SpeechSynthesisVoice;
    const voices = vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue([voice]);
    const speak = vi.spyOn(speechSynthesis, 'speak').mockImplementation(({ text }) => void spoken.push(text));
    class Utterance extends EventTarget {
      constructor(readonly text: string) {
        super();
      }
    }
    vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
    const silent = await show(track, { ...examples.inArabic });
    expect(silent.shadowRoot?.querySelector('.tools')?.textContent).not.toContain('استمع');
    const widget = await show(track, examples.feedbackActedOn);
    await touches(widget, 'Listen');
    await sees(widget, 'Stop');
    expect(spoken).toContain('We mended the heating and bought more blankets.');
    await touches(widget, 'Stop');
    await sees(widget, 'Listen');
    for (const mock of [voices, speak]) mock.mockRestore();
    vi.unstubAllGlobals();
  });
});
