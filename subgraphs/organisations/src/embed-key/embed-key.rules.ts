import { isText, tidyText, type FieldProblem } from '@wesaid/shared/types';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const maxOrigins = 20;
const maxWidgets = 50;

const problem = (path: string, code: string, message: string): FieldProblem => ({ path, code, message });

/** What is wrong with one origin; null when it may be used. */
function originProblem(path: string, text: string, testMode: boolean): FieldProblem | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.origin !== text || text.includes('*')) {
    return problem(
      path,
      'ORIGIN_INVALID',
      'Write an origin without a path, such as https://www.example.org.',
    );
  }
  if (loopback.has(url.hostname)) {
    return testMode
      ? null
      : problem(
          path,
          'ORIGIN_NEEDS_TEST_MODE',
          'Make a test key for your own computer: answers given there must not count.',
        );
  }
  if (url.protocol === 'https:') return null;
  return problem(path, 'ORIGIN_NOT_SECURE', 'The page must be served with https.');
}

/** Everything that is wrong with where a key may be used. */
export function placementProblems(
  origins: readonly string[],
  widgets: readonly string[],
  testMode: boolean,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (origins.length < 1 || origins.length > maxOrigins) {
    problems.push(problem('origins', 'ORIGINS_COUNT', `Name 1 to ${maxOrigins} origins.`));
  } else {
    problems.push(
      ...origins.flatMap((origin, index) => originProblem(`origins.${index}`, origin, testMode) ?? []),
    );
  }
  if (widgets.length > maxWidgets)
    problems.push(problem('widgets', 'WIDGETS_COUNT', `Name at most ${maxWidgets} widgets.`));
  for (const [index, widget] of widgets.slice(0, maxWidgets).entries()) {
    if (!/^wesaid-[a-z-]{1,40}$/.test(widget)) {
      problems.push(
        problem(
          `widgets.${index}`,
          'WIDGET_INVALID',
          'Name a widget by its tag, such as wesaid-action-feed.',
        ),
      );
    }
  }
  return problems;
}

/** Everything that is wrong with a key's label and idempotency key. */
export function labelProblems(label: string, idempotencyKey: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const length = tidyText(label)?.length ?? 0;
  if (length < 1 || length > 100 || !isText(label))
    problems.push(problem('label', 'LABEL_LENGTH', 'Give the key a name of 1 to 100 characters.'));
  if (idempotencyKey.length < 8 || idempotencyKey.length > 255 || !isText(idempotencyKey)) {
    problems.push(
      problem('idempotencyKey', 'IDEMPOTENCY_KEY_INVALID', 'Give an idempotency key of 8 to 255 characters.'),
    );
  }
  return problems;
}
