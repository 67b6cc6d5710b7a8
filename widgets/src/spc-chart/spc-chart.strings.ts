import { strings as common, type CommonStrings } from '../internal/common.strings.js';
import type { ChartWords } from './chart-kit.js';

/** Words of the process behaviour chart; English ones of the chart itself stand beside its code. */
export type SpcChartStrings = CommonStrings & ChartWords;

/** English. */
export const strings: SpcChartStrings = { ...common, synthetic: 'Demonstration data, not real' };
