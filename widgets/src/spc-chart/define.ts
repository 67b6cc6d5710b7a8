import { SpcChartElement } from './spc-chart.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-spc-chart': SpcChartElement;
  }
}

if (!customElements.get('wesaid-spc-chart')) customElements.define('wesaid-spc-chart', SpcChartElement);
