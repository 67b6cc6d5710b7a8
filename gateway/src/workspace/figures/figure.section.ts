import { NotFoundError } from '@wesaid/shared/errors';
import { html } from '../../pages/html.js';
import { dayInLondon } from '../days.js';
import type { PageEnd } from '../list-page.js';
import type { Visit } from '../visit.js';
import { reads, type WorkspaceAnswer, type WorkspaceSection } from '../workspace-section.js';
import { boardFiguresDocument, triangulationDocument, trustFiguresDocument } from './figure.documents.js';
import type { BoardFigures, Triangulation, TrustFigures } from './figure.js';
import { figureNotes, figureTable, quarterForm } from './figure.page.js';
import { showHeard } from './heard.page.js';
import { workingRoles } from '../own-services.js';
import { closedQuarters, quarterInWords } from './quarters.js';
import { showTheme } from './theme.page.js';
import { showThemes } from './themes.page.js';
import { triangulationTable } from './triangulation.page.js';

/** How many quarters back one can look: two years. */
const quartersShown = 8;

interface Found {
  readonly trusts: readonly TrustFigures[];
  readonly board: BoardFigures | null;
}

async function ofBoard(visit: Visit, quarter: string): Promise<Found> {
  type Answer = {
    integratedCareBoard: (BoardFigures & { trusts: { nodes: TrustFigures[]; pageInfo: PageEnd } }) | null;
  };
  const trusts: TrustFigures[] = [];
  let board: Answer['integratedCareBoard'];
  let after: string | null = null;
  do {
    ({ integratedCareBoard: board } = await visit.askWhatIsThere<Answer>(boardFiguresDocument, {
      board: visit.organisation,
      quarter,
      after,
    }));
    if (!board) throw new NotFoundError('board');
    trusts.push(...board.trusts.nodes);
    after = board.trusts.pageInfo.hasNextPage ? board.trusts.pageInfo.endCursor : null;
  } while (after !== null);
  return { trusts, board };
}

async function ofTrust(visit: Visit, quarter: string): Promise<Found> {
  type Answer = { trust: (TrustFigures & { integratedCareBoard: BoardFigures | null }) | null };
  const { trust } = await visit.askWhatIsThere<Answer>(trustFiguresDocument, {
    trust: visit.organisation,
    quarter,
  });
  if (!trust) throw new NotFoundError('trust');
  return { trusts: [trust], board: trust.integratedCareBoard };
}

async function themesOf(visit: Visit, quarter: string, analyst: boolean): Promise<Triangulation[] | null> {
  try {
    const { triangulation } = await visit.askWhatIsThere<{
      triangulation: { nodes: Triangulation[] } | null;
    }>(triangulationDocument, {
      scope: analyst ? 'INTEGRATED_CARE_BOARD' : 'TRUST',
      id: visit.organisation,
      quarter,
    });
    return triangulation?.nodes ?? null;
  } catch {
    // The figures above stand for themselves while the themes cannot be looked up.
    return null;
  }
}

async function showFigures(visit: Visit): Promise<WorkspaceAnswer> {
  const quarters = closedQuarters(dayInLondon(), quartersShown);
  const quarter = visit.query('quarter') || (quarters[0]?.value ?? '');
  if (!quarters.some(({ value }) => value === quarter)) throw new NotFoundError('quarter');
  const analyst = visit.holds('icb-analyst');
  const countsCommittees = visit.holds('icb-analyst', 'safety-specialist');
  // One after the other: both count a lot, and together they would make each other late.
  const { trusts, board } = await (analyst ? ofBoard(visit, quarter) : ofTrust(visit, quarter));
  const themes = await themesOf(visit, quarter, analyst);
  return {
    title: quarterInWords(quarter),
    main: html`<h1>Figures, ${quarterInWords(quarter)}</h1>
      ${!analyst && html`<p><a href="${visit.link('/figures/heard')}">Who we heard from</a></p>`}
      ${
        visit.holds(...workingRoles) &&
        html`<p><a href="${visit.link('/figures/themes')}">What comments are about</a></p>`
      }
      ${quarterForm(visit.organisation, quarters, quarter)}
      <p>
        ${
          analyst
            ? 'The trusts of your board side by side, and all of them together.'
            : 'Your trust, and the board that it belongs to as a whole.'
        }
        Nobody can be found in these figures; a figure that could show somebody is hidden, and says why.
      </p>
      ${figureTable({ trusts, board, countsCommittees })}${figureNotes}${triangulationTable(themes)}`,
  };
}

/** Figures of closed quarters: of the trusts of a board side by side, or of one's own trust. */
export const figureSection: WorkspaceSection = {
  path: '/figures',
  title: 'Figures',
  roles: [
    'icb-analyst',
    'experience-team',
    'experience-lead',
    'complaints-team',
    'involvement-team',
    'safety-specialist',
    'service-lead',
  ],
  confirmations: {},

  waiting: () => Promise.resolve([]),

  routes: [
    reads('/figures', showFigures),
    reads('/figures/heard', showHeard),
    reads('/figures/themes', showThemes),
    reads('/figures/themes/:code', showTheme),
  ],
};
