import { beforeAll, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { english, same, textsOf } from '../../testing/all-words.js';
import { mount, openTrust } from '../../testing/mount.js';
import { sees, touches, wordsOf, writes } from '../../testing/person.js';
import '../action-feed/define.js';
import { examples as feed } from '../action-feed/action-feed.examples.js';
import { strings as actionFeed } from '../action-feed/action-feed.strings.js';
import '../feedback-form/define.js';
import { strings as feedbackForm } from '../feedback-form/feedback-form.strings.js';
import { languages } from './all.js';
import type { Language, LanguageTexts } from './language.js';

const widgets = Object.keys(english) as (keyof LanguageTexts)[];
const tags = Object.keys(languages);

const loaded = new Map<string, Language>();
beforeAll(async () => {
  for (const tag of tags) loaded.set(tag, (await languages[tag]?.())?.language as Language);
});

describe.each(tags)('the words of %s', (tag) => {
  test('are those of its file', () => {
    expect(loaded.get(tag)?.tag).toBe(tag);
  });

  test.each(widgets)('have every text that %s says, every refusal and every mistake among them', (widget) => {
    const texts = new Map(textsOf(loaded.get(tag)?.texts[widget]));
    for (const [place] of textsOf(english[widget])) expect([place, texts.has(place)]).toEqual([place, true]);
  });

  test.each(widgets)('leave no English over in %s', (widget) => {
    const texts = new Map(textsOf(loaded.get(tag)?.texts[widget]));
    const left = [...textsOf(english[widget])].filter(
      ([place, text]) => /[a-z]{3}/i.test(text.replaceAll('@', '')) && texts.get(place) === text,
    );
    expect(left.filter(([place]) => !same[tag]?.test(place))).toEqual([]);
  });

  test('put every figure and day of a sentence into it', () => {
    for (const widget of widgets) {
      const texts = new Map(textsOf(loaded.get(tag)?.texts[widget]));
      for (const [place, text] of textsOf(english[widget])) {
        const signs = (words: string | undefined) => words?.split('@').length;
        expect([place, signs(texts.get(place))]).toEqual([place, signs(text)]);
      }
    }
  });
});

describe('a widget in another language', () => {
  test.each(tags)('says its heading and its mistakes in %s, in its direction (WCAG 3.1.2)', async (tag) => {
    const { direction, texts } = loaded.get(tag) as Language;
    const widget = mount('wesaid-feedback-form', await openTrust(), { lang: tag });
    await sees(widget, texts.feedbackForm.question);
    const frame = widget.shadowRoot?.querySelector('.base');
    expect([frame?.getAttribute('lang'), frame?.getAttribute('dir')]).toEqual([tag, direction]);
    await touches(widget, texts.feedbackForm.send);
    await expect
      .poll(() => page.getByRole('alert').first().element().textContent)
      .toContain(texts.feedbackForm.sentences['RATING_MISSING']);
  });

  test('keeps what was typed when the page changes its language, and its mistakes change with it', async () => {
    const widget = mount('wesaid-feedback-form', await openTrust());
    await sees(widget, feedbackForm.question);
    await writes(widget, 'My own words');
    await touches(widget, feedbackForm.send);
    await sees(widget, feedbackForm.sentences['RATING_MISSING'] as string);
    widget.lang = 'pl';
    await sees(widget, loaded.get('pl')?.texts.feedbackForm.sentences['RATING_MISSING'] as string);
    expect(widget.shadowRoot?.querySelector('textarea')?.value).toBe('My own words');
    expect(wordsOf(widget)).not.toContain(feedbackForm.sentences['RATING_MISSING']);
  });

  test('gives Urdu the room that Nastaliq needs, and takes it back', async () => {
    const widget = mount('wesaid-action-feed', await openTrust(feed.published.trust), { lang: 'ur' });
    await sees(widget, loaded.get('ur')?.texts.actionFeed.title as string);
    const frame = widget.shadowRoot?.querySelector('.base') as HTMLElement;
    const lines = () =>
      Number.parseFloat(getComputedStyle(frame).lineHeight) /
      Number.parseFloat(getComputedStyle(frame).fontSize);
    expect(lines()).toBeCloseTo(2.2);
    expect(getComputedStyle(frame).fontFamily).toContain('Nastaliq');
    widget.lang = 'en';
    await sees(widget, actionFeed.title);
    expect(lines()).toBeCloseTo(1.47);
  });

  test('takes the first part of a tag, the page’s own language, and English for one that it lacks', async () => {
    const key = await openTrust(feed.published.trust);
    const [british, lacking] = ['cy-GB', 'xx'].map((lang) => mount('wesaid-action-feed', key, { lang }));
    await sees(british as HTMLElement, loaded.get('cy')?.texts.actionFeed.title as string);
    await sees(lacking as HTMLElement, actionFeed.title);
    document.documentElement.lang = 'pl';
    const inherited = mount('wesaid-action-feed', key);
    await sees(inherited, loaded.get('pl')?.texts.actionFeed.title as string);
    document.documentElement.lang = 'en';
  });

  test('tells the page which language it speaks and whether a person has read it, and says so in test mode', async () => {
    const heard = new Map<EventTarget | null, object>();
    const listen = (event: Event) => heard.set(event.target, (event as CustomEvent<object>).detail);
    document.addEventListener('wesaid-ready', listen);
    const trust = { ...feed.published.trust, testMode: true };
    const widget = mount('wesaid-action-feed', await openTrust(trust), { lang: 'ur' });
    await sees(widget, loaded.get('ur')?.notChecked as string);
    await sees(widget, 'Beaumont Ward');
    document.removeEventListener('wesaid-ready', listen);
    expect(heard.get(widget)).toEqual({ language: 'ur', checked: false });
    const real = mount('wesaid-action-feed', await openTrust(feed.published.trust), { lang: 'ur' });
    await sees(real, 'Beaumont Ward');
    expect(wordsOf(real)).not.toContain(loaded.get('ur')?.notChecked);
  });
});
