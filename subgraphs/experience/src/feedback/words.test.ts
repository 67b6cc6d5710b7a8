import { describe, expect, it } from 'vitest';
import { personalPlaces } from '../triage/personal-places.js';
import { namesDanger } from './words-of-danger.js';

describe('words of danger', () => {
  it.each([
    'I want to KILL myself',
    'she talked of self-harm again',
    'A nurse hit\nme.',
    'I am not safe at home…',
    'they left in urine for hours – I mean she was left in urine',
    'I don’t feel safe, he threatened me',
    'there was self‑harming on the ward',
  ])('are found in: %s', (text) => expect(namesDanger(text)).toBe(true));

  it.each([
    'The parking was a nightmare',
    'The white meal hit the spot',
    'Therapeutic drapery in the grapefruit room',
    'I was dying for a cup of tea',
    '',
  ])('are not found in: %s', (text) => expect(namesDanger(text)).toBe(false));

  it('cannot be found where there are no words', () => expect(namesDanger(null)).toBe(false));

  it('are looked for in a hundred thousand characters within a moment', () => {
    const started = performance.now();
    namesDanger('self '.repeat(20_000));
    personalPlaces('0 '.repeat(50_000));
    personalPlaces('a@'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('personal details', () => {
  it.each([
    'write to someone@example.org',
    'ring 07700 900123',
    'ring +44 7700 900123 after six',
    'I live at LE1 5WW',
    'my number is 999 000 0018',
  ])('are found in: %s', (text) => expect(personalPlaces(text)).not.toEqual([]));

  it.each([
    'I waited 20 minutes on 12/03/2026 at 10:30',
    'reference 999 000 0019 is no NHS number',
    'Ward 12, bed 4, and 2 cups of tea @ noon',
    'B12 injection every 10 weeks',
  ])('are not found in: %s', (text) => expect(personalPlaces(text)).toEqual([]));
});
