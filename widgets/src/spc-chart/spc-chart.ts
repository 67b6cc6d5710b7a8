import { html, nothing, svg, type CSSResult, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Localisation } from '../internal/localisation.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { measureChart } from './measure-chart.js';
import { measureStyles } from './measure.styles.js';
import { strings, type SpcChartStrings } from './spc-chart.strings.js';
import type { SpcMeasure } from './xmr-layout.js';

export type { SpcMeasure };

/**
 * A process behaviour chart (XmR) of given results: the sentence that says what it shows, the chart with its mean and
 * limits, every result that chance hardly explains by shape and words, and the table behind it. It asks nobody: set
 * `data` to what the API gave, such as one of `committee.measures`, or `negative` of `themeSeries`.
 *
 * @summary Draws results over time with the limits of what is usual.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run.
 *
 * @csspart base - Everything inside.
 * @csspart measure - The measure.
 * @csspart chart - The drawing.
 * @csspart synthetic - The mark of demonstration data.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - The course of the results, mean and limits. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - Results for the better. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class SpcChartElement extends WesaidElement<SpcChartStrings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, measureStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { ...super.properties, data: { attribute: false } };
  }

  /** The measure to draw; null (default) draws nothing. */
  data: SpcMeasure | null = null;

  protected override readonly localisation = new Localisation(this, 'committeeBoard', strings);

  #inlineSize = 0;
  /** The chart is drawn for the width that there is; in the next frame, because drawing changes the height. */
  readonly #resize = new ResizeObserver(() => {
    if (this.clientWidth === this.#inlineSize) return;
    this.#inlineSize = this.clientWidth;
    requestAnimationFrame(() => this.requestUpdate());
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  protected override renderContent(): TemplateResult {
    if (!this.data) return html``;
    const frame = this.renderRoot.querySelector('.base');
    const { fontSize = '16', paddingInlineStart = '16' } = frame ? getComputedStyle(frame) : {};
    return measureChart(this.data, {
      html,
      svg,
      nothing,
      words: this.strings,
      language: this.localisation.language,
      level: this.headingLevel - 1,
      inlineSize: (frame?.clientWidth ?? 320) - 2 * Number.parseFloat(paddingInlineStart),
      fontSize: Number.parseFloat(fontSize),
    });
  }
}
