import { describe, expect, it } from 'vitest';
import { firstPass } from './first-pass.js';
import { languageOf, mayNeedTranslation } from './language.js';

/** What is found in a text: the kind, and the words or the value. */
const foundIn = (text: string, ...kinds: string[]): string[] =>
  firstPass(text)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ start, end, value }) => value ?? text.slice(start ?? 0, end ?? 0));

describe('the first pass over the words of an answer', () => {
  it.each([
    ['write to someone@example.org.uk please', 'EMAIL', 'someone@example.org.uk'],
    ['ring 07700 900123', 'TELEPHONE', '07700 900123'],
    ['I live at LE1 5WW', 'POSTCODE', 'LE1 5WW'],
    ['my number is 999 000 0018', 'NHS_NUMBER', '999 000 0018'],
    ['Dr Patel did not listen', 'NAME', 'Patel'],
    ['my name is Amina Hussain and I waited', 'NAME', 'Amina Hussain'],
    ['Nurse Ada was great', 'NAME', 'Ada'],
    ['a porter called Tomasz helped my husband', 'NAME', 'Tomasz'],
    ['All was well.\nThank you, Maria', 'NAME', 'Maria'],
    ['my son Zoë-Ann was scared', 'NAME', 'Zoë-Ann'],
  ])('finds the personal detail in "%s" and where it stands (R068)', (text, kind, words) => {
    expect(foundIn(text, kind)).toEqual([words]);
  });

  it.each([
    'I waited 20 minutes on 12/03/2026 at 10:30',
    'reference 999 000 0019 is no NHS number',
    'The ward sister was lovely. Ward 12 was clean.',
    'by Monday I was home. Thank you Everyone',
    'Nurse Practitioner helped me',
  ])('finds no personal detail in "%s"', (text) => {
    expect(foundIn(text, 'EMAIL', 'TELEPHONE', 'POSTCODE', 'NHS_NUMBER', 'NAME')).toEqual([]);
  });

  it('finds danger at its place, whatever stands between the words', () => {
    expect(foundIn('Sometimes I want to KILL\nmyself. A nurse hit me.', 'SAFEGUARDING')).toEqual([
      'KILL\nmyself',
      'hit me',
    ]);
  });

  it.each([
    ['within a word', 'I want to ki\u200Bll my\u00ADself.'],
    ['in place of a space', 'I want to kill\u200Bmyself.'],
  ])('finds danger once where what cannot be seen stands %s', (_where, text) => {
    expect(foundIn(text, 'SAFEGUARDING').map((words) => words.replaceAll(/\P{L}/gu, ''))).toEqual([
      'killmyself',
    ]);
  });

  it.each([
    ['Welsh', 'Rydw i eisiau marw'],
    ['Polish', 'Mąż bije mnie od lat'],
    ['Polish with a letter that has no base form', 'Myślę o tym, żeby ZABIĆ SIĘ'],
    ['Urdu', 'وہ مجھے مارتا ہے'],
    ['Arabic', 'زوجي يضربني كل يوم'],
  ])('finds danger in %s', (_language, text) => {
    expect(foundIn(text, 'SAFEGUARDING')).not.toEqual([]);
  });

  it('takes the most negative statement for how critical a text is, not the rating nor an average', () => {
    const text = 'Lovely staff. Parking was bad. They gave me the wrong medication! Thank you all.';
    expect(foundIn(text, 'CRITICALITY')).toEqual(['3']);
    const [found] = firstPass(text).filter(({ kind }) => kind === 'CRITICALITY');
    expect(text.slice(found?.start ?? 0, found?.end ?? 0)).toBe('They gave me the wrong medication!');
    expect(foundIn('Lovely staff, lovely tea.', 'CRITICALITY')).toEqual([]);
  });

  it('says how sure it is of everything', () => {
    for (const { confidence } of firstPass('Dr Patel hit me, ring 07700 900123, I was in pain for hours')) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('looks through a hundred thousand characters within a moment', () => {
    const started = performance.now();
    for (const text of ['Dr ', 'a@', '0 ', 'Thanks ', 'my ', 'Ab ', '!', 'kill '])
      firstPass(text.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});

describe('the language of the words', () => {
  it.each([
    ['en', 'The nurses were kind and the ward was clean.'],
    ['cy', 'Roedd y staff yn garedig iawn ond roedd yr aros yn hir.'],
    ['cy', 'Diolch yn fawr'],
    ['pl', 'Pielęgniarki były bardzo miłe, ale czekałam trzy godziny.'],
    ['ur', 'عملہ بہت مہربان تھا لیکن انتظار بہت لمبا تھا۔'],
    ['ar', 'كان الموظفون لطفاء جدا لكن الانتظار كان طويلا.'],
    ['pa', 'ਸਟਾਫ ਬਹੁਤ ਚੰਗਾ ਸੀ ਪਰ ਉਡੀਕ ਲੰਬੀ ਸੀ'],
  ])('is %s for "%s"', (language, text) => expect(languageOf(text)?.language).toBe(language));

  it.each(['ok', 'Good', '10/10', '…'])('is not known for "%s"', (text) =>
    expect(languageOf(text)).toBeNull(),
  );

  it.each(['Excellent service.', 'Efficient', 'Professional', 'Rude receptionist', 'Came sooner'])(
    'is no other one for "%s", which may as well be English',
    (text) => {
      expect(languageOf(text)?.language ?? 'en').toBe('en');
      expect(mayNeedTranslation(text, 'en-GB')).toBe(false);
      expect(mayNeedTranslation(text, 'fr')).toBe(true);
    },
  );

  it.each([
    ['pl', 'Bardzo miła'],
    ['es', 'Medico excelente'],
    ['it', 'Perfetto'],
    ['fr', 'Parking trop cher'],
  ])('is %s for "%s", though the words are few', (language, text) =>
    expect(languageOf(text)?.language).toBe(language),
  );

  it('decides whether a translation is needed; the page counts only where the words are too few', () => {
    expect(mayNeedTranslation('The nurses were kind and the ward was clean.', 'pl')).toBe(false);
    expect(mayNeedTranslation('Pielęgniarki były bardzo miłe dla mnie.', 'en-GB')).toBe(true);
    expect(mayNeedTranslation('شکریہ', 'en-GB')).toBe(true);
    expect(mayNeedTranslation('ok', 'en-GB')).toBe(false);
    expect(mayNeedTranslation('super', 'pl')).toBe(true);
    expect(mayNeedTranslation('10/10', 'pl')).toBe(false);
  });
});
