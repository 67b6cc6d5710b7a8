import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show, submissionsOf } from '../../testing/mount.js';
import { chooses, sees, touches, wordsOf, writes } from '../../testing/person.js';
import { emptyTablet } from '../../testing/tablet.js';
import './define.js';
import { examples } from './feedback-form.examples.js';

const form = 'wesaid-feedback-form';

beforeEach(emptyTablet);

afterEach(() => {
  document.documentElement.removeAttribute('style');
  vi.restoreAllMocks();
});

describe('every state of the feedback form', () => {
  testEveryState(form, examples);
});

describe('asking', () => {
  test('R036 asks the national question with its six answers in order, and chooses none', async () => {
    await show(form, examples.untouched);
    await expect
      .element(page.getByRole('group', { name: 'Overall, how was your experience of our service?' }))
      .toBeVisible();
    const answers = page.getByRole('radio').elements() as HTMLInputElement[];
    expect(answers.slice(0, 6).map((answer) => answer.labels?.[0]?.textContent?.trim())).toEqual([
      'Very good',
      'Good',
      'Neither good nor poor',
      'Poor',
      'Very poor',
      "Don't know",
    ]);
    expect(answers.filter(({ checked }) => checked)).toEqual([]);
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Overall, how was your experience of our service?');
    await expect
      .element(page.getByLabelText('Please can you tell us why you gave your answer?'))
      .toBeVisible();
  });

  test('R180 says whom to call in danger before it asks, also when the trust cannot be read', async () => {
    const widget = await show(form, examples.withoutTheTrustsName);
    await expect.element(page.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
    expect(wordsOf(widget).indexOf('999')).toBeLessThan(wordsOf(widget).indexOf('Overall'));
  });

  test('R145 keeps the codes of answers whatever the language', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey, { lang: 'ar' });
    await touches(widget, 'سيئة جدًا');
    await touches(widget, 'إرسال الرأي');
    await sees(widget, 'شكرًا لك');
    expect(await submissionsOf(embedKey)).toMatchObject([{ rating: 'VERY_POOR', language: 'ar' }]);
    expect(getComputedStyle(widget.shadowRoot?.querySelector('.base') as Element).direction).toBe('rtl');
  });

  test('is found by nobody who looks for the field that only robots fill in', async () => {
    await show(form, examples.untouched);
    expect(page.getByRole('textbox').elements()).toHaveLength(1);
  });

  test('hides what the page put inside as soon as it works', async () => {
    const widget = await show(form, examples.untouched);
    const fallback = document.createElement('a');
    widget.append(fallback);
    expect(fallback.checkVisibility()).toBe(false);
  });
});

describe('sending', () => {
  test('R031 R100 takes an answer by keyboard alone, in few steps, and gives focus to the thanks', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    await sees(widget, 'Overall');
    const focused = () => widget.shadowRoot?.activeElement as HTMLElement | null;
    const tabTo = async (id: string) => {
      for (let steps = 0; focused()?.id !== id; steps++) {
        expect(steps).toBeLessThan(6);
        await userEvent.tab();
      }
    };
    await tabTo('rating');
    await userEvent.keyboard(' {ArrowDown}');
    await tabTo('comment');
    await userEvent.keyboard('They listened.');
    await tabTo('publish');
    await userEvent.keyboard(' ');
    await tabTo('send');
    await userEvent.keyboard('{Enter}');
    await sees(widget, '7GQ2-M0XR-4TZB-E9KA');
    await expect.poll(() => focused()?.textContent).toMatch(/^Thank you/);
    expect(await submissionsOf(embedKey)).toMatchObject([
      { rating: 'GOOD', comment: 'They listened.', mayPublish: true, language: 'en', website: null },
    ]);
  });

  test('takes silence about publishing as a no', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    await touches(widget, 'Poor');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toMatchObject([
      { rating: 'POOR', comment: null, mayPublish: false },
    ]);
  });

  test('leads from the code to its page, and back to an empty form', async () => {
    const widget = await show(form, examples.sent);
    const link = page.getByRole('link', { name: 'See what happens to your feedback' });
    expect((link.element() as HTMLAnchorElement).href).toMatch(/\/r\?lang=en#7GQ2-M0XR-4TZB-E9KA$/);
    await touches(widget, 'Give more feedback');
    await sees(widget, 'Overall');
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('');
    expect(widget.shadowRoot?.querySelector('input:checked')).toBeNull();
  });

  test('leads in its own language to what became of the answer, and keeps the code after #', async () => {
    const widget = await show(form, examples.sent);
    widget.lang = 'cy';
    const link = () => widget.shadowRoot?.querySelector<HTMLAnchorElement>('a[href*="/r"]');
    await expect.poll(() => link()?.search).toBe('?lang=cy');
    expect(link()?.hash).toBe('#7GQ2-M0XR-4TZB-E9KA');
  });

  test('tells the page what happened, but never what was said or the code', async () => {
    const heard: string[] = [];
    const record = (event: Event) =>
      heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    const names = ['ready', 'before-submit', 'submitted', 'failed', 'invalid', 'reset'];
    for (const name of names) document.addEventListener(`wesaid-${name}`, record);
    const widget = await show(form, examples.nothingChosen);
    await touches(widget, 'Good');
    await writes(widget, 'secret words');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    await touches(widget, 'Give more feedback');
    for (const name of names) document.removeEventListener(`wesaid-${name}`, record);
    expect(heard).toEqual([
      'wesaid-ready {"language":"en","checked":true}',
      'wesaid-invalid {"problems":[{"path":"rating","code":"RATING_MISSING"}]}',
      'wesaid-before-submit {}',
      'wesaid-submitted {"testMode":false}',
      'wesaid-reset {"reason":"person"}',
    ]);
  });

  test('sends nothing when the page objects', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    widget.addEventListener('wesaid-before-submit', (event) => event.preventDefault());
    await touches(widget, 'Good');
    await touches(widget, 'Send feedback');
    await widget.updateComplete;
    expect(await submissionsOf(embedKey)).toEqual([]);
    expect(wordsOf(widget)).toContain('Send feedback');
  });

  test('does the work that a busy gateway asks for', async () => {
    const embedKey = await openTrust({ challenge: true });
    const widget = mount(form, embedKey);
    await touches(widget, 'Very good');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });
});

