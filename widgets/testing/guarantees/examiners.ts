import 'accessibility-checker-engine/ace-window.js';
import type { Checker } from 'accessibility-checker-engine/v4/checker/Checker.js';
import axe from 'axe-core';

declare global {
  interface Window {
    /** The IBM checker, which is a script of its own. */
    ace_ibma: { Checker: typeof Checker };
  }
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page. */
export async function foundByAxe(): Promise<string[]> {
  const { violations } = await axe.run(document, { runOnly: rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What the IBM checker finds wrong on the page; what it only wants a person to look at is left out. */
export async function foundByIbm(): Promise<string[]> {
  const { results } = await new window.ace_ibma.Checker().check(document, ['WCAG_2_2']);
  const failed = results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL');
  return failed.map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}
