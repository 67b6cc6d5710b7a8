import { describe, expect, onTestFinished, test } from 'vitest';
import '../action-feed/define.js';
import { languages } from '../languages/all.js';
import { mount, openTrust } from '../../testing/mount.js';
import { sees } from '../../testing/person.js';

const feed = 'wesaid-action-feed';
const wordsOfNothing = { en: 'Nothing is published here yet.', cy: 'Nid oes dim wedi’i gyhoeddi yma eto.' };

/** Gives widgets a language more, until the test ends. */
function add(tag: string, fetchIt: (typeof languages)[string]): void {
  languages[tag] = fetchIt;
  onTestFinished(() => void Reflect.deleteProperty(languages, tag));
}

describe('the language of a widget', () => {
  test('is that of its own attribute, whatever the region', async () => {
    await sees(mount(feed, await openTrust(), { lang: 'cy-GB' }), wordsOfNothing.cy);
  });

  test('is that of the nearest element around it, across a shadow root', async () => {
    const widget = mount(feed, await openTrust());
    const outer = document.createElement('div');
    outer.lang = 'cy';
    widget.replaceWith(outer);
    outer.attachShadow({ mode: 'open' }).append(widget);
    await sees(widget, wordsOfNothing.cy);
  });

  test('can be changed later, as a property', async () => {
    const widget = mount(feed, await openTrust());
    await sees(widget, wordsOfNothing.en);
    widget.lang = 'cy';
    await sees(widget, wordsOfNothing.cy);
  });

  test('is the last one that was wanted, however long another one takes to come', async () => {
    let arrive: (module: Awaited<ReturnType<(typeof languages)[string]>>) => void = () => undefined;
    const asked = new Promise<void>((tellAsked) =>
      add('zz', () => {
        tellAsked();
        return new Promise((resolve) => (arrive = resolve));
      }),
    );
    const widget = mount(feed, await openTrust());
    await sees(widget, wordsOfNothing.en);
    widget.lang = 'zz';
    await asked;
    widget.lang = 'cy';
    arrive((await languages['pl']?.()) as Parameters<typeof arrive>[0]);
    await sees(widget, wordsOfNothing.cy);
    expect(widget.shadowRoot?.querySelector('.base')?.getAttribute('lang')).toBe('cy');
  });

  test('is English when the other one cannot be fetched', async () => {
    add('zz', () => Promise.reject(new TypeError('Failed to fetch')));
    const widget = mount(feed, await openTrust(), { lang: 'zz' });
    await sees(widget, wordsOfNothing.en);
    expect(widget.shadowRoot?.querySelector('.base')?.getAttribute('lang')).toBe('en');
  });

  test.for(['en-x-easy', 'en-GB-x-easy', 'EN-gb-X-EASY'])('can be easy English: "%s"', async (lang) => {
    const widget = mount(feed, await openTrust(), { lang });
    await sees(widget, 'There is nothing here yet.');
    expect(widget.shadowRoot?.querySelector('.base')?.getAttribute('lang')).toBe('en-x-easy');
  });

  test.for(['xx', 'constructor', ''])('is English where we have no words: "%s"', async (lang) => {
    const widget = mount(feed, await openTrust(), { lang });
    await sees(widget, wordsOfNothing.en);
    expect(widget.shadowRoot?.querySelector('.base')?.getAttribute('lang')).toBe('en');
  });
});
