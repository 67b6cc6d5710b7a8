import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { testEveryState } from '../../testing/every-state.js';
import { mount, openTrust, show } from '../../testing/mount.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import type { PublishedAction } from '../action-feed/action-card.js';
import { ago } from './ago.js';
import './define.js';
import { examples } from './display.examples.js';
import type { DisplayElement } from './display.js';

const display = 'wesaid-display';
const minutes = (count: number) => count * 60_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('every state of the display', () => {
  testEveryState(display, examples);
});

/** A display whose clock the test moves; requests go the real way. */
async function onTheWall(
  trust: Parameters<typeof openTrust>[0],
  attributes: Record<string, string> = {},
  first = '1 of 3',
): Promise<DisplayElement> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  const widget = mount(display, await openTrust(trust), attributes);
  await vi.waitFor(() => expect(wordsOf(widget)).toContain(first), { timeout: 10_000 });
  return widget;
}

/** What is drawn after a night without network. */
async function afterNight(widget: DisplayElement, hours: number): Promise<string> {
  await after(widget, minutes(30));
  vi.setSystemTime(Date.now() + minutes((hours - 1) * 60));
  return after(widget, minutes(30));
}

/** What is drawn after a time. */
async function after(widget: DisplayElement, millis: number): Promise<string> {
  await vi.advanceTimersByTimeAsync(millis);
  await widget.updateComplete;
  return wordsOf(widget);
}

describe('a display on a wall', () => {
  test('R107 shows one action after the other, each for its seconds, and begins again', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    expect(wordsOf(widget)).toContain('The ward is too noisy at night.');
    expect(await after(widget, 19_000)).toContain('1 of 3');
    expect(await after(widget, 1_100)).toContain('Letters are hard to read.');
    expect(await after(widget, 20_000)).toContain('3 of 3');
    expect(await after(widget, 20_000)).toContain('1 of 3');
  });

  test('is never quicker than ten seconds', async () => {
    const actions = ['one', 'other'].map((id) => ({ ...opened, id }));
    const widget = await onTheWall({ actions }, { seconds: '1' }, '1 of 2');
    expect(await after(widget, 9_000)).toContain('1 of 2');
    expect(await after(widget, 1_100)).toContain('2 of 2');
  });

  test('stays longer on an action that takes longer to read', async () => {
    const { trust } = examples.longText;
    const two = [...trust.actions, opened];
    const widget = await onTheWall({ ...trust, actions: two }, {}, '1 of 2');
    expect(await after(widget, 35_000)).toContain('1 of 2');
    expect(await after(widget, 1_100)).toContain('2 of 2');
  });

  test('stays where it is while it is paused, and goes on when told to', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    widget.paused = true;
    await widget.updateComplete;
    expect(await after(widget, minutes(5))).toContain('1 of 3');
    widget.paused = false;
    await widget.updateComplete;
    expect(await after(widget, 20_100)).toContain('2 of 3');
  });

  test('looks every ten minutes whether anything was withdrawn', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    const fetched = vi.spyOn(window, 'fetch').mockImplementation(async () =>
      Response.json({
        data: {
          embed: {
            testMode: false,
            trust: { name: 'Anytown', actions: { nodes: [widget.data?.[0] ?? opened] } },
          },
        },
      }),
    );
    await after(widget, minutes(10));
    await vi.waitFor(() => expect(wordsOf(widget)).not.toContain(' of 3'));
    expect(wordsOf(widget)).not.toContain('The ward is too noisy');
    expect(fetched).toHaveBeenCalledTimes(1);
    fetched.mockRestore();
  });

  test('R107 says how old its content is without network, and shows no action that was not checked for 50 minutes', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    const fetched = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await after(widget, minutes(49))).toMatch(/We did.*Last checked 4\d minutes ago/s);
    const atNight = await after(widget, minutes(3));
    expect(atNight).toContain('We cannot show what changed at the moment');
    expect(atNight).not.toContain('We did');
    expect(await afterNight(widget, 6)).toContain('Last checked 6 hours ago');
    fetched.mockRestore();
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(wordsOf(widget)).toContain('Last checked 0 minutes ago'), {
      timeout: 10_000,
    });
    expect(wordsOf(widget)).toContain('of 3');
  });

  test('R107 keeps the ratings, which nobody can withdraw, through a night without network', async () => {
    const widget = await onTheWall(examples.ratingsWithoutNetworkForHours.trust, { ratings: '' }, '1 of 4');
    const fetched = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    const atNight = await afterNight(widget, 9);
    expect(atNight).toContain('88% of about 170 people said that their care was good or very good');
    expect(atNight).toContain('We cannot show what changed at the moment. Last checked 9 hours ago');
    expect(atNight).not.toContain('We did');
    fetched.mockRestore();
  });

  test('keeps nothing on the device', async () => {
    // Tests of a tablet's queue keep things in the same browser, so it is watched whether this one opens any.
    const stores = vi.spyOn(indexedDB, 'open');
    await onTheWall(examples.inTurn.trust);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
    expect(stores).not.toHaveBeenCalled();
    expect(await caches.keys()).toEqual([]);
    stores.mockRestore();
  });
});

