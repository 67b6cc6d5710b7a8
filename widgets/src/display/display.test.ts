import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoViolations, mount, openTrust, show } from '../../testing/mount.js';
import { sees, touches, wordsOf } from '../../testing/person.js';
import { ago } from './ago.js';
import './define.js';
import { examples } from './display.examples.js';
import type { DisplayElement } from './display.js';

const display = 'wesaid-display';
const minutes = (count: number) => count * 60_000;

afterEach(() => {
  vi.useRealTimers();
});

describe('every state of the display', () => {
  test.for(Object.entries(examples))(
    '%s is drawn, and axe and the IBM checker find nothing wrong',
    async ([, state]) => {
      await show(display, state);
      await expectNoViolations();
    },
  );
});

/** A display whose clock the test moves; requests go the real way. */
async function onTheWall(trust: Parameters<typeof openTrust>[0]): Promise<DisplayElement> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
  const widget = mount(display, await openTrust(trust));
  await vi.waitFor(() => expect(wordsOf(widget)).toContain('1 of 3'), { timeout: 10_000 });
  return widget;
}

/** What is drawn after a time. */
async function after(widget: DisplayElement, millis: number): Promise<string> {
  await vi.advanceTimersByTimeAsync(millis);
  await widget.updateComplete;
  return wordsOf(widget);
}

describe('a display on a wall', () => {
  test('shows one action after the other, each for its seconds, and begins again', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    expect(wordsOf(widget)).toContain('The ward is too noisy at night.');
    expect(await after(widget, 19_000)).toContain('1 of 3');
    expect(await after(widget, 1_100)).toContain('Letters are hard to read.');
    expect(await after(widget, 20_000)).toContain('3 of 3');
    expect(await after(widget, 20_000)).toContain('1 of 3');
  });

  test('is never quicker than people read', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    widget.seconds = 1;
    await widget.updateComplete;
    expect(await after(widget, 9_000)).toContain('1 of 3');
    expect(await after(widget, 1_100)).toContain('2 of 3');
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
          embed: { testMode: false, trust: { actions: { nodes: [widget.data?.[0] ?? withdrawnRest] } } },
        },
      }),
    );
    await after(widget, minutes(10));
    await vi.waitFor(() => expect(wordsOf(widget)).not.toContain(' of 3'));
    expect(wordsOf(widget)).not.toContain('The ward is too noisy');
    expect(fetched).toHaveBeenCalledTimes(1);
    fetched.mockRestore();
  });

  test('survives a night without network: says how old its content is, and shows none that nobody could withdraw', async () => {
    const widget = await onTheWall(examples.inTurn.trust);
    const fetched = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    expect(await after(widget, minutes(45))).toMatch(/We did.*Last checked 4\d minutes ago/s);
    const atNight = await after(widget, minutes(16));
    expect(atNight).toContain('We cannot show what changed at the moment');
    expect(atNight).not.toContain('The ward is too noisy');
    expect(await after(widget, minutes(2 * 60))).toContain('Last checked 3 hours ago');
    fetched.mockRestore();
    window.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(wordsOf(widget)).toContain('Last checked 0 minutes ago'), {
      timeout: 10_000,
    });
    expect(wordsOf(widget)).toContain('of 3');
  });
});

const withdrawnRest = {
  id: 'rest',
  said: 'The garden is locked.',
  did: 'It is open all day.',
  label: 'YOU_SAID_WE_DID',
  publishedOn: null,
  synthetic: false,
};

describe('a display that somebody touches', () => {
  test('is paused and goes on by one button that keeps its place', async () => {
    const widget = await show(display, examples.inTurn);
    await touches(widget, 'Pause');
    expect(widget.paused).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  });

  test('shows given actions without asking anybody', async () => {
    const widget = mount(display, '', { api: 'https://nowhere.invalid' });
    widget.data = [{ ...withdrawnRest, label: 'YOU_SAID_WE_DID' }];
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
