import { describe, expect, it } from 'vitest';
import { findIdentifying, withSuggestions } from './find-identifying.js';

const found = (text: string, language: string | null = 'en') =>
  findIdentifying(text, language).map((finding) => [finding.kind, finding.text, finding.suggestion]);

describe('what may show who somebody is', () => {
  it.each([
    ['DATE', 'It was 3rd March 2024 in all.', '3rd March 2024'],
    ['DATE', 'It was on 12/05/2024.', '12/05/2024'],
    ['DATE', 'It happened last Tuesday.', 'last Tuesday'],
    ['DATE', 'We came in 2019 first.', '2019'],
    ['DATE', 'It was Christmas Eve.', 'Christmas Eve'],
    ['TIME', 'They came at 2:30am at last.', '2:30am'],
    ['TIME', 'They came at half past two.', 'half past two'],
    ['TIME', 'They came at midnight.', 'midnight'],
    ['AGE', 'A 76-year-old is frail.', '76-year-old'],
    ['AGE', 'I am 74 and frail.', 'I am 74'],
    ['AGE', 'Somebody in their late eighties.', 'in their late eighties'],
    ['CONTACT', 'Write to m.hill@example.org please.', 'm.hill@example.org'],
    ['CONTACT', 'Ring 0116 496 0000 please.', '0116 496 0000'],
    ['CONTACT', 'We live in LE5 4PW now.', 'LE5 4PW'],
    ['GENDER', 'My husband waited.', 'husband'],
    ['NAME', 'My name is Margaret Hill.', 'Margaret Hill'],
    ['NAME', 'Our child Priya rang.', 'Priya'],
    ['NAME', 'They were kind. Regards\nXochitl', 'Xochitl'],
  ])('finds %s in "%s"', (kind, text, words) => {
    expect(found(text)).toContainEqual([kind, words, expect.anything()]);
  });

  it('finds nothing where there is nothing', () => {
    expect(found('I waited 4 hours on a trolley and the food was cold. The NHS saved me.')).toEqual([]);
  });

  it('gives staff who are blamed their job title', () => {
    const text = 'Nurse Patel was rude to us. We asked Dr. Okafor, who ignored us.';
    const findings = findIdentifying(text, 'en');
    expect(withSuggestions(text, findings)).toBe(
      'The nurse was rude to us. We asked the doctor, who ignored us.',
    );
  });

  it('gives staff who are praised their first name only', () => {
    const text = "Sister Joan O'Brien was wonderful. The physio, Siân Jones, was so kind.";
    const findings = findIdentifying(text, 'en');
    expect(withSuggestions(text, findings)).toBe('Sister Joan was wonderful. The physio, Siân, was so kind.');
  });

  it('leaves to a person whether the one name of somebody praised is a first name', () => {
    expect(found('Nurse Patel was wonderful.')).toEqual([['STAFF_NAME', 'Nurse Patel', null]]);
  });

  it('tells each place exactly, without overlaps, in the order of the text', () => {
    const text = 'On 3rd March 2024 at 2:30am my wife 😀 Ann met Dr Okafor.';
    const findings = findIdentifying(text, null);
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(
      findings.map((each) => each.text),
    );
    for (const [index, each] of findings.entries())
      expect(each.start).toBeGreaterThanOrEqual(findings[index - 1]?.end ?? 0);
  });

  it('says nothing of a text in another language, rather than something wrong', () => {
    expect(found('Fy enw i yw Siân Jones.', 'cy')).toEqual([]);
  });

  it('takes the longest text in a moment, whatever it is made of', () => {
    for (const part of ['Nurse Patel was rude. ', '1234567890 ', 'a@b.', 'Dr. ', '(((', 'in my late ']) {
      const started = performance.now();
      findIdentifying(part.repeat(8_000 / part.length), 'en');
      expect(performance.now() - started).toBeLessThan(10_000);
    }
  });
});
