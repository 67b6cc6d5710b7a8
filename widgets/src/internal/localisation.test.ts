import { describe, expect, test } from 'vitest';
import '../action-feed/define.js';
import { mount, openTrust } from '../../testing/mount.js';
import { sees } from '../../testing/person.js';

const feed = 'wesaid-action-feed';
const wordsOfNothing = { en: 'Nothing is published here yet.', cy: 'Nid oes dim wedi’i gyhoeddi yma eto.' };

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

  test.for(['xx', 'constructor', ''])('is English where we have no words: "%s"', async (lang) => {
    const widget = mount(feed, await openTrust(), { lang });
    await sees(widget, wordsOfNothing.en);
    expect(widget.shadowRoot?.querySelector('.base')?.getAttribute('lang')).toBe('en');
  });
});
