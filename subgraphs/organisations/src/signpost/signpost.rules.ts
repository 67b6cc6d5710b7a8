import { isText, tidyText, type FieldProblem } from '@wesaid/shared/types';
import type { SaveSignpostInput } from './signpost.input.js';

const isWebAddress = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:' && text.length <= 500;

/** Everything that is wrong with a signpost. */
export function signpostProblems({ title, description, telephone, url }: SaveSignpostInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [path, text, most] of [
    ['title', title, 100],
    ['description', description, 500],
  ] as const) {
    const length = tidyText(text)?.length ?? 0;
    if (length < 1 || length > most || !isText(text)) {
      problems.push({ path, code: 'TEXT_LENGTH', message: `Write 1 to ${most} characters.` });
    }
  }
  if (telephone && !/^\+?\d[0-9 ]{1,19}$/.test(telephone)) {
    problems.push({
      path: 'telephone',
      code: 'TELEPHONE_INVALID',
      message: 'Write a telephone number with digits and spaces, such as 01632 960 001.',
    });
  }
  if (url && !isWebAddress(url)) {
    problems.push({
      path: 'url',
      code: 'URL_INVALID',
      message: 'Write the address of a page that begins with https.',
    });
  }
  return problems;
}
