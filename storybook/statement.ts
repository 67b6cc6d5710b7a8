import { guarantees } from '../widgets/testing/guarantees/guarantees.js';

/**
 * What a trust can write of a widget in the accessibility statement of its website: what tests examine, and no more.
 *
 * @param name What the widget is called.
 * @param states How many states of it are examined.
 */
export function statementFor(name: string, states: number): string {
  const criteria = Object.values(guarantees).flatMap((guarantee): readonly string[] => guarantee.criteria);
  const text = `The part “${name}” of this website is made with WeSaid, to meet WCAG 2.2 AA.

In each of its ${states} states axe-core and the IBM accessibility checker find nothing wrong, and tests in a browser hold ${criteria.join(', ')}. It can be used by keyboard alone.

No test of this kind can find everything. If anything in it does not work for you, tell us, and we help you in another way.`;
  return text.replaceAll(/(.{1,88})(?: |$)/gm, '$1\n');
}