describe('who answers, in which way, and for which reply', () => {
  const sentBy = async (
    attributes: Record<string, string>,
    steps: (widget: HTMLElement) => Promise<void>,
  ) => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey, attributes);
    await touches(widget, 'Good');
    await sees(widget, 'May we publish your words?');
    await steps(widget);
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    const [submission] = await submissionsOf(embedKey);
    return submission;
  };

  test('is unsaid when nothing was touched', async () => {
    expect(await sentBy({}, async () => undefined)).toMatchObject({
      mayPublish: false,
      respondentType: null,
      assistedBy: null,
      collectionMode: null,
      replyWanted: false,
      replyLanguage: null,
      replyFormat: null,
    });
  });

  test('says who answers, and the language and format of the reply that they would like', async () => {
    const sent = await sentBy({}, async (widget) => {
      await chooses(widget, 'A carer, parent or guardian', 'Are you the patient');
      await touches(widget, 'Yes, please reply');
      await chooses(widget, 'Cymraeg', 'Language of the reply');
      await chooses(widget, 'Large print', 'How you would like it');
    });
    expect(sent).toMatchObject({
      respondentType: 'CARER',
      replyWanted: true,
      replyLanguage: 'cy',
      replyFormat: 'LARGE_PRINT',
    });
  });

  test('forgets how a reply should be when none is wanted after all', async () => {
    const sent = await sentBy({}, async (widget) => {
      await touches(widget, 'Yes, please reply');
      await chooses(widget, 'Large print', 'How you would like it');
      await touches(widget, 'No, thank you');
    });
    expect(sent).toMatchObject({ replyWanted: false, replyLanguage: null, replyFormat: null });
    expect(page.getByLabelText('How you would like it').elements()).toEqual([]);
  });

  test.each([
    ['sms', 'SMS'],
    ['qr', 'ONLINE'],
    ['kiosk', 'ELECTRONIC_DISCHARGE'],
    ['tablet', 'ELECTRONIC_DISCHARGE'],
    ['<unknown>', null],
    ['constructor', null],
  ])('R104 takes the mode %s for %s in the national return', async (mode, collectionMode) => {
    expect(await sentBy({ mode }, async () => undefined)).toMatchObject({ collectionMode });
  });

  test.each([
    ['volunteer', 'VOLUNTEER'],
    ['staff', 'STAFF'],
    ['carer', 'CARER'],
    ['nobody', null],
  ])('R037 marks what a %s helped with as %s', async (helper, assistedBy) => {
    expect(await sentBy({ 'assisted-by': helper }, async () => undefined)).toMatchObject({ assistedBy });
  });
});

