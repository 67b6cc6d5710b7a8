/** Looks for what breaks a guarantee in a widget on the page; gives back one sentence for each fault. */
export type Examination = (widget: HTMLElement) => string[] | Promise<string[]>;

/** What a person can press, choose or write in, as far as it is shown. */
export function controlsOf(widget: HTMLElement): HTMLElement[] {
  const found = widget.shadowRoot?.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  return [...(found ?? [])].filter((control) => control.checkVisibility() && control.tabIndex >= 0);
}

/** What to call an element in a message. */
export const nameOf = (element: Element): string =>
  `<${element.localName}${element.id && ` id="${element.id}"`}> ${element.textContent?.trim().slice(0, 30) ?? ''}`.trim();

/** Runs with styles put into a widget, and takes them away again. */
export function withStyles<Result>(widget: HTMLElement, css: string, run: () => Result): Result {
  const root = widget.shadowRoot as ShadowRoot;
  const before = [...root.adoptedStyleSheets];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...before, sheet];
  try {
    return run();
  } finally {
    root.adoptedStyleSheets = before;
  }
}

/** Everything that reaches beyond the widget's right or left edge, other than inside of a part that scrolls. */
export function overflowing(widget: HTMLElement): string[] {
  const edge = widget.getBoundingClientRect();
  const shown = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('.base *') ?? [])].filter(
    (element) => element.checkVisibility() && !element.closest('.scroll > *, .hidden, svg *'),
  );
  return shown
    .filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > edge.right + 1 || left < edge.left - 1);
    })
    .map((element) => `${nameOf(element)} is wider than the page`);
}
