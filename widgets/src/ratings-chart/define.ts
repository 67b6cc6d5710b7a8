import { RatingsChartElement } from './ratings-chart.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-ratings-chart': RatingsChartElement;
  }
}

if (!customElements.get('wesaid-ratings-chart'))
  customElements.define('wesaid-ratings-chart', RatingsChartElement);
