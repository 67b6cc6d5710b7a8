import { strings as list } from '../internal/list.strings.cy.js';
import { months } from '../internal/months.cy.js';
import type { RatingsChartStrings } from './ratings-chart.strings.js';

/** Welsh. */
export const strings: RatingsChartStrings = {
  ...list,
  title: 'Sut mae pobl yn graddio eu gofal',
  notLoaded: 'Ni allem lwytho’r graddau',
  empty: 'Nid oes graddau i’w dangos eto.',
  emptyNext: 'Cânt eu cyfrif unwaith bob chwarter, ar ôl iddo ddod i ben.',
  quarter: (from, to, year) => `${from} i ${to} ${year}`,
  sentence: (quarter, positive, responses) =>
    `Dywedodd ${positive} o tua ${responses} o bobl fod eu gofal yn dda neu’n dda iawn (${quarter}).`,
  yearBefore: (positive) => `Flwyddyn ynghynt roedd yn ${positive}.`,
  responses: (count) => `tua ${count} o atebion`,
  positive: 'da',
  negative: 'gwael',
  hidden: {
    SMALL_NUMBER: 'Wedi’i guddio: cyn lleied fel y gellid adnabod rhywun',
    BESIDE_SMALL_NUMBER: 'Wedi’i guddio: gellid cyfrifo rhif bach wrth ei ymyl ohono',
    TOO_FEW_TRUSTS: 'Wedi’i guddio: mae llai na thair ymddiriedolaeth ynddo',
    OWN_TRUST_COULD_BE_SUBTRACTED: 'Wedi’i guddio: gellid cyfrifo un ymddiriedolaeth ohono',
    NOT_CLOSED: 'Heb ei gyfrif eto',
  },
  hiddenMark: 'wedi’i guddio',
  table: 'Dangos y ffigurau fel tabl',
  quarterHeading: 'Chwarter',
  responsesHeading: 'Atebion',
  about:
    'O’r Prawf Ffrindiau a Theulu. Da yw “da iawn” a “da”, gwael yw “gwael” a “gwael iawn”; dywedodd y gweddill nad oedd yr un o’r ddau neu nad oeddent yn gwybod. Ychwanegir ychydig o hap a chaiff rhifau eu talgrynnu, fel na ellir dod o hyd i neb ynddynt. Peidiwch â defnyddio’r ffigurau hyn i gymharu ymddiriedolaethau.',
  months,
};
