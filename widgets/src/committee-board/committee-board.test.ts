import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, show, signIn } from '../../testing/mount.js';
import { naughtyStrings } from '../../testing/naughty-strings.js';
import { sees, touches, wordsOf, writes } from '../../testing/person.js';
import './define.js';
import { examples } from './committee-board.examples.js';

const board = 'wesaid-committee-board';
const [committee] = examples.oneCommittee.member.committees;
const [meeting] = committee?.meetings.filter(({ papers }) => papers.length) ?? [];
if (!committee || !meeting) throw new Error('The example has no committee with papers.');

describe('every state of the committee board', () => {
  testEveryState(board, examples);
});

describe('a committee', () => {
  test('is shown with what it is for, whom it reports to and who sits on it', async () => {
    const widget = await show(board, examples.oneCommittee);
    expect(wordsOf(widget)).toContain('Reports to Quality committee Board');
    expect(wordsOf(widget)).toContain('Chair: 1 Members: 6 Patient safety partners: 2');
    await touches(widget, 'What it is for');
    const purpose = widget.shadowRoot?.querySelector('[part=facts] details p');
    expect(purpose?.checkVisibility()).toBe(true);
    expect(purpose?.textContent).toMatch(/^We look at every fall/);
  });

  test('is chosen among several, and nothing of the one before stays', async () => {
    const widget = await show(board, examples.severalCommittees);
    await sees(widget, 'Who walks with people at night?');
    await page.getByLabelText('Committee', { exact: true }).selectOptions('Medicines safety group');
    await sees(widget, 'Nobody has asked a question yet.');
    expect(wordsOf(widget)).not.toContain('Who walks with people at night?');
    await expect
      .element(page.getByRole('heading', { level: 3 }).first())
      .toHaveTextContent('Medicines safety group');
  });

  test('never runs words as markup, whoever wrote them', async () => {
    const alerts: unknown[] = [];
    window.alert = (message) => alerts.push(message);
    const [question] = committee.questions;
    const questions = naughtyStrings.map((words, index) => ({ ...question, id: `${index}`, words }));
    const member = { committees: [{ ...committee, name: naughtyStrings[0], questions }] };
    const widget = mount(board, '', { api: await signIn(member as never) });
    await sees(widget, 'Show more');
    expect(widget.shadowRoot?.querySelector('script, img, iframe, [onerror], [onload]')).toBeNull();
    expect(alerts).toEqual([]);
  });

  test('fits 280 pixels', async () => {
    const widget = await show(board, examples.oneCommittee);
    widget.style.width = '280px';
    await widget.updateComplete;
    await expect.poll(() => widget.shadowRoot?.querySelector('.base')?.scrollWidth).toBeLessThanOrEqual(280);
  });
});

describe('papers', () => {
  test('stand with the item of the agenda that they belong to, with kind, size and a warning when unchecked', async () => {
    const widget = await show(board, examples.oneCommittee);
    const item = page.getByRole('listitem').filter({ hasText: 'led by the falls team, 40 minutes' });
    await expect.element(item.getByRole('link')).toHaveTextContent('Falls on our wards: what we learned');
    expect(wordsOf(widget)).toContain('PDF, 1.2 MB');
    expect(wordsOf(widget)).toContain('Word, 38 kB, not checked for viruses');
    expect(wordsOf(widget)).toContain('3 December 2126, 2:30pm – 4:00pm');
  });

  test('are fetched by a new link when the one on the page has ended', async () => {
    const stale = {
      ...meeting,
      papers: meeting.papers.map((paper) => ({ ...paper, linkExpiresAt: '2026-01-01T00:00:00Z' })),
    };
    const member = { committees: [{ ...committee, meetings: [stale] }] };
    const widget = mount(board, '', { api: await signIn(member) });
    await sees(widget, 'Falls on our wards');
    const link = page.getByRole('link', { name: 'Falls on our wards: what we learned' }).element();
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link.addEventListener('click', (event) => event.preventDefault());
    link.dispatchEvent(click);
    await expect.poll(() => link.getAttribute('href')).toMatch(/\/files\/safety\/falls-report-new$/);
  });

  test('say so when no new link can be had', async () => {
    const stale = {
      ...meeting,
      papers: meeting.papers.map((paper) => ({ ...paper, linkExpiresAt: '2026-01-01T00:00:00Z' })),
    };
    const faults = { CommitteePaperLinks: ['UNAUTHENTICATED' as const] };
    const member = { committees: [{ ...committee, meetings: [stale] }], faults };
    const widget = mount(board, '', { api: await signIn(member) });
    await touches(widget, 'Falls on our wards');
    await sees(widget, 'We could not get this paper.');
  });
});

