import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show, submissionsOf } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { sees, touches, wordsOf, writes } from '../../testing/person.js';
import './define.js';
import { examples } from './raise-concern.examples.js';

const form = 'wesaid-raise-concern';
const words = 'Tell us in your own words';

describe('every state of the concern form', () => {
  testEveryState(form, examples);
});

describe('choosing', () => {
  test('R076 offers four kinds, names each exactly, says what it means, and chooses none', async () => {
    await show(form, examples.untouched);
    const kinds = page.getByRole('radio').elements() as HTMLInputElement[];
    expect(kinds.map(({ checked, value }) => [checked, value])).toEqual([
      [false, 'COMPLIMENT'],
      [false, 'COMMENT'],
      [false, 'CONCERN'],
      [false, 'COMPLAINT'],
    ]);
    const complaint = page.getByRole('radio', { name: 'Make a complaint', exact: true });
    await expect.element(complaint).toHaveAccessibleDescription(/within 3 working days/);
    const concern = page.getByRole('radio', { name: 'Raise a concern', exact: true });
    await expect.element(concern).toHaveAccessibleDescription(/Patient Advice and Liaison Service \(PALS\)/);
  });

  test('R076 says before anything is asked that care does not change, and whom to call in danger', async () => {
    const widget = await show(form, examples.withoutTheTrustsName);
    const said = wordsOf(widget);
    expect(said).toContain('it will not change the care that you or your family get');
    expect(said.indexOf('999')).toBeLessThan(said.indexOf('it will not change'));
    expect(said.indexOf('it will not change')).toBeLessThan(said.indexOf('What would you like to do?'));
  });

  test('asks only what concerns the person', async () => {
    const widget = await show(form, examples.complimentBegun);
    const asks = (label: string) => expect.element(page.getByLabelText(label));
    await asks('Your e-mail address').not.toBeVisible();
    await touches(widget, 'By e-mail');
    await asks('Your e-mail address').toBeVisible();
    await asks('Your telephone number').not.toBeVisible();
    await asks('What are you to them?').not.toBeVisible();
    await touches(widget, 'No, for somebody else');
    await asks('What are you to them?').toBeVisible();
  });

  test('lets nobody send a complaint that cannot be answered, also when they chose that first', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    await touches(widget, 'Raise a concern');
    await touches(widget, 'Yes, for myself');
    await writes(widget, 'It hurt.', words);
    await touches(widget, 'I do not need an answer');
    await touches(widget, 'Make a complaint');
    await expect.poll(() => wordsOf(widget)).not.toContain('I do not need an answer');
    await touches(widget, 'Send');
    await sees(widget, 'Choose how we should answer you');
    expect(await submissionsOf(embedKey)).toEqual([]);
  });

  test('keeps what was written in a part that is closed and opened again', async () => {
    const widget = await show(form, examples.forSomebodyElse);
    await writes(widget, 'Grace Example', 'What is the name of the person');
    await touches(widget, 'Yes, for myself');
    await expect.poll(() => wordsOf(widget)).not.toContain('What is the name of the person');
    await touches(widget, 'No, for somebody else');
    await sees(widget, 'What is the name of the person');
    await expect.element(page.getByLabelText(/^What is the name/)).toHaveValue('Grace Example');
  });
});

