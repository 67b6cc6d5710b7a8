import { nameOf, withStyles, type Examination } from './examination.js';

/** What some page somewhere has, all at once. */
const hostile = `
  html { font-size: 62.5% !important }
  * { all: unset !important; font-size: 40px !important; letter-spacing: 5px !important; line-height: 3 !important;
    text-transform: uppercase !important; text-align: end !important; text-indent: 2em !important;
    font-style: italic !important; color: hotpink !important; word-spacing: 1em !important; opacity: 1 !important }
  div, p, b, label, button, input, textarea, a, ul, li, article, table, svg, summary { display: none !important }`;

/** Where what sticks to the window stands depends on how far the page is scrolled. */
const stuck = '.idle { position: static !important }';

const looks = [
  'color',
  'background-color',
  'font-size',
  'font-style',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-transform',
  'text-align',
  'text-indent',
  'display',
];

/** Where everything in a widget is and how it looks, without what is hidden. */
function looksOf(widget: HTMLElement): Map<Element, string> {
  const base = widget.shadowRoot?.querySelector('.base') as HTMLElement;
  const origin = base.getBoundingClientRect();
  const shown = [base, ...base.querySelectorAll<HTMLElement>('*:not(svg *)')].filter((element) =>
    element.checkVisibility(),
  );
  return new Map(
    shown.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const place = [x - origin.x, y - origin.y, width, height].map((value) => Math.round(value));
      return [element, [...place, ...looks.map((look) => style.getPropertyValue(look))].join(' | ')];
    }),
  );
}

export const untouchedByThePage: Examination = (widget) => {
  const place = widget.parentElement as HTMLElement;
  const before = place.style.cssText;
  const sheet = document.createElement('style');
  sheet.textContent = hostile;
  for (const [property, value] of [
    ['display', 'block'],
    ['inline-size', '600px'],
    ['text-align', 'start'],
  ] as const)
    place.style.setProperty(property, value, 'important');
  try {
    return withStyles(widget, stuck, () => {
      const plain = looksOf(widget);
      document.head.append(sheet);
      const changed = looksOf(widget);
      return [...plain]
        .filter(([element, look]) => look !== changed.get(element))
        .map(([element, look]) => `${nameOf(element)}: ${look} became ${changed.get(element)}`);
    });
  } finally {
    sheet.remove();
    place.style.cssText = before;
  }
};
