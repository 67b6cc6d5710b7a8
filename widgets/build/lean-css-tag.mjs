/**
 * Stands in for Lit's `css-tag` module in what we publish: the same names, but CSS is a plain string, without the checks
 * and conversions that constant styles never need. Those weigh more than the styles of a small widget.
 */
export const CSSResult = String;

export const unsafeCSS = (cssText) => cssText;

export const css = String.raw;

/** Gives a shadow root its styles; a browser that cannot adopt a style sheet gets a `style` element. */
export const adoptStyles = (root, styles) => {
  const cssText = styles.join('');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cssText);
    root.adoptedStyleSheets = [sheet];
  } catch {
    root.append(Object.assign(document.createElement('style'), { textContent: cssText }));
  }
};

/** Lit asks whether a style sheet has to be converted; ours never has. */
export const getCompatibleStyle = (styles) => styles;

/** Whether Lit may take over sheets of a declarative shadow root; it never has to. */
export const supportsAdoptingStyleSheets = true;
