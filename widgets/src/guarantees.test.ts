import { expect, onTestFinished, test } from 'vitest';
import { examinations } from '../testing/guarantees/all.js';
import type { GuaranteeName } from '../testing/guarantees/guarantees.js';

/** What breaks each guarantee, inside of a widget. */
const broken: Record<GuaranteeName, string> = {
  axe: '<img src="data:,">',
  'IBM checker': '<img src="data:,">',
  'visible focus': '<button style="outline: none; min-block-size: 48px">Go on</button>',
  'focus not obscured':
    '<button>Go on</button><div style="position: fixed; inset: 0; background: white"></div>',
  'target size': '<button style="block-size: 20px">Go on</button>',
  reflow: '<div style="inline-size: 500px">Wide</div>',
  'text spacing':
    '<p style="overflow: hidden; block-size: 20px; font: 16px/20px monospace">Words and words</p>',
  'forced colours': '<button style="border: 0">Go on</button>',
  'reduced motion':
    '<style>@keyframes turn { to { rotate: 1turn } } p { animation: turn 9s infinite }</style><p>Turning</p>',
  'styles of the page': '<p>Letters that the page may change</p>',
};

const reset = '<style>* { margin: 0; box-sizing: border-box } .safe { all: initial }</style>';

function widgetWith(inside: string): HTMLElement {
  const place = document.createElement('main');
  const widget = Object.assign(document.createElement('div'), { updateComplete: Promise.resolve() });
  place.append(widget);
  document.body.append(place);
  onTestFinished(() => place.remove());
  widget.attachShadow({ mode: 'open' }).innerHTML = `${reset}<div class="base">${inside}</div>`;
  return widget;
}

test.for(Object.keys(broken) as GuaranteeName[])('a widget that breaks “%s” is found out', async (name) => {
  expect(await examinations[name](widgetWith(broken[name]))).not.toEqual([]);
});