describe('sending', () => {
  test('R076 takes a complaint by keyboard alone, and gives reference, code and days', async () => {
    const embedKey = await openTrust({ services: [{ id: 'beaumont-ward', name: 'Beaumont Ward' }] });
    const widget = mount(form, embedKey, { service: 'beaumont-ward' });
    await sees(widget, 'What would you like to do?');
    const focused = () => widget.shadowRoot?.activeElement as HTMLElement | null;
    const tabTo = async (id: string) => {
      for (let steps = 0; focused()?.id !== id; steps++) {
        expect([id, steps]).not.toEqual([id, 12]);
        await userEvent.tab();
      }
    };
    await tabTo('kind');
    await userEvent.keyboard(' {ArrowDown}{ArrowDown}{ArrowDown}');
    await sees(widget, 'Are you doing this for yourself?');
    await tabTo('whose');
    await userEvent.keyboard(' ');
    await tabTo('words');
    await userEvent.keyboard('They cancelled it three times.');
    await tabTo('happenedOn');
    await userEvent.keyboard('3{Tab}11{Tab}2025');
    await tabTo('reply-channel');
    await userEvent.keyboard(' {ArrowDown}');
    await tabTo('reply-name');
    await userEvent.keyboard('Ada Example');
    await tabTo('reply-telephone');
    await userEvent.keyboard('01632 960001');
    await tabTo('reply-language');
    await userEvent.keyboard('Polish');
    await tabTo('reply-needs');
    await userEvent.keyboard('An interpreter');
    await tabTo('send');
    await userEvent.keyboard('{Enter}');
    await sees(widget, 'By 8 December 2026 we aim to answer you.');
    await expect.poll(() => focused()?.textContent).toMatch(/^Thank you. We have your complaint/);
    expect(wordsOf(widget)).toContain('By 6 November 2026 we tell you that we have it');
    expect(wordsOf(widget)).toContain('XA1-2026-0042');
    const link = page.getByRole('link', { name: 'See how far we are' });
    expect((link.element() as HTMLAnchorElement).href).toMatch(/\/r\?lang=en#7GQ2-M0XR-4TZB-E9KA$/);
    expect(await submissionsOf(embedKey)).toEqual([
      {
        idempotencyKey: expect.any(String),
        kind: 'COMPLAINT',
        service: 'beaumont-ward',
        words: 'They cancelled it three times.',
        happenedOn: '2025-11-03',
        behalf: null,
        reply: {
          channel: 'TELEPHONE',
          name: 'Ada Example',
          telephone: '01632 960001',
          language: 'Polish',
          needs: 'An interpreter',
        },
        website: null,
      },
    ]);
  });

  test('R076 takes the words of who acts for somebody else, with who it is and by what right', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    await touches(widget, 'Raise a concern');
    await touches(widget, 'No, for somebody else');
    await writes(widget, 'Grace Example', 'What is the name of the person');
    await writes(widget, 'daughter', 'What are you to them?');
    await touches(widget, 'They cannot decide about this themselves');
    await writes(widget, 'She fell.', words);
    await touches(widget, 'By letter');
    await writes(widget, 'Ada Example', 'Your name');
    await writes(widget, '1 High Street\nAnytown XA1 1AA', 'Your address');
    await touches(widget, 'Send');
    await sees(widget, 'By 10 November 2026 we aim to answer you.');
    expect(wordsOf(widget)).not.toContain('we tell you that we have it');
    expect(await submissionsOf(embedKey)).toMatchObject([
      {
        kind: 'CONCERN',
        happenedOn: null,
        behalf: { name: 'Grace Example', relationship: 'daughter', right: 'LACKS_CAPACITY' },
        reply: { channel: 'LETTER', name: 'Ada Example', address: '1 High Street\nAnytown XA1 1AA' },
      },
    ]);
  });

  test('sends nothing of a part that was closed again', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    await touches(widget, 'Make a comment');
    await touches(widget, 'No, for somebody else');
    await writes(widget, 'Grace Example', 'What is the name of the person');
    await touches(widget, 'Yes, for myself');
    await writes(widget, 'More benches, please.', words);
    await touches(widget, 'By e-mail');
    await writes(widget, 'Ada Example', 'Your name');
    await writes(widget, 'ada@example.org', 'Your e-mail address');
    await touches(widget, 'I do not need an answer');
    await touches(widget, 'Send');
    await sees(widget, 'We have your comment');
    const [sent] = await submissionsOf(embedKey);
    expect(sent).toMatchObject({
      behalf: null,
      reply: { channel: 'NONE', name: null, language: null, needs: null },
    });
    expect(JSON.stringify(sent)).not.toMatch(/Grace|Ada|ada@/);
  });

  test.for([
    [
      'cy',
      'Rhoi canmoliaeth',
      'Ydw',
      'Dywedwch wrthym yn eich',
      'Drwy e-bost',
      'Eich enw',
      'Eich cyfeiriad',
      'Anfon',
      'Cymraeg (Welsh)',
    ],
    [
      'ar',
      'تقديم شكر',
      'نعم',
      'أخبرنا بكلماتك',
      'بالبريد',
      'اسمك',
      'عنوان بريدك',
      'إرسال',
      'العربية (Arabic)',
    ],
  ] as const)('R145 answers who names no language in that of the form: %s', async ([lang, ...labels]) => {
    const [kind, mine, write, byEmail, name, email, send, language] = labels;
    const embedKey = await openTrust();
    const widget = mount(form, embedKey, { lang });
    await touches(widget, kind);
    await touches(widget, mine);
    await writes(widget, 'x', write);
    await touches(widget, byEmail);
    await writes(widget, 'Ada', name);
    await writes(widget, 'ada@example.org', email);
    await touches(widget, send);
    await sees(widget, '7GQ2-M0XR-4TZB-E9KA');
    expect(await submissionsOf(embedKey)).toMatchObject([{ kind: 'COMPLIMENT', reply: { language } }]);
    expect(getComputedStyle(widget.shadowRoot?.querySelector('.base') as Element).direction).toBe(
      lang === 'ar' ? 'rtl' : 'ltr',
    );
  });

  test('begins with an empty form after the receipt, and with another key', async () => {
    const widget = await show(form, examples.complimentSent);
    const key = widget.getAttribute('embed-key') ?? '';
    await touches(widget, 'Tell us something else');
    await sees(widget, 'What would you like to do?');
    expect(widget.shadowRoot?.querySelector(':checked')).toBeNull();
    await expect.poll(() => widget.shadowRoot?.activeElement?.id).toBe('kind');
    await examples.complimentSent.steps(widget);
    await sees(widget, 'Our team reads');
    expect(await submissionsOf(key)).toHaveLength(2);
  });

  test('tells the page what happened, but never what was said, by whom, or the code', async () => {
    const heard: string[] = [];
    const record = (event: Event) =>
      heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    const names = ['ready', 'before-submit', 'submitted', 'failed', 'invalid', 'reset'];
    for (const name of names) document.addEventListener(`wesaid-${name}`, record);
    const widget = await show(form, examples.complaintSent);
    await touches(widget, 'Tell us something else');
    for (const name of names) document.removeEventListener(`wesaid-${name}`, record);
    expect(heard).toEqual([
      'wesaid-ready {"language":"en","checked":true}',
      'wesaid-before-submit {}',
      'wesaid-submitted {"testMode":false}',
      'wesaid-reset {"reason":"person"}',
    ]);
  });

  test('sends nothing when the page objects', async () => {
    const embedKey = await openTrust();
    const widget = mount(form, embedKey);
    widget.addEventListener('wesaid-before-submit', (event) => event.preventDefault());
    await examples.complaintSent.steps(widget);
    await widget.updateComplete;
    expect(await submissionsOf(embedKey)).toEqual([]);
  });
});

