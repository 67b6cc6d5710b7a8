import { describe, expect, it } from 'vitest';
import { clinicalWordsIn } from './clinical-words.js';
import { saysStop } from './hand-over.service.js';
import { defaultWords, messageFor, messageProblems, type MessageParts } from './message.js';
import { mobileNumber } from './mobile-number.js';
import { invitedKey, optOutKey, rowKey } from './number-keys.js';
import { nextSendingTime, ordinaryHours } from './sending-hours.js';

const url = 'https://wesaid.test';
const parts = (more: Partial<MessageParts> = {}): MessageParts => ({
  senderName: 'Leicestershire Partnership',
  words: defaultWords,
  namedServices: [],
  ...more,
});

describe('a mobile number', () => {
  it.each([
    ['07400 123456', '+447400123456'],
    ['+44 7400 123456', '+447400123456'],
    ['0044 7400 123 456', '+447400123456'],
    ['(07400) 123-456', '+447400123456'],
    ['07700 900123', '+447700900123'],
  ])('is understood as it was typed: %s', (typed, number) => expect(mobileNumber(typed)).toBe(number));

  it.each([
    '0116 295 0030',
    '0800 123456',
    '+33 6 12 34 56 78',
    '07400 12345',
    '07400 123456 ext 2',
    'none',
    '',
    '=07400123456',
  ])('is refused when it is none of the United Kingdom: %s', (typed) =>
    expect(mobileNumber(typed)).toBeNull(),
  );
});

describe('a message', () => {
  it('R142 is the same for everybody of a service, and names no service unless the trust allows it', () => {
    const service = '5e200000-0000-4000-8000-000000000003';
    const text = messageFor(parts(), service, url);
    expect(text).toContain('coming to our service');
    expect(text).toContain(`https://wesaid.test/f/${service}?via=sms `);
    const named = [{ service, name: 'the $& clinic' }];
    expect(messageFor(parts({ namedServices: named }), service, url)).toContain('coming to the $& clinic');
    expect(messageFor(parts({ namedServices: named }), 'another', url)).toContain('coming to our service');
  });

  it('is fit to be sent as we write it', () => expect(messageProblems(parts(), url)).toEqual([]));

  it.each([
    ['without its link', 'Hello from {trust}. Reply STOP to stop.', 'WORDS_WITHOUT_LINK'],
    ['without a way to stop', 'How was it? {link}', 'WORDS_WITHOUT_STOP'],
    ['with a place that is none', 'Dear {name}, {link} STOP', 'WORDS_WITH_UNKNOWN_PLACE'],
    ['with what Notify would fill in', 'Dear ((name)), {link} STOP', 'WORDS_WITH_UNKNOWN_PLACE'],
    ['with another address', 'https://evil.example?who=1 {link} STOP', 'WORDS_WITH_ADDRESS'],
    ['with clinical detail', 'How was your chemotherapy? {link} STOP', 'CLINICAL_DETAIL'],
    ['that is too long', `{link} STOP ${'x'.repeat(450)}`, 'WORDS_TOO_LONG'],
  ])('%s is refused', (_name, words, code) =>
    expect(messageProblems(parts({ words }), url).map((problem) => problem.code)).toEqual([code]),
  );

  it('does not tell it by the name of who sends it', () => {
    expect(messageProblems(parts({ senderName: 'The Clatterbridge Cancer Centre' }), url)).toMatchObject([
      { path: 'senderName', code: 'CLINICAL_DETAIL' },
    ]);
    expect(clinicalWordsIn('Thank you for coming to our service. How was it?')).toEqual([]);
    expect(clinicalWordsIn('your Mental-health visit, your PSYCHOLOGIST')).toEqual([
      'Mental-health',
      'PSYCHOLOGIST',
    ]);
  });
});

describe('the hours of sending', () => {
  it.each([
    ['2026-01-15T08:00:00Z', null],
    ['2026-01-15T19:59:59Z', null],
    ['2026-01-15T20:00:00Z', '2026-01-16T08:00:00.000Z'],
    ['2026-01-15T07:59:59Z', '2026-01-15T08:00:00.000Z'],
    ['2026-07-15T07:00:00Z', null],
    ['2026-07-15T19:00:00Z', '2026-07-16T07:00:00.000Z'],
    ['2026-03-29T00:30:00Z', '2026-03-29T07:00:00.000Z'],
    ['2026-03-28T21:00:00Z', '2026-03-29T07:00:00.000Z'],
    ['2026-10-25T00:30:00Z', '2026-10-25T08:00:00.000Z'],
    ['2026-12-31T23:59:59Z', '2027-01-01T08:00:00.000Z'],
  ])('are those of the clock in London: at %s the next time is %s', (now, next) =>
    expect(nextSendingTime(new Date(now), ordinaryHours)?.toISOString() ?? null).toBe(next),
  );

  it('are all hours where that is wanted', () =>
    expect(nextSendingTime(new Date('2026-01-15T03:00:00Z'), { from: 0, to: 24 })).toBeNull());
});

describe('what is kept of a number', () => {
  it('is another hash for every use, trust and secret', () => {
    const number = '+447700900123';
    const row = { trust: 'RT5', service: 'a', day: '2026-01-01', number, occurrence: 1 };
    const keys = [
      invitedKey('s', 'RT5', number),
      invitedKey('s', 'RXN', number),
      invitedKey('t', 'RT5', number),
      optOutKey('s', number),
      rowKey('s', row),
      rowKey('s', { ...row, occurrence: 2 }),
      rowKey('s', { ...row, number: null }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
    expect(invitedKey('s', 'RT5', number)).toBe(keys[0]);
  });
});

describe('an answer to a message', () => {
  it.each([
    'STOP',
    'stop',
    ' Stop. ',
    'STOP ALL',
    'stopall',
    '“Stop”',
    'Unsubscribe',
    'opt out please',
    'stop texting me',
  ])('is understood as STOP: %s', (words) => expect(saysStop(words)).toBe(true));
  it.each(['Thank you', 'Nonstop waiting', 'The bus stop is far', ''])('is none: %s', (words) =>
    expect(saysStop(words)).toBe(false),
  );
});
