import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { english, same, textsOf } from '../../testing/all-words.js';
import { show } from '../../testing/mount.js';
import { touches } from '../../testing/person.js';
import type { WidgetExample } from '../../testing/widget-example.js';
import '../action-feed/define.js';
import { examples as feed } from '../action-feed/action-feed.examples.js';
import '../committee-board/define.js';
import { examples as board } from '../committee-board/committee-board.examples.js';
import '../display/define.js';
import { examples as display } from '../display/display.examples.js';
import '../events/define.js';
import { examples as events } from '../events/events.examples.js';
import '../feedback-form/define.js';
import { examples as feedbackForm } from '../feedback-form/feedback-form.examples.js';
import '../opportunities/define.js';
import { examples as opportunities } from '../opportunities/opportunities.examples.js';
import '../raise-concern/define.js';
import { examples as raiseConcern } from '../raise-concern/raise-concern.examples.js';
import '../ratings-chart/define.js';
import { examples as ratingsChart } from '../ratings-chart/ratings-chart.examples.js';
import '../spc-chart/define.js';
import { examples as spcChart } from '../spc-chart/spc-chart.examples.js';
import '../stories/define.js';
import { examples as stories } from '../stories/stories.examples.js';
import '../track/define.js';
import { examples as track } from '../track/track.examples.js';
import { languages } from './all.js';
import type { Language, LanguageTexts } from './language.js';

type Tag = keyof HTMLElementTagNameMap & `wesaid-${string}`;

/** A widget with what it shows, and how a person meets a mistake or a failure in it. */
interface Case {
  words: keyof LanguageTexts;
  /** How it is when all is well; `shows` holds in every language. */
  well: WidgetExample;
  heading: (texts: LanguageTexts) => string;
  /** What brings a mistake or a failure about, what the person touches, and what they are told. */
  wrong: (texts: LanguageTexts) => { example: WidgetExample; touched?: string[]; says: string };
}

/** What the API refuses to a list. */
const refused =
  ({ trust }: WidgetExample, words: keyof LanguageTexts) =>
  (texts: LanguageTexts) => ({
    example: { trust: { ...trust, readFaults: ['ORIGIN_NOT_ALLOWED' as const] }, shows: '' },
    says: texts[words].sentences['ORIGIN_NOT_ALLOWED'] as string,
  });

const ratings = { ...ratingsChart.overTime, shows: '%' };
const committee = board.oneCommittee;

const cases: Partial<Record<Tag, Case>> = {
  'wesaid-action-feed': {
    words: 'actionFeed',
    well: feed.published,
    heading: ({ actionFeed }) => actionFeed.title,
    wrong: refused(feed.published, 'actionFeed'),
  },
  'wesaid-committee-board': {
    words: 'committeeBoard',
    well: committee,
    heading: ({ committeeBoard }) => committeeBoard.title,
    wrong: ({ committeeBoard }) => ({
      example: {
        member: { ...committee.member, faults: { CommitteeBoard: ['UNAUTHENTICATED'] } },
        shows: '',
      },
      says: committeeBoard.sentences.UNAUTHENTICATED,
    }),
  },
  'wesaid-display': {
    words: 'display',
    well: display.inTurn,
    heading: (texts) => texts.display.title,
    wrong: refused(display.inTurn, 'display'),
  },
  'wesaid-events': {
    words: 'events',
    well: { ...events.upcoming, shows: 'Open meeting of the board' },
    heading: (texts) => texts.events.title,
    wrong: refused(events.upcoming, 'events'),
  },
  'wesaid-feedback-form': {
    words: 'feedbackForm',
    well: feedbackForm.untouched,
    heading: (texts) => texts.feedbackForm.question,
    wrong: (texts) => ({
      example: feedbackForm.untouched,
      touched: [texts.feedbackForm.send],
      says: texts.feedbackForm.sentences.RATING_MISSING,
    }),
  },
  'wesaid-opportunities': {
    words: 'opportunities',
    well: opportunities.open,
    heading: (texts) => texts.opportunities.title,
    wrong: (texts) => ({
      example: opportunities.open,
      touched: [texts.opportunities.interested, texts.opportunities.mayContact, texts.opportunities.send],
      says: texts.opportunities.sentences.CONTACT_MISSING,
    }),
  },
  'wesaid-raise-concern': {
    words: 'raiseConcern',
    well: { ...raiseConcern.untouched, shows: 'Leicestershire Partnership NHS Trust' },
    heading: (texts) => texts.raiseConcern.title,
    wrong: (texts) => ({
      example: { ...raiseConcern.untouched, shows: 'Leicestershire Partnership NHS Trust' },
      touched: [
        texts.raiseConcern.kinds.COMPLAINT[0],
        texts.raiseConcern.whoseChoices.mine,
        texts.raiseConcern.send,
      ],
      says: texts.raiseConcern.sentences.WORDS_MISSING,
    }),
  },
  'wesaid-ratings-chart': {
    words: 'ratingsChart',
    well: ratings,
    heading: (texts) => texts.ratingsChart.title,
    wrong: refused(ratings, 'ratingsChart'),
  },
  'wesaid-stories': {
    words: 'stories',
    well: stories.published,
    heading: (texts) => texts.stories.title,
    wrong: refused(stories.published, 'stories'),
  },
  'wesaid-track': {
    words: 'track',
    well: { ...track.untouched, shows: '' },
    heading: (texts) => texts.track.title,
    wrong: (texts) => ({
      example: { ...track.untouched, shows: '' },
      touched: [texts.track.see],
      says: texts.track.empty[0],
    }),
  },
};

const asPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every piece of text that is shown or read out, one for each place in a template. */
function piecesOf(widget: HTMLElement): string[] {
  const frame = widget.shadowRoot?.querySelector('.base') as Element;
  const pieces: string[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) pieces.push(walker.currentNode.nodeValue as string);
  for (const named of frame.querySelectorAll('[aria-label]')) pieces.push(named.ariaLabel as string);
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}

/** What a widget says in the English of its code, as if nobody had translated it. */
function englishLeftIn(widget: HTMLElement, words: keyof LanguageTexts, tag: string): string[] {
  const said = [...textsOf(english[words])]
    .filter(([place, text]) => /[a-z]{3}/i.test(text.replaceAll('@', '')) && !same[tag]?.test(place))
    .map(([, text]) => new RegExp(`^${asPattern(text).replaceAll('@', '.+')}$`));
  return piecesOf(widget).filter((piece) => said.some((text) => text.test(piece)));
}

const everywhere = Object.keys(languages).flatMap((lang) =>
  (Object.entries(cases) as [Tag, Case][]).map(([tag, given]) => ({ lang, tag, ...given })),
);

describe('R145 in every language', () => {
  test.each(everywhere)('<$tag> says all of itself in $lang', async ({ lang, tag, words, well, heading }) => {
    const { texts, direction } = ((await languages[lang]?.()) as { language: Language }).language;
    const widget = await show(tag, { ...well, attributes: { ...well.attributes, lang } });
    await expect
      .element(page.getByRole('heading', { name: heading(texts), exact: true }))
      .toBeInTheDocument();
    const frame = widget.shadowRoot?.querySelector('.base') as HTMLElement;
    expect([frame.lang, getComputedStyle(frame).direction]).toEqual([lang, direction]);
    expect(englishLeftIn(widget, words, lang)).toEqual([]);
  });

  test.each(everywhere)('<$tag> says what is wrong in $lang', async ({ lang, tag, words, wrong }) => {
    const { texts } = ((await languages[lang]?.()) as { language: Language }).language;
    const { example, touched = [], says } = wrong(texts);
    const widget = await show(tag, { ...example, attributes: { ...example.attributes, lang } });
    for (const each of touched) await touches(widget, each);
    await expect.element(page.getByRole('alert').getByText(says)).toBeVisible();
    expect(englishLeftIn(widget, words, lang)).toEqual([]);
  });

  test.each(Object.keys(languages))('<wesaid-spc-chart> says in %s what it shows', async (lang) => {
    const { texts } = ((await languages[lang]?.()) as { language: Language }).language;
    const widget = await show('wesaid-spc-chart', {
      ...spcChart.improving,
      shows: 'Falls',
      attributes: { lang },
    });
    const says = texts.committeeBoard.variations?.IMPROVING as string;
    await expect.element(page.getByRole('img', { name: new RegExp(asPattern(says)) })).toBeVisible();
    expect(englishLeftIn(widget, 'committeeBoard', lang)).toEqual([]);
  });
});

test('finds English that was left over', async () => {
  const widget = await show('wesaid-action-feed', feed.published);
  expect(englishLeftIn(widget, 'actionFeed', 'cy')).toEqual(
    expect.arrayContaining(['What changed because people told us', 'You said']),
  );
});
