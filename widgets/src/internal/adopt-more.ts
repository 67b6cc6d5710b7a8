import type { CSSResult } from 'lit';

/** Gives a widget the styles of a part that was fetched later. */
export function adoptMore(root: ShadowRoot, styles: CSSResult): void {
  const cssText = String(styles);
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // As Safari before 16.4, which has no such sheets.
    root.append(Object.assign(document.createElement('style'), { textContent: cssText }));
  }
}
