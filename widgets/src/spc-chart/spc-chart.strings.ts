import type { ChartWords } from '../committee-board/board-part.js';
import { strings as common, type CommonStrings } from '../internal/common.strings.js';
import type { Languages } from '../internal/localisation.js';

/** Words of the process behaviour chart; English ones of the chart itself stand beside its code. */
export type SpcChartStrings = CommonStrings & ChartWords;

/** The chart's words in every language that we have; they are those of the committee board. */
export const languages: Languages<SpcChartStrings> = {
  en: { ...common, synthetic: 'Demonstration data, not real' },
  others: {
    ar: () => import('../committee-board/committee-board.strings.ar.js'),
    cy: () => import('../committee-board/committee-board.strings.cy.js'),
  },
};
