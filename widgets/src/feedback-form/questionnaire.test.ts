import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { PeerTrust } from '../../testing/gateway-peer.js';
import { mount, openTrust, submissionsOf } from '../../testing/mount.js';
import { sees, touches, wordsOf, writes } from '../../testing/person.js';
import './define.js';
import type { FeedbackFormElement } from './feedback-form.js';
import { asked, askedInArabic, illustrated, optionsOf, question } from './questionnaire.examples.js';

const open = async (trust: Partial<PeerTrust> = {}, attributes: Record<string, string> = {}) => {
  const embedKey = await openTrust({ questionnaires: { en: asked }, ...trust });
  const widget = mount('wesaid-feedback-form', embedKey, attributes);
  await touches(widget, attributes['lang'] === 'ar' ? 'جيدة' : 'Good');
  return { widget, embedKey };
};

const sent = async (widget: FeedbackFormElement, embedKey: string) => {
  await touches(widget, 'Send feedback');
  await sees(widget, 'Thank you');
  return (await submissionsOf(embedKey))[0];
};

const told = (widget: HTMLElement) => () => widget.shadowRoot?.querySelector('[role=status]')?.textContent;

describe('the questions of a trust', () => {
  test('R036 come after the first touch, between the words and the permission, and leave the national question alone', async () => {
    const embedKey = await openTrust({ questionnaires: { en: asked } });
    const widget = mount('wesaid-feedback-form', embedKey);
    await sees(widget, 'Overall, how was your experience of our service?');
    expect(wordsOf(widget)).not.toContain('Did you feel heard?');
    await touches(widget, 'Good');
    await sees(widget, 'Did you feel heard?');
    const words = wordsOf(widget);
    const order = [
      'Overall',
      "Don't know",
      'Please can you tell us why',
      'Did you feel heard?',
      'May we publish',
    ];
    expect(order.map((part) => words.indexOf(part))).toEqual(
      order.map((part) => words.indexOf(part)).sort((one, other) => one - other),
    );
    await expect.poll(told(widget)).toBe('There are a few more questions below. You can leave them out.');
  });

  test('R036 cannot change the national answer, whatever they are called', async () => {
    const options = optionsOf({ VERY_GOOD: 'Wonderful' });
    const questions = ['rating', 'comment', 'website'].map((id) =>
      question(id, 'ONE_OF', `About ${id}`, { options }),
    );
    const { widget, embedKey } = await open({ questionnaires: { en: { ...asked, questions } } });
    await sees(widget, 'About rating');
    for (const choice of widget.shadowRoot?.querySelectorAll<HTMLInputElement>('input[value=VERY_GOOD]') ??
      [])
      if (choice.name !== 'rating') choice.click();
    expect(await sent(widget, embedKey)).toMatchObject({ rating: 'GOOD', comment: null, website: null });
  });

  test('are sent with the version that asked, only those that were answered, by codes', async () => {
    const { widget, embedKey } = await open();
    await touches(widget, 'Partly');
    await writes(widget, ' More time. ', 'What would have helped?');
    await touches(widget, 'Time');
    await touches(widget, 'Kindness');
    expect(await sent(widget, embedKey)).toMatchObject({
      questionnaire: 'version-1',
      answers: [
        { question: 'heard', options: ['PARTLY'] },
        { question: 'why', text: 'More time.' },
        { question: 'matters', options: ['TIME', 'KINDNESS'] },
      ],
    });
  });

  test('need not be answered', async () => {
    const { widget, embedKey } = await open();
    await sees(widget, 'Did you feel heard?');
    expect(await sent(widget, embedKey)).toMatchObject({ questionnaire: 'version-1', answers: [] });
  });

  test('react at once to what they depend on, say so politely, and keep what is hidden without sending it', async () => {
    const { widget, embedKey } = await open();
    await sees(widget, 'Did you feel heard?');
    expect(wordsOf(widget)).not.toMatch(/What would have helped|What went wrong/);
    await touches(widget, 'Poor');
    await sees(widget, 'What went wrong?');
    await expect.poll(told(widget)).toBe('There is one more question below.');
    await touches(widget, 'Not at all');
    await writes(widget, 'A window.', 'What would have helped?');
    await touches(widget, 'Yes, always');
    await expect.poll(() => wordsOf(widget)).not.toContain('What would have helped?');
    await touches(widget, 'Partly');
    await sees(widget, 'What would have helped?');
    expect(widget.shadowRoot?.querySelector<HTMLTextAreaElement>('#question-why')?.value).toBe('A window.');
    await touches(widget, 'Yes, always');
    expect(await sent(widget, embedKey)).toMatchObject({
      answers: [{ question: 'heard', options: ['YES'] }],
    });
  });

  test('are answered by keyboard alone', async () => {
    const { widget, embedKey } = await open();
    await sees(widget, 'Did you feel heard?');
    await page.getByRole('radio', { name: 'Yes, always' }).element().focus();
    await userEvent.keyboard(' {ArrowDown}');
    await userEvent.tab();
    expect(widget.shadowRoot?.activeElement?.id).toBe('question-why');
    await userEvent.keyboard('Tea.');
    expect(await sent(widget, embedKey)).toMatchObject({
      answers: [
        { question: 'heard', options: ['PARTLY'] },
        { question: 'why', text: 'Tea.' },
      ],
    });
  });

  test('R145 keep their answers when the language changes, and say which question is no longer asked', async () => {
    const { widget, embedKey } = await open({ questionnaires: { en: asked, ar: askedInArabic } });
    await touches(widget, 'Not at all');
    await writes(widget, 'A window.', 'What would have helped?');
    await touches(widget, 'Kindness');
    widget.lang = 'ar';
    await sees(widget, 'هل شعرت بأن أحدًا يستمع إليك؟');
    await sees(widget, 'لم نعد نسأل عن هذا');
    expect(widget.shadowRoot?.querySelector('[part=gone]')?.textContent).toContain(
      'What matters most to you?',
    );
    const checked =
      widget.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name^=question]:checked') ?? [];
    expect([...checked].map(({ name, value }) => [name, value])).toEqual([['question-heard', 'NO']]);
    await touches(widget, 'إرسال الرأي');
    await sees(widget, 'شكرًا لك');
    expect(await submissionsOf(embedKey)).toMatchObject([
      {
        questionnaire: 'version-2',
        answers: [
          { question: 'heard', options: ['NO'] },
          { question: 'why', text: 'A window.' },
        ],
      },
    ]);
  });

  test('are asked in Arabic from right to left, and say in which language a question is that has no Arabic', async () => {
    const { widget } = await open({ questionnaires: { ar: askedInArabic } }, { lang: 'ar' });
    await sees(widget, 'هل كان المكان هادئًا؟');
    const groups = [...(widget.shadowRoot?.querySelectorAll('fieldset[lang]') ?? [])];
    expect(groups.map((group) => [group.getAttribute('lang'), getComputedStyle(group).direction])).toEqual([
      ['ar', 'rtl'],
      ['ar', 'rtl'],
      ['en', 'ltr'],
    ]);
  });

  test('keep their answers when sending fails', async () => {
    const { widget, embedKey } = await open({ writeFaults: ['drop', 'drop', 'drop'] });
    await touches(widget, 'Partly');
    await touches(widget, 'Send feedback');
    await sees(widget, 'was not sent');
    expect(await sent(widget, embedKey)).toMatchObject({
      answers: [{ question: 'heard', options: ['PARTLY'] }],
    });
  });

  test('that the API no longer takes go, with word of which, and the national answer is sent without them', async () => {
    const problems = [
      { path: 'questionnaire', code: 'QUESTIONNAIRE_UNKNOWN', message: 'Load the form again.' },
    ];
    const { widget, embedKey } = await open({ problems });
    await touches(widget, 'Partly');
    await touches(widget, 'Send feedback');
    await sees(widget, 'Our questions have changed.');
    await sees(
      widget,
      'We do not ask this any more, so we cannot take your answer to it: Did you feel heard?',
    );
    await page.getByRole('link', { name: /^Our questions have changed/ }).click();
    expect(widget.shadowRoot?.activeElement?.id).toBe('gone');
    const submission = await sent(widget, embedKey);
    expect(submission).toMatchObject({ rating: 'GOOD' });
    expect(submission).not.toHaveProperty('answers');
  });

  test('say what is wrong beside the question that it is about', async () => {
    const problems = [{ path: 'answers.1.text', code: 'ANSWER_TOO_LONG', message: 'Too long.' }];
    const { widget } = await open({ problems });
    await touches(widget, 'Not at all');
    await writes(widget, 'Long.', 'What would have helped?');
    await touches(widget, 'Send feedback');
    await page.getByRole('link', { name: 'Use 4,000 characters or fewer' }).click();
    expect(widget.shadowRoot?.activeElement?.id).toBe('question-why');
  });

  test('that cannot be read leave the form as it is', async () => {
    const { widget, embedKey } = await open({
      readFaults: ['none', 'UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE'],
    });
    expect(await sent(widget, embedKey)).toMatchObject({ rating: 'GOOD' });
  });

  test('are empty for the next person', async () => {
    const { widget, embedKey } = await open({}, { 'reset-after': '60' });
    await touches(widget, 'Partly');
    await sent(widget, embedKey);
    await touches(widget, 'Give more feedback');
    await touches(widget, 'Good');
    await sees(widget, 'Did you feel heard?');
    expect(widget.shadowRoot?.querySelectorAll('input[name^=question]:checked')).toHaveLength(0);
    expect(wordsOf(widget)).not.toContain('What would have helped?');
  });
});