describe('when something is wrong', () => {
  test('lists everything to put right in the order of the form, and leads to each field', async () => {
    const widget = await show(form, examples.nothingWritten);
    await expect.poll(() => widget.shadowRoot?.activeElement?.className).toBe('summary');
    const links = page.getByRole('group', { name: 'There is a problem' }).getByRole('link');
    const fields: [string, string][] = [
      ['Write the name of the person you are doing this for', 'behalf-name'],
      ['Write what you are to them, such as daughter', 'behalf-relationship'],
      ['Choose why you are doing this for them', 'behalf-right'],
      ['Write what you want to tell us', 'words'],
      ['Write a day that exists, such as 3 11 2026, or leave it empty', 'happenedOn'],
      ['Write your name', 'reply-name'],
      ['Write your telephone number', 'reply-telephone'],
    ];
    expect(links.elements().map(({ textContent }) => textContent)).toEqual(fields.map(([words]) => words));
    for (const [name, id] of fields) {
      await page.getByRole('link', { name }).click();
      expect(widget.shadowRoot?.activeElement?.id).toBe(id);
    }
    await expect
      .element(page.getByRole('group', { name: 'When did it happen? (optional)' }))
      .toHaveAccessibleDescription(/Error: Write a day that exists/);
    await expect
      .element(page.getByLabelText('Your telephone number'))
      .toHaveAccessibleDescription('Error: Write your telephone number');
  });

  test.for([
    ['31', '2', '2026', 'Write a day that exists'],
    ['3', '', '2025', 'Write a day that exists'],
    ['x', '11', '2025', 'Write a day that exists'],
    ['3', '11', '25', 'Write a day that exists'],
    ['1', '1', '2199', 'Write today or an earlier day'],
  ])('does not take %s %s %s as a day', async ([day, month, year, sentence]) => {
    const widget = await show(form, examples.complaintBegun);
    await writes(widget, day ?? '', 'Day');
    await writes(widget, month ?? '', 'Month');
    await writes(widget, year ?? '', 'Year');
    await touches(widget, 'Send');
    await sees(widget, sentence ?? '');
  });

  test('keeps every word while the network is gone, and one record when an answer got lost', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer', 'drop', 'drop'] });
    const widget = mount(form, embedKey);
    await examples.complaintSent.steps(widget);
    await sees(widget, 'Everything you wrote is still here.');
    await expect.element(page.getByLabelText(words)).toHaveValue('My appointment was cancelled three times.');
    await expect.element(page.getByLabelText('Your e-mail address')).toHaveValue('ada@example.org');
    await expect.element(page.getByRole('radio', { name: 'Make a complaint' })).toBeChecked();
    await touches(widget, 'Send');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });

  test('does not lose words that were changed after a try whose answer got lost', async () => {
    const embedKey = await openTrust({ writeFaults: ['drop-answer', 'drop', 'drop'] });
    const widget = mount(form, embedKey);
    await examples.complaintSent.steps(widget);
    await sees(widget, 'It was not sent');
    await writes(widget, 'Four times.', words);
    await touches(widget, 'Send');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toMatchObject([
      { words: 'My appointment was cancelled three times.' },
      { words: 'Four times.' },
    ]);
  });

  test('does the work that a busy gateway asks for', async () => {
    const embedKey = await openTrust({ challenge: true });
    const widget = mount(form, embedKey);
    await examples.complaintSent.steps(widget);
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });

  test('says so when the browser is offline', async () => {
    const widget = mount(form, await openTrust({ writeFaults: ['drop'] }));
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await examples.complaintSent.steps(widget);
    await sees(widget, 'You are offline.');
    vi.restoreAllMocks();
  });

  test('shows words of the trust as words, whatever they are', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const signposts = naughtyStrings.map((title, index) => ({
      id: `naughty-${index}`,
      kind: 'PALS' as const,
      title,
      description: title,
      telephone: title,
      url: title,
    }));
    const widget = mount(form, await openTrust({ name: naughtyStrings[1] ?? '', signposts }));
    await touches(widget, 'Crisis lines');
    await sees(widget, 'right to left override');
    expect(widget.shadowRoot?.querySelector('script, img, iframe, svg, [onerror], [onload]')).toBeNull();
    const addresses = [...(widget.shadowRoot?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol);
    expect(new Set(addresses)).toEqual(new Set(['tel:']));
    expect(alerts).toEqual([]);
  });
});

describe('counting characters', () => {
  test('shows how many are left of 8,000, and says it after a pause', async () => {
    const widget = await show(form, examples.complaintBegun);
    await page.getByLabelText(words).click();
    await userEvent.keyboard('Fine.');
    await sees(widget, 'Characters left: 7,995');
    await expect
      .element(page.getByRole('status'), { timeout: 5000 })
      .toHaveTextContent('Characters left: 7,995');
  });

  test('refuses more, and says by how many', async () => {
    const widget = await show(form, examples.complaintBegun);
    await writes(widget, 'too long '.repeat(1000), words);
    await sees(widget, 'Too many by: 1,000');
    await touches(widget, 'Send');
    await sees(widget, 'Use 8,000 characters or fewer');
  });
});

test('never widens the page, and keeps targets large, on the smallest phone', async () => {
  const widget = await show(form, examples.forSomebodyElse);
  widget.style.width = '280px';
  await widget.updateComplete;
  expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  for (const control of widget.shadowRoot?.querySelectorAll<HTMLElement>('.choice, .field, button') ?? []) {
    if (control.checkVisibility()) expect(control.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  }
});
