import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectGuarantees, testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show, submissionsOf } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { chooses, sees, touches, wordsOf, writes } from '../../testing/person.js';
import './define.js';
import { examples } from './opportunities.examples.js';
import type { OpenOpportunity } from './opportunity-card.js';

const list = 'wesaid-opportunities';
const [example] = examples.open.trust.opportunities as [OpenOpportunity];
const titlesOf = (widget: HTMLElement): (string | undefined)[] =>
  [...(widget.shadowRoot?.querySelectorAll('article:not([hidden]) .title') ?? [])].map(({ textContent }) =>
    textContent?.trim(),
  );

describe('every state of the list of opportunities', () => {
  testEveryState(list, examples);
});

describe('open opportunities', () => {
  test('R016 say what, when, where, payment, access, training, level and the last day', async () => {
    const widget = await show(list, examples.open);
    const first = widget.shadowRoot?.querySelector('article');
    const facts = [...(first?.querySelectorAll('dl > div') ?? [])].map((fact) =>
      [...fact.children].map(({ textContent }) => textContent?.trim()),
    );
    expect(facts).toEqual([
      ['When', 'The first Tuesday of each month, 10am to 12 noon'],
      ['Where', 'Online'],
      ['Payment', 'Expenses, and £25 for each meeting'],
      ['Access', 'Captions. Papers in easy read a week before.'],
      ['Training', 'None. We show you how it works at the first meeting.'],
      ['How much say you have', 'Co-design'],
      ['Part of care', 'Outpatients'],
      ['Tell us by', '11 December 2026'],
    ]);
    expect(first?.querySelector('time')?.dateTime).toBe('2026-12-11');
  });

  test('never run, whatever their words are, and never widen the page', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const opportunities = naughtyStrings.map((words, index) => ({
      ...example,
      id: `naughty-${index}`,
      title: words,
      description: words,
      time: words,
      location: `${words}${'long'.repeat(50)}`,
      payment: words,
      area: words,
      level: { code: words, name: words },
    }));
    const widget = mount(list, await openTrust({ opportunities }), { first: '50' });
    await sees(widget, 'right to left override');
    expect(titlesOf(widget)).toEqual(naughtyStrings.map((words) => words.trim()));
    expect(widget.shadowRoot?.querySelector('script, img, iframe, svg, [onerror], [onload], a')).toBeNull();
    expect(alerts).toEqual([]);
    widget.style.width = '280px';
    expect(widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  });

  test('come page by page, and reading goes on where the new ones begin', async () => {
    const widget = await show(list, examples.withMore);
    await touches(widget, 'Show more');
    await sees(widget, 'Number 10');
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('Number 6 to join');
    expect(wordsOf(widget)).toContain('Showing 10 of 10');
  });
});

describe('looking for something', () => {
  test('narrows by kind, level and area, says how many are left, and gives everything back', async () => {
    const widget = await show(list, examples.open);
    await chooses(widget, 'Co-design', 'How much say you have');
    await sees(widget, 'Showing 2 of 3');
    expect(titlesOf(widget)).toEqual([
      'Read our letters before they go out',
      'What should the food on our wards be like?',
    ]);
    await expect.element(page.getByRole('status')).toHaveTextContent('Showing 2 of 3');
    await chooses(widget, 'Workshop', 'What you would do');
    await sees(widget, 'Showing 1 of 3');
    await chooses(widget, 'All', 'How much say you have');
    await chooses(widget, 'All', 'What you would do');
    await sees(widget, 'Showing 3 of 3');
  });

  test('works by keyboard, on lists of a browser', async () => {
    const widget = await show(list, examples.open);
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Part of care' }), 'Outpatients');
    await sees(widget, 'Showing 1 of 3');
  });

  test('holds for what comes later', async () => {
    const widget = await show(list, examples.withMore);
    await chooses(widget, 'Workshop', 'What you would do');
    await sees(widget, 'Showing 1 of 5');
    await touches(widget, 'Show more');
    await sees(widget, 'Showing 3 of 10');
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('Number 6 to join');
  });

  test('keeps what somebody has written in a form that it hides', async () => {
    const widget = await show(list, examples.formOpened);
    await writes(widget, 'Ada Example', 'Your name');
    await chooses(widget, 'Workshop', 'What you would do');
    await sees(widget, 'Showing 1 of 3');
    await chooses(widget, 'All', 'What you would do');
    await sees(widget, 'Showing 3 of 3');
    await expect.element(page.getByLabelText('Your name')).toHaveValue('Ada Example');
  });
});

