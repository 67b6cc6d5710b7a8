import type { TemplateResult } from 'lit';
import { longDate } from '../internal/long-date.js';
import type { ChartKit } from './chart-kit.js';
import { strings as english } from './measure.strings.js';
import { figure, xmrChart } from './xmr-chart.js';
import { verdictsOf, type SpcMeasure } from './xmr-layout.js';

/** Draws one measure: its sentence, its chart, and the table behind it. */
export function measureChart(measure: SpcMeasure, kit: ChartKit): TemplateResult {
  const { html, nothing, words, level } = kit;
  const strings = { ...english, ...words };
  const { name, description, unit, source, synthetic, chart } = measure;
  const sentence = strings.variations?.[chart.variation] ?? chart.sentence;
  return html`<div class="item" part="measure">
    <p class="title" role="heading" aria-level=${level + 1}><bdi>${name}</bdi></p>
    ${synthetic ? html`<p class="notice" part="synthetic"><b>${words.synthetic}</b></p>` : nothing}
    ${description ? html`<p class="soft" dir="auto">${description}</p>` : nothing}
    <p><b>${sentence}</b></p>
    <p class="soft"><bdi>${unit}</bdi></p>
    ${chart.points.length ? xmrChart(measure, sentence, kit) : nothing}
    ${source ? html`<p class="soft">${strings.source}: <bdi>${source}</bdi></p>` : nothing}
    ${chart.points.length ? table(measure, kit) : nothing}
    <details>
      <summary>${strings.reading}</summary>
      <p>${strings.readingWords}</p>
    </details>
  </div>`;
}

function table(measure: SpcMeasure, { html, words, language }: ChartKit): TemplateResult {
  const strings = { ...english, ...words };
  const { chart, unit } = measure;
  const verdicts = verdictsOf(measure);
  return html`<details>
    <summary>${strings.table}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${strings.date}</th>
          <th scope="col" class="number">${strings.value} (<bdi>${unit}</bdi>)</th>
          <th scope="col">${strings.shows}</th>
        </tr>
      </thead>
      <tbody>
        ${chart.points.map(({ on, value, signals }, index) => {
          const verdict = verdicts[index];
          const rules = signals.map((rule) => strings.rules[rule]).join(', ');
          return html`<tr>
            <th scope="row">${longDate(on, language, words.months)}</th>
            <td class="number">${figure(value, language)}</td>
            <td>${verdict ? `${rules}: ${strings[verdict]}` : strings.usual}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </details>`;
}