const opened: PublishedAction = {
  id: 'rest',
  said: 'The garden is locked.',
  did: 'It is open all day.',
  label: 'YOU_SAID_WE_DID',
  publishedOn: null,
  synthetic: false,
  status: 'DONE',
  themes: [],
  service: null,
};

describe('a display that somebody touches', () => {
  test('is paused and goes on by one button that keeps its place', async () => {
    const widget = await show(display, examples.inTurn);
    await touches(widget, 'Pause');
    expect(widget.paused).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  test('R107 is worked by keyboard: Space pauses and goes on anywhere, and what stays is read out', async () => {
    const widget = await show(display, examples.onTelevision);
    const status = page.getByRole('status');
    await expect.element(status).toHaveTextContent('');
    await userEvent.keyboard(' ');
    expect(widget.paused).toBe(true);
    await expect.element(status).toHaveTextContent('1 of 3');
    await userEvent.keyboard(' ');
    expect(widget.paused).toBe(false);
    await expect.element(status).toHaveTextContent('');
    page.getByRole('button', { name: 'Pause' }).element().focus();
    await userEvent.keyboard(' ');
    expect(widget.paused).toBe(true);
  });

  test('R107 fills the screen by a button, where Space pauses and does not leave it', async () => {
    const widget = await show(display, examples.inTurn);
    await userEvent.click(page.getByRole('button', { name: 'Full screen' }));
    await expect.element(page.getByRole('button', { name: 'Leave full screen' })).toBeVisible();
    await expect.poll(() => widget.shadowRoot?.activeElement?.textContent?.trim()).toBe('Pause');
    await userEvent.keyboard(' ');
    expect([widget.paused, document.fullscreenElement]).toEqual([true, widget]);
    await userEvent.click(page.getByRole('button', { name: 'Leave full screen' }));
    await expect.element(page.getByRole('button', { name: 'Full screen', exact: true })).toBeVisible();
  });

  test('leaves Space to the page while it is a part of one', async () => {
    const widget = await show(display, examples.inTurn);
    await userEvent.keyboard(' ');
    expect(widget.paused).toBe(false);
  });

  test('R107 covers the window of a television, with letters that are read across a room', async () => {
    await page.viewport(1920, 1080);
    const widget = await show(display, examples.longText);
    const { width, height, top, left } = widget.getBoundingClientRect();
    expect([left, top, width, height]).toEqual([0, 0, 1920, 1080]);
    expect(widget.scrollHeight).toBeLessThanOrEqual(1080);
    widget.remove();
    await show(display, examples.onTelevision);
    const said = page.getByText(/^The ward is too noisy at night/).element();
    for (const [across, down] of [
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      await page.viewport(across, down);
      expect(Number.parseFloat(getComputedStyle(said).fontSize)).toBeGreaterThan(48);
    }
    await page.viewport(414, 896);
  });

  test('R107 moves nothing, whatever the device asks', async () => {
    const widget = await show(display, examples.inTurn);
    expect(widget.shadowRoot?.getAnimations()).toEqual([]);
    for (const each of widget.shadowRoot?.querySelectorAll('*') ?? [])
      expect([getComputedStyle(each).transitionDuration, getComputedStyle(each).animationName]).toEqual([
        '0s',
        'none',
      ]);
  });

  test('shows given actions without asking anybody', async () => {
    const widget = mount(display, '', { api: 'https://nowhere.invalid' });
    widget.data = [opened];
    await sees(widget, 'It is open all day.');
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('nowhere'))).toEqual(
      [],
    );
  });

  test('grows its letters with its width, and fits a phone', async () => {
    const widget = await show(display, examples.mixedDirections);
    const sizeAt = async (width: string) => {
      widget.style.width = width;
      await new Promise(requestAnimationFrame);
      const frame = widget.shadowRoot?.querySelector('.base') as HTMLElement;
      expect(frame.scrollWidth).toBeLessThanOrEqual(frame.clientWidth);
      return Number.parseFloat(getComputedStyle(frame).fontSize);
    };
    const onPhone = await sizeAt('288px');
    expect(onPhone).toBe(16);
    expect(await sizeAt('1800px')).toBeGreaterThan(40);
  });
});

describe('how long ago', () => {
  test('is said in minutes, and from two hours on in hours', () => {
    expect(ago(59_000, 'en')).toBe('0 minutes ago');
    expect(ago(minutes(119), 'en')).toBe('119 minutes ago');
    expect(ago(minutes(120), 'en')).toBe('2 hours ago');
  });
});
