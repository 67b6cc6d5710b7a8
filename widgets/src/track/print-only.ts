/**
 * Prints a widget without the page around it, where it stands on the page itself; inside of another shadow root the whole
 * page is printed. The rules are there for the time of printing only, and no policy of a page forbids them.
 */
export function printOnly(widget: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  const { localName: tag } = widget;
  sheet.replaceSync(`@media print { body *:not(:has(${tag}), ${tag}) { display: none !important } }`);
  if (widget.getRootNode() === document) document.adoptedStyleSheets.push(sheet);
  addEventListener(
    'afterprint',
    () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
    { once: true },
  );
  print();
}