describe('coming forward', () => {
  test('R016 takes who comes forward without an account, by keyboard alone', async () => {
    const embedKey = await openTrust(examples.open.trust);
    const widget = mount(list, embedKey);
    await sees(widget, 'Read our letters');
    const [button] = page.getByRole('button', { name: 'I’m interested' }).elements() as [HTMLElement];
    button.focus();
    await userEvent.keyboard('{Enter}');
    await sees(widget, 'Your name');
    await expect.element(button).toHaveAttribute('aria-expanded', 'true');
    const keys = async (text: string) => userEvent.keyboard(`{Tab}${text}`);
    await keys('Ada Example');
    await keys('ada@example.org');
    await keys('01632 960001');
    await keys('I read a lot.');
    await keys('Large print');
    await keys(' ');
    await keys(' ');
    await sees(widget, 'What are you interested in?');
    await keys('letters, mental health, ');
    await keys('Urdu');
    await keys('{Enter}');
    await sees(widget, 'Thank you for coming forward.');
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent).toContain('Thank you');
    expect(wordsOf(widget)).toContain('They also ask you what else you would like to join.');
    expect(await submissionsOf(embedKey)).toEqual([
      {
        idempotencyKey: expect.any(String),
        opportunity: 'letters',
        name: 'Ada Example',
        email: 'ada@example.org',
        telephone: '01632 960001',
        message: 'I read a lot.',
        accessNeeds: 'Large print',
        mayContact: true,
        joinRegister: true,
        interests: ['letters', 'mental health'],
        skills: ['Urdu'],
        website: null,
      },
    ]);
    const link = page.getByRole('link', { name: 'See whether we have answered' });
    expect((link.element() as HTMLAnchorElement).href).toMatch(/\/r\?lang=en#7GQ2-M0XR-4TZB-E9KA$/);
    await expectGuarantees(widget);
    expect(page.getByRole('button', { name: 'I’m interested' }).elements()).toHaveLength(2);
  });

  test('sends no interests or skills of who does not join the register', async () => {
    const embedKey = await openTrust(examples.open.trust);
    const widget = mount(list, embedKey);
    await touches(widget, 'I’m interested');
    await touches(widget, 'Also keep my details');
    await writes(widget, 'Urdu', 'What can you do?');
    await touches(widget, 'Also keep my details');
    await writes(widget, 'Ada Example', 'Your name');
    await writes(widget, '01632 960001', 'Your telephone number');
    await touches(widget, 'Yes, you may contact me');
    await touches(widget, 'Send');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toMatchObject([
      { email: null, joinRegister: false, interests: null, skills: null },
    ]);
  });

  test('says what to put right, takes focus, leads to each field, and sends nothing without consent', async () => {
    const embedKey = await openTrust(examples.open.trust);
    const widget = mount(list, embedKey);
    await touches(widget, 'I’m interested');
    await touches(widget, 'Send');
    await sees(widget, 'There is a problem');
    await expect.poll(() => widget.shadowRoot?.activeElement?.className).toBe('summary');
    const fields: [string, string][] = [
      ['Write your name', 'name-letters'],
      ['Give an e-mail address or a telephone number', 'email-letters'],
      ['Tick that we may contact you: without it nobody can answer you', 'mayContact-letters'],
    ];
    for (const [name, id] of fields) {
      await page.getByRole('link', { name }).click();
      expect(widget.shadowRoot?.activeElement?.id).toBe(id);
    }
    await expect
      .element(page.getByRole('checkbox', { name: 'Yes, you may contact me about this' }))
      .toHaveAccessibleDescription(/^Error: Tick that we may contact you/);
    await writes(widget, 'Ada Example', 'Your name');
    await writes(widget, 'ada@example.org', 'Your e-mail address');
    await touches(widget, 'Send');
    await expect.poll(() => wordsOf(widget)).not.toContain('Error: Write your name');
    expect(await submissionsOf(embedKey)).toEqual([]);
  });

  test('keeps every word while the network is gone, and one record when an answer got lost', async () => {
    const embedKey = await openTrust({
      ...examples.open.trust,
      writeFaults: ['drop-answer', 'drop', 'drop'],
    });
    const widget = mount(list, embedKey);
    await examples.sent.steps(widget);
    await sees(widget, 'Everything you wrote is still here.');
    await expect.element(page.getByLabelText('Your e-mail address')).toHaveValue('ada@example.org');
    await touches(widget, 'Send');
    await sees(widget, 'Thank you');
    expect(await submissionsOf(embedKey)).toHaveLength(1);
  });

  test('keeps several forms apart', async () => {
    const embedKey = await openTrust(examples.open.trust);
    const widget = mount(list, embedKey);
    await sees(widget, 'Read our letters');
    const buttons = page.getByRole('button', { name: 'I’m interested' }).elements() as HTMLElement[];
    buttons[0]?.click();
    await sees(widget, 'Your name');
    buttons[2]?.click();
    await expect.poll(() => page.getByLabelText('Your name').elements()).toHaveLength(2);
    const [, second] = page.getByRole('button', { name: 'Send' }).elements() as HTMLElement[];
    second?.click();
    await sees(widget, 'There is a problem');
    const summary = widget.shadowRoot?.activeElement;
    await expect.poll(() => widget.shadowRoot?.activeElement?.className).toBe('summary');
    expect(summary?.closest('article')?.textContent).toContain('What should the food');
    await expectGuarantees(widget);
  });

  test('tells the page what happened, but never what was said, by whom, or the code', async () => {
    const heard: string[] = [];
    const record = (event: Event) =>
      heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    const names = ['ready', 'before-submit', 'submitted', 'failed', 'invalid', 'reset'];
    for (const name of names) document.addEventListener(`wesaid-${name}`, record);
    await show(list, examples.sent);
    for (const name of names) document.removeEventListener(`wesaid-${name}`, record);
    expect(heard).toEqual([
      'wesaid-ready {"language":"en","checked":true}',
      'wesaid-before-submit {}',
      'wesaid-submitted {"testMode":false}',
    ]);
  });
});
