import type { html, nothing, svg } from 'lit';
import type { MeasureStrings } from './measure.strings.js';

/** Words that a chart of a measure says beside those of {@link MeasureStrings}; English ones lack these. */
export interface ChartWords extends Partial<MeasureStrings> {
  synthetic: string;
  /** Names of the months, where browsers often lack them. */
  months?: string[];
}

/**
 * What it takes to draw a measure, from the widget that shows it. Lit's functions are among it, because the chart can be in
 * a file that is fetched later: a second Lit would weigh more than the file.
 */
export interface ChartKit {
  readonly html: typeof html;
  readonly svg: typeof svg;
  readonly nothing: typeof nothing;
  readonly words: ChartWords;
  readonly language: string;
  /** Level of the heading above; the measure's own is one more. */
  readonly level: number;
  /** Width of the content in pixels. */
  readonly inlineSize: number;
  /** Size of its letters in pixels. */
  readonly fontSize: number;
}
