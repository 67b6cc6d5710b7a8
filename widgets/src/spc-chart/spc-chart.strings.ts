import type { ChartWords } from '../committee-board/board-part.js';
import { strings as common, type CommonStrings } from '../internal/common.strings.js';

/** Words of the process behaviour chart; English ones of the chart itself stand beside its code. */
export type SpcChartStrings = CommonStrings & ChartWords;

/** English. */
export const strings: SpcChartStrings = { ...common, synthetic: 'Demonstration data, not real' };
