import { isText, tidyText, todayInLondon, type Problems } from '@wesaid/shared/types';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { nationalText } from '../questionnaire/national-question.js';
import { QuestionKind, QuestionProvenance } from './question.enums.js';
import type { QuestionWording } from './question-wording.type.js';
import type { AddSurveyQuestionInput, QuestionWordingInput } from './survey-question.inputs.js';

const longest = { text: 300, hint: 300, option: 100, address: 500, designedWith: 300 };
const mostOptions = 20;
const mostLanguages = 30;

/** Whether a text is an address that pages may fetch: encrypted, and short enough to be one. */
function isHttps(address: string): boolean {
  const url = URL.parse(address);
  return address.length <= longest.address && url?.protocol === 'https:' && url.username === '';
}

/** In what a text is like the national question: letters only. */
const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

function needWords(problems: Problems, path: string, text: string, most: number): void {
  problems.need(isText(text), path, 'WORDS_NOT_TEXT', 'Remove the characters that are no text.');
  problems.need(tidyText(text) !== null, path, 'WORDS_MISSING', 'Write it in this language.');
  problems.need(text.length <= most, path, 'WORDS_TOO_LONG', `Use at most ${most} characters.`);
}

function needAddress(problems: Problems, path: string, address: string | null | undefined): void {
  const tidy = tidyText(address);
  if (tidy === null) return;
  problems.need(isHttps(tidy), path, 'ADDRESS_NOT_HTTPS', 'Give an address that begins with https://.');
}

/** What to put right in the words of a question. */
export function needWordings(
  problems: Problems,
  optionCodes: readonly string[],
  wordings: readonly QuestionWordingInput[],
): void {
  const languages = wordings.map(({ language }) => languageTag(language));
  problems.need(
    languages.includes('en'),
    'wordings',
    'ENGLISH_MISSING',
    'Write the question in English too.',
  );
  const few = wordings.length <= mostLanguages;
  problems.need(few, 'wordings', 'TOO_MANY_LANGUAGES', `Use ${mostLanguages} languages or fewer.`);
  for (const [index, wording] of wordings.entries()) {
    const path = `wordings.${index}`;
    const language = languages[index] ?? null;
    const message = 'Give the tag of a language, such as cy, each of them once.';
    const once = language !== null && languages.indexOf(language) === index;
    problems.need(once, `${path}.language`, 'LANGUAGE_UNKNOWN', message);
    needWords(problems, `${path}.text`, wording.text, longest.text);
    problems.need(
      bare(wording.text) !== bare(nationalText),
      `${path}.text`,
      'NATIONAL_QUESTION',
      'Every form asks the national question already, first and in its own words.',
    );
    if (tidyText(wording.hint) !== null)
      needWords(problems, `${path}.hint`, wording.hint ?? '', longest.hint);
    for (const name of ['picture', 'audio', 'signLanguageVideo'] as const) {
      needAddress(problems, `${path}.${name}`, wording[name]);
    }
    const codes = wording.options.map(({ code }) => code);
    const all = codes.length === optionCodes.length && optionCodes.every((code) => codes.includes(code));
    problems.need(all, `${path}.options`, 'OPTIONS_INCOMPLETE', 'Write each option once in each language.');
    for (const [place, option] of wording.options.entries()) {
      needWords(problems, `${path}.options.${place}.text`, option.text, longest.option);
      needAddress(problems, `${path}.options.${place}.picture`, option.picture);
    }
  }
}

/** What to put right in a question for the bank. */
export function needQuestion(problems: Problems, input: AddSurveyQuestionInput): void {
  const { code, kind, provenance, designedWith, designedOn, optionCodes, favourableCodes, wordings } = input;
  const codeHint = 'Use small letters, figures and dashes, at most 60.';
  problems.need(/^[a-z0-9][a-z0-9-]{0,59}$/.test(code), 'code', 'CODE_INVALID', codeHint);
  if (provenance === QuestionProvenance.CO_DESIGNED) {
    problems.needText('designedWith', designedWith ?? '', longest.designedWith, 'Say with whom.');
    const known = typeof designedOn === 'string' && designedOn <= todayInLondon();
    problems.need(known, 'designedOn', 'DESIGNED_ON_MISSING', 'Give the day on which it was designed.');
  } else {
    const none = tidyText(designedWith) === null && (designedOn ?? null) === null;
    problems.need(none, 'designedWith', 'NOT_CO_DESIGNED', 'Leave this out, or say that it is co-designed.');
  }
  if (kind === QuestionKind.FREE_TEXT) {
    problems.need(optionCodes.length === 0, 'optionCodes', 'FREE_TEXT_OPTIONS', 'Free text has no options.');
  } else {
    const enough = optionCodes.length >= 2 && optionCodes.length <= mostOptions;
    problems.need(enough, 'optionCodes', 'OPTIONS_COUNT', `Give 2 to ${mostOptions} options.`);
  }
  const named = optionCodes.every((option) => /^[A-Z0-9_]{1,40}$/.test(option));
  problems.need(
    named,
    'optionCodes',
    'OPTION_CODE_INVALID',
    'Use capitals, figures and underscores, at most 40.',
  );
  const different = new Set(optionCodes).size === optionCodes.length;
  problems.need(different, 'optionCodes', 'OPTION_TWICE', 'Give each option once.');
  const counted = favourableCodes.every((option) => optionCodes.includes(option));
  problems.need(counted, 'favourableCodes', 'OPTION_UNKNOWN', 'Choose options of this question.');
  const measured = kind !== QuestionKind.MANY_OF || favourableCodes.length === 0;
  problems.need(
    measured,
    'favourableCodes',
    'MANY_OF_MEASURE',
    'Only questions with one answer have a measure.',
  );
  needWordings(problems, optionCodes, wordings);
}

/** Words as they are kept: options in the order of the question. */
export const wordingsOf = (
  optionCodes: readonly string[],
  wordings: readonly QuestionWordingInput[],
): QuestionWording[] =>
  wordings.map((wording) => ({
    language: languageTag(wording.language) ?? wording.language,
    text: tidyText(wording.text) ?? '',
    hint: tidyText(wording.hint),
    options: optionCodes.map((code) => {
      const option = wording.options.find((each) => each.code === code);
      return { code, text: tidyText(option?.text) ?? '', picture: tidyText(option?.picture) };
    }),
    picture: tidyText(wording.picture),
    audio: tidyText(wording.audio),
    signLanguageVideo: tidyText(wording.signLanguageVideo),
  }));
