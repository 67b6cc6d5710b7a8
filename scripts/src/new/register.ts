import { Refusal } from './refusal.js';

/**
 * Adds a member to the one list of a file, at its end, with its import after the others.
 * @param list the name of the exported array, such as `slices`
 * @throws Refusal when the file has no such list
 */
export function addToList(text: string, list: string, member: string, importLine: string): string {
  const declared = new RegExp(`(export const ${list}: [^=]+= )\\[([^\\]]*)\\];`).exec(text);
  if (!declared) {
    throw new Refusal(
      `There is no list "export const ${list}" where it was expected; add "${member}" by hand.`,
    );
  }
  const [whole, before = '', inside = ''] = declared;
  const members = [...(inside.match(/\w+/g) ?? []), member];
  const registered = text.replace(whole, () => `${before}[${members.join(', ')}];`);
  const lastImport = [...registered.matchAll(/^import [^;]+;\n/gm)].at(-1);
  const at = lastImport ? lastImport.index + lastImport[0].length : 0;
  return `${registered.slice(0, at)}${importLine}\n${registered.slice(at)}`;
}

/**
 * Adds a line to the one map of a file, in the order of the alphabet.
 * @param map the name of the exported object, such as `widgets`
 * @throws Refusal when the file has no such map
 */
export function addToMap(text: string, map: string, line: string): string {
  const declared = new RegExp(`(export const ${map}: [^;]+? = )\\{\\n([\\s\\S]*?)\\n\\};`).exec(text);
  if (!declared) {
    throw new Refusal(`There is no map "export const ${map}" where it was expected; add it by hand: ${line}`);
  }
  const [whole, before = '', inside = ''] = declared;
  const lines = [...inside.split('\n'), `  ${line}`].sort((a, b) => (a < b ? -1 : 1));
  return text.replace(whole, () => `${before}{\n${lines.join('\n')}\n};`);
}