describe('figures', () => {
  test('are told in a sentence, drawn, and kept in a table', async () => {
    const widget = await show(board, examples.oneCommittee);
    await sees(widget, 'have gone down since January 2026');
    const chart = page.getByRole('img', { name: /^Falls that hurt somebody\. Falls that hurt/ }).element();
    const words = [...chart.querySelectorAll('text')].map(({ textContent }) => textContent?.trim());
    expect(words).toEqual(expect.arrayContaining(['Mean 5.75', 'Upper limit 8.1', 'Lower limit 3.4']));
    await touches(widget, 'Show the figures as a table');
    const rows = page
      .getByRole('row')
      .elements()
      .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).toHaveLength(21);
    expect(rows).toContain('1 October 2025 9.9 Outside the limits: worse');
    expect(rows).toContain('1 January 2025 6.1 Usual');
  });

  test('are marked by a shape and a word where chance hardly explains them, by which way is better', async () => {
    const shapes = (widget: HTMLElement) => {
      const chart = widget.shadowRoot?.querySelector('.chart');
      const count = (selector: string) => chart?.querySelectorAll(selector).length;
      return { better: count('rect.better'), worse: count('path.worse'), usual: count('circle.usual') };
    };
    const lower = await show(board, examples.oneCommittee);
    await sees(lower, 'On one side of the mean, better');
    await sees(lower, 'Outside the limits, worse');
    expect(shapes(lower)).toEqual({ better: 8, worse: 1, usual: 11 });
    lower.parentElement?.remove();
    const higher = await show(board, examples.worseAndTooEarly);
    await sees(higher, 'Outside the limits, better');
    expect(shapes(higher)).toEqual({ better: 1, worse: 8, usual: 11 });
  });

  test('are drawn for the width that there is, with letters of at least 14 pixels', async () => {
    const widget = await show(board, examples.oneCommittee);
    for (const width of [320, 700]) {
      widget.style.width = `${width}px`;
      const chart = () => widget.shadowRoot?.querySelector('.chart') as SVGSVGElement;
      await expect.poll(() => chart().getBoundingClientRect().width).toBeLessThanOrEqual(width);
      await expect.poll(() => chart().viewBox.baseVal.width).toBe(chart().getBoundingClientRect().width);
      expect(Number(chart().getAttribute('font-size'))).toBeGreaterThanOrEqual(14);
    }
  });
});

describe('a question', () => {
  test('is sent by keyboard, thanked for, and then stands in the list', async () => {
    const widget = await show(board, examples.oneCommittee);
    const box = page.getByRole('textbox', { name: 'Ask the committee a question' });
    (box.element() as HTMLElement).focus();
    await userEvent.keyboard('When are the lights mended?');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await sees(widget, 'Your question is with the committee.');
    await expect.poll(() => widget.shadowRoot?.activeElement?.id).toBe('sent');
    expect(wordsOf(widget)).toContain(
      'When are the lights mended? You asked on 25 November 2026 ○ Not answered yet',
    );
    await expect.element(box).toHaveValue('');
  });

  test('is kept when it could not be sent, and taken once when its answer got lost', async () => {
    const widget = await show(board, examples.notSent);
    await expect.poll(() => widget.shadowRoot?.activeElement?.id).toBe('question');
    await touches(widget, 'Send question');
    await sees(widget, 'Your question is with the committee.');
    await sees(widget, 'You asked on 25 November 2026');
    expect(wordsOf(widget).split('When are the lights on the stairs mended?')).toHaveLength(2);
  });

  test('stays with its committee while another is looked at', async () => {
    const widget = await show(board, examples.severalCommittees);
    await sees(widget, 'Send question');
    // Everything is drawn: nothing but the person changes the board from here on.
    await expect.poll(() => wordsOf(widget)).not.toContain('Loading…');
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    await writes(widget, 'For the falls group only.');
    const choice = page.getByLabelText('Committee', { exact: true });
    await choice.selectOptions('Medicines safety group');
    await sees(widget, 'Nobody has asked a question yet.');
    await expect.element(page.getByRole('textbox')).toHaveValue('');
    await choice.selectOptions('Falls group');
    await expect.element(page.getByRole('textbox')).toHaveValue('For the falls group only.');
  });

  test('is put right by what the API says', async () => {
    const problems = [{ path: 'words', code: 'WORDS_NEW', message: 'Something new.' }];
    const widget = mount(board, '', { api: await signIn({ ...examples.oneCommittee.member, problems }) });
    await sees(widget, 'Send question');
    await writes(widget, 'A question');
    await touches(widget, 'Send question');
    await sees(widget, 'Error: Something new.');
    await expect.element(page.getByRole('textbox')).toHaveValue('A question');
  });

  test('tells the page that it was sent, but not what it says', async () => {
    const heard: string[] = [];
    const record = (event: Event) =>
      heard.push(`${event.type} ${JSON.stringify((event as CustomEvent).detail)}`);
    const names = ['wesaid-ready', 'wesaid-submitted', 'wesaid-failed'];
    for (const name of names) document.addEventListener(name, record);
    const widget = await show(board, examples.notSent);
    await touches(widget, 'Send question');
    await sees(widget, 'Your question is with the committee.');
    for (const name of names) document.removeEventListener(name, record);
    expect(heard).toEqual([
      'wesaid-ready {"language":"en","checked":true}',
      'wesaid-failed {"code":"NETWORK"}',
      'wesaid-submitted {"testMode":false}',
    ]);
  });
});

describe('when something is wrong', () => {
  test('one part fails alone, and comes by a button', async () => {
    const widget = await show(board, examples.partNotLoaded);
    await sees(widget, 'Who walks with people at night?');
    await touches(widget, 'Try again');
    await sees(widget, 'Falls that hurt somebody');
  });

  test('a person whose session is over is led to signing in, and goes on afterwards', async () => {
    const widget = await show(board, examples.signedOut);
    await expect.element(page.getByRole('link', { name: /^Sign in/ })).toHaveAttribute('target', '_blank');
    await touches(widget, 'Try again');
    await sees(widget, 'Falls group');
  });

  test('nothing is asked without the header that a session needs', async () => {
    const api = await signIn(examples.oneCommittee.member);
    const response = await fetch(`${api}/graphql`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });
});

test('more questions come on request', async () => {
  const widget = await show(board, examples.manyQuestions);
  await touches(widget, 'Show more');
  await sees(widget, 'Question number 12');
  expect(wordsOf(widget)).not.toContain('Show more');
});
