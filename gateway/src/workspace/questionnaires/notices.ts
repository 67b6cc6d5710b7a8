import { html, type Html } from '../../pages/html.js';
import { textAreaField } from '../fields.js';
import type { Form, Problem } from '../form.js';
import type { Visit } from '../visit.js';
import { languageChoices, type Wording } from './questionnaire.js';

type Notice = Pick<Wording, 'language' | 'text'>;

/** The English notice has the name of the API's field: what is missing is said there. */
const english = { language: 'en', name: 'privacyNotices' };
const nameOf = (language: string): string =>
  language === english.language ? english.name : `notice-${language}`;
const labelOf = (language: string): string =>
  languageChoices.find(({ value }) => value === language)?.label ?? language;

/** Every language that a notice can be written in: those of our pages, and those in which one is there. */
const languagesOf = (notices: readonly Notice[]): string[] => [
  ...new Set([...languageChoices.map(({ value }) => value), ...notices.map(({ language }) => language)]),
];

/** What stands in the fields for notices. */
export const noticeValues = (notices: readonly Notice[]): Record<string, string> =>
  Object.fromEntries(
    languagesOf(notices).map((language) => [
      nameOf(language),
      notices.find((notice) => notice.language === language)?.text ?? '',
    ]),
  );

/** The fields for what people who answer are told, in each language. */
export const noticeFields = (form: Form, notices: readonly Notice[]): Html => {
  const others = languagesOf(notices).filter((language) => language !== english.language);
  return html`${textAreaField(form, {
    name: english.name,
    label: 'What do you tell people who answer?',
    hint: 'In plain English. It stands below the questions.',
  })}
    <details${others.some((language) => form.problem(nameOf(language))) ? html` open` : null}>
      <summary>The same in other languages</summary>
      ${others.map(
        (language) =>
          html`<input type="hidden" name="languages" value="${language}" />${textAreaField(form, {
              name: nameOf(language),
              label: labelOf(language),
              hint: 'Where this is empty, people read the English words.',
            })}`,
      )}
    </details>`;
};

/** The notices that were typed. */
export const noticesTyped = (visit: Visit): Notice[] =>
  [english.language, ...visit.chosen('languages')].flatMap((language) => {
    const text = visit.typed(nameOf(language));
    return text === '' ? [] : [{ language, text }];
  });

/** The field of a problem: the API counts notices, the form has one for each language. */
export const fieldOfNotice =
  (notices: readonly Notice[]) =>
  ({ path, ...problem }: Problem): Problem => {
    const notice = notices[Number(/^privacyNotices\.(\d+)/.exec(path)?.[1] ?? -1)];
    return { ...problem, path: notice ? nameOf(notice.language) : path };
  };