test('R114 says before sending when somebody reads, where the trust has set it', async () => {
  const sentence = 'Nobody reads this at night or at the weekend.';
  const { widget } = await open({ listeningHours: { sentence }, questionnaires: {} });
  await sees(widget, sentence);
  expect(wordsOf(widget).indexOf(sentence)).toBeLessThan(wordsOf(widget).indexOf('Send feedback'));
});

describe('pictures, sound and signing', () => {
  test('load from nowhere else before the person asks for them', async () => {
    const { widget } = await open({ questionnaires: { en: illustrated } });
    await sees(widget, 'How do you feel now?');
    const images = () => widget.shadowRoot?.querySelectorAll('img').length;
    expect(images()).toBe(0);
    expect(widget.shadowRoot?.querySelector('audio')?.preload).toBe('none');
    const film = page.getByRole('link', { name: /British Sign Language/ }).element() as HTMLAnchorElement;
    expect([film.target, film.rel]).toEqual(['_blank', 'noopener']);
    await touches(widget, 'Show pictures');
    await expect.poll(images).toBe(3);
  });

  test('lead nowhere from a shared tablet', async () => {
    const { widget } = await open({ questionnaires: { en: illustrated } }, { kiosk: '' });
    await sees(widget, 'How do you feel now?');
    expect(wordsOf(widget)).not.toContain('British Sign Language (opens');
    expect(widget.shadowRoot?.querySelectorAll('a[target]')).toHaveLength(0);
  });

  test('never become an address that runs something', async () => {
    const [mood] = illustrated.questions;
    const evil = 'javascript:alert(1)';
    const questions = [
      {
        ...(mood as NonNullable<typeof mood>),
        picture: evil,
        audio: evil,
        signLanguageVideo: evil,
        options: [],
      },
    ];
    const { widget } = await open({ questionnaires: { en: { ...illustrated, questions } } });
    await sees(widget, 'How do you feel now?');
    expect(widget.shadowRoot?.innerHTML).not.toContain('javascript:');
  });
});
