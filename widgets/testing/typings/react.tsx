import { createElement } from 'react';
import type { CustomElements } from '../../dist/react.js';
import type { RatingsQuarter, WidgetEvent } from '../../dist/types/src/elements.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}

const quarter: RatingsQuarter = {
  quarter: '2026-27-Q1',
  responses: { value: 170, hiddenBecause: null },
  percentPositive: { value: 88, hiddenBecause: null },
  percentNegative: { value: null, hiddenBecause: 'SMALL_NUMBER' },
};
const failed = ({ detail }: WidgetEvent<'wesaid-failed'>): string => detail.code;

/** What a program in React writes: it compiles, or the typings are wrong. */
export const dashboard = (
  <main>
    <wesaid-ratings-chart data={[quarter]} quarters={4} lang="cy" />
    <wesaid-display embed-key="ek_live_x" seconds={30} paused onwesaid-failed={failed} />
    {/* @ts-expect-error A number of quarters is no word. */}
    <wesaid-ratings-chart quarters="many" />
    {/* @ts-expect-error There is no such colour scheme. */}
    <wesaid-action-feed theme="purple" />
  </main>
);
/** What a program without a framework writes. */
export const chart = document.querySelector('wesaid-ratings-chart');
if (chart) chart.data = [quarter];

export const element = createElement('wesaid-spc-chart', { data: null });
