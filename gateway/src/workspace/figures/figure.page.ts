import { html, type Html } from '../../pages/html.js';
import type { Choice } from '../fields.js';
import type { BoardFigures, Figure, Figures, HiddenReason, TrustFigures } from './figure.js';

/** What stands in the place of a figure that is not told, and why. */
export const hiddenWords: Readonly<Record<HiddenReason, readonly [short: string, why: string]>> = {
  SMALL_NUMBER: [
    'Too small',
    'Fewer than about ten people, or none. A small number could show who somebody is.',
  ],
  BESIDE_SMALL_NUMBER: [
    'Beside a small one',
    'Large enough itself, but a small number beside it could be worked out from it.',
  ],
  TOO_FEW_TRUSTS: ['Too few trusts', 'Fewer than three trusts are in it, so one could be worked out.'],
  OWN_TRUST_COULD_BE_SUBTRACTED: [
    'Own trust could be taken away',
    'Whoever knows the figure of their own trust could work out that of another.',
  ],
  NOT_CLOSED: ['Not over yet', 'The quarter is not over, or its figures are not taken yet.'],
};

/** A sign for what is not told: a word in a box, never a gap and never a zero. */
const sign = (words: string): Html => html`<span class="withheld">${words}</span>`;

/** A figure in a cell: the number, or the sign with its reason. */
export function figureOf(figure: Figure | null | undefined, unit = ''): Html {
  if (!figure) return sign('No answer now');
  if (figure.hiddenBecause !== null) return sign(hiddenWords[figure.hiddenBecause][0]);
  return figure.value === null
    ? sign('Nothing to count')
    : html`${figure.value.toLocaleString('en-GB')}${unit}`;
}

const plain = (value: number | null): Html =>
  value === null ? sign('No answer now') : html`${value.toLocaleString('en-GB')}`;

const headings = [
  'Friends and Family Test answers',
  'Positive',
  'Negative',
  'Complaints',
  'Acknowledged on time',
  'Answered on time',
  'Concerns',
  'Compliments',
  'Comments',
  'Open opportunities',
  'Committees',
];

const cellsOf = ({ friendsAndFamilyTestOfQuarter: fft, complaintFigures: cases }: Figures): Html[] => [
  figureOf(fft?.responses),
  figureOf(fft?.percentPositive, '%'),
  figureOf(fft?.percentNegative, '%'),
  figureOf(cases?.complaints),
  figureOf(cases?.percentAcknowledgedOnTime, '%'),
  figureOf(cases?.percentAnsweredOnTime, '%'),
  figureOf(cases?.concerns),
  figureOf(cases?.compliments),
  figureOf(cases?.comments),
];

const row = (name: string, cells: readonly Html[], total = false): Html =>
  html`<tr${total ? html` class="total"` : null}>
    <th scope="row">${name}</th>
    ${cells.map((cell) => html`<td class="number">${cell}</td> `)}
  </tr> `;

/** The sum over the trusts; null while one of them does not answer. */
const sum = (values: readonly (number | null)[]): number | null =>
  values.some((value) => value === null)
    ? null
    : values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** What the table of figures shows. */
export interface FigureTable {
  readonly trusts: readonly TrustFigures[];
  readonly board: BoardFigures | null;
  /** Whether the reader may know how many committees a trust has. */
  readonly countsCommittees: boolean;
}

/** The figures of trusts side by side, and of their board below. */
export function figureTable({ trusts, board, countsCommittees }: FigureTable): Html {
  const counts = (each: Pick<TrustFigures, 'openOpportunityCount' | 'committeeCount'>): Html[] => [
    plain(each.openOpportunityCount),
    ...(countsCommittees ? [plain(each.committeeCount)] : []),
  ];
  const all = {
    openOpportunityCount: sum(trusts.map((trust) => trust.openOpportunityCount)),
    committeeCount: sum(trusts.map((trust) => trust.committeeCount)),
  };
  // One trust alone tells nothing of what the others of its board have.
  const together = trusts.length > 1 ? counts(all) : counts(all).map(() => html`–`);
  const shown = countsCommittees ? headings : headings.filter((heading) => heading !== 'Committees');
  return html`<div class="scroll" role="region" aria-label="Figures" tabindex="0">
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">Trust</th>
          ${shown.map((heading) => html`<th scope="col" class="number">${heading}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${trusts.map((trust) => row(trust.name, [...cellsOf(trust), ...counts(trust)]))}
      </tbody>
      ${
        board &&
        html`<tfoot>
          ${row(`${board.name}, all trusts`, [...cellsOf(board), ...together], true)}
        </tfoot>`
      }
    </table>
  </div>`;
}

/** How the figures are made, and what each sign means. */
export const figureNotes = html`<details>
  <summary>How these figures are made</summary>
  <p>
    They are of quarters that are over, and do not change any more. A little chance is added to each count,
    and it is rounded to the nearest 5, so that nobody can be found in it. Parts need not add up to their
    total. Opportunities and committees are counted today, as they are.
  </p>
  <dl class="facts">
    ${Object.values(hiddenWords).map(
      ([short, why]) =>
        html`<dt>${sign(short)}</dt>
          <dd>${why}</dd>`,
    )}
    <dt>${sign('Nothing to count')}</dt>
    <dd>There was nothing of which a part could be taken.</dd>
    <dt>${sign('No answer now')}</dt>
    <dd>The part that keeps this does not answer now, or does not tell it to your role.</dd>
  </dl>
</details>`;

/** The form that chooses the quarter. */
export const quarterForm = (organisation: string, quarters: readonly Choice[], chosen: string): Html =>
  html`<form method="get" action="/workspace/figures" class="switcher">
    <input type="hidden" name="at" value="${organisation}" />
    <label for="quarter">Quarter</label>
    <select id="quarter" name="quarter">
      ${quarters.map(
        ({ value, label }) =>
          html`<option value="${value}" ${value === chosen ? html` selected` : null}>${label}</option>`,
      )}
    </select>
    <button class="button quiet">Show</button>
  </form>`;