describe('when something is wrong', () => {
  test('says how to put it right, takes focus, and leads to the field', async () => {
    const widget = await show(form, examples.nothingChosen);
    await expect.poll(() => widget.shadowRoot?.activeElement?.className).toBe('summary');
    await page.getByRole('link', { name: 'Choose how your experience was' }).click();
    expect(widget.shadowRoot?.activeElement?.id).toBe('rating');
    expect(location.hash).toBe('');
    await expect
      .element(page.getByRole('group', { name: /^Overall/ }))
      .toHaveAccessibleDescription('Error: Choose how your experience was');
  });

  test('keeps every word while the network is gone, and one record when an answer got lost', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer', 'drop', 'drop'] });
    const widget = mount(form, embedKey);
    await touches(widget, 'Good');
    await writes(widget, 'Every word of this.');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Everything you wrote is still here.');
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('Every word of this.');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });

  test('does not lose words that were changed after a try whose answer got lost', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer', 'drop', 'drop'] });
    const widget = mount(form, embedKey);
    await touches(widget, 'Good');
    await touches(widget, 'Send feedback');
    await sees(widget, 'was not sent');
    await writes(widget, 'One more thing.');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toMatchObject([{ comment: null }, { comment: 'One more thing.' }]);
  });

  test('says so when the browser is offline', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop'] });
    const widget = mount(form, embedKey);
    await touches(widget, 'Good');
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await touches(widget, 'Send feedback');
    await sees(widget, 'You are offline.');
  });

  test('shows a problem that it has no words for in those of the API', async () => {
    const problems = [{ path: 'service', code: 'NEW_PROBLEM', message: 'Something new.' }];
    const widget = mount(form, await openTrust({ problems }));
    await touches(widget, 'Good');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Something new.');
  });
});

describe('counting characters', () => {
  test('shows at once how many are left, and says it after a pause', async () => {
    const widget = await show(form, examples.untouched);
    await sees(widget, 'Overall');
    await page.getByLabelText('Please can you tell us why you gave your answer?').click();
    await userEvent.keyboard('Fine.');
    await sees(widget, 'Characters left: 3,995');
    const status = page.getByRole('status');
    await expect.element(status).toHaveTextContent('');
    await expect.element(status, { timeout: 5000 }).toHaveTextContent('Characters left: 3,995');
  });
});

test('counts an emoji as one character, as the API does', async () => {
  const widget = await show(form, examples.untouched);
  await writes(widget, '👍');
  await sees(widget, 'Characters left: 3,999');
});

describe('on a shared tablet', () => {
  test('warns before it clears itself, and stays when somebody is there', async () => {
    const widget = await show(form, examples.aboutToClear);
    await touches(widget, 'Keep going');
    await expect.poll(() => wordsOf(widget)).not.toContain('Are you still there?');
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toContain('The nurses');
  });

  test('clears itself when nobody answers', async () => {
    const widget = await show(form, examples.aboutToClear);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await touches(widget, 'Good');
    const reasons: string[] = [];
    widget.addEventListener('wesaid-reset', ({ detail }) => reasons.push(detail.reason));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(reasons).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    vi.useRealTimers();
    expect(reasons).toEqual(['idle']);
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('');
    expect(widget.shadowRoot?.querySelector('input:checked')).toBeNull();
  });

  test('has no way out after sending', async () => {
    await show(form, examples.sentAtAKiosk);
    expect(page.getByRole('link').elements()).toEqual([]);
  });
});

describe('on a page with styles of its own', () => {
  test('keeps its sizes and its letters', async () => {
    const style = document.createElement('style');
    style.textContent =
      'html { font-size: 62.5% } * { letter-spacing: 3px; text-transform: uppercase; text-align: center } label { display: none !important }';
    document.head.append(style);
    const widget = await show(form, examples.untouched);
    const choice = widget.shadowRoot?.querySelector('.choice') as HTMLElement;
    expect(choice.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    const { fontSize, letterSpacing, textTransform, textAlign } = getComputedStyle(choice);
    style.remove();
    expect(Number.parseFloat(fontSize)).toBeGreaterThanOrEqual(16);
    expect([letterSpacing, textTransform, textAlign]).toEqual(['normal', 'none', 'start']);
  });

  test('does not shrink to nothing beside something else', async () => {
    const widget = await show(form, examples.untouched);
    (widget.parentElement as HTMLElement).style.display = 'flex';
    expect(widget.getBoundingClientRect().width).toBeGreaterThanOrEqual(280);
  });
});
