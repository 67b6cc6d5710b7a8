import { CommitteeMeasuresDocument } from '../generated/graphql.js';
import { measureChart } from '../spc-chart/measure-chart.js';
import type { CommitteeMeasure } from '../spc-chart/xmr-layout.js';
import type { BoardKit, BoardPart } from './board-part.js';

/** Figures over time: a sentence that says what the chart shows, the chart, and the table behind it. */
export const createPart = (kit: () => BoardKit): BoardPart<CommitteeMeasure> => ({
  document: CommitteeMeasuresDocument,
  render: (measures) => kit().html`${measures.map((measure) => measureChart(measure, kit()))}`,
});
