import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError } from '../errors/index.js';
import type { Viewer } from '../identity/index.js';
import type { RequestContext } from '../server/index.js';
import { releaseOfBoard, type TrustCell } from './board-rules.js';
import { cellOf, type Cube, type Where } from './cube.js';
import { permitBoardFigures, permitFigures } from './figure.policy.js';
import { together } from './lattice.js';
import { hidden, release, type ExactCell } from './release.js';
import { HiddenReason, type SafeCount } from './safe-count.type.js';

/** One cell that is asked for. */
export interface FigureQuestion<Dimension extends string> {
  /** The trusts that it covers together. */
  readonly trusts: readonly string[];
  readonly quarter: string;
  /** The value to which each fixed dimension is set; the others are open. */
  readonly where: Where<Dimension>;
  /** What the figure is for, in a few words; it is recorded. */
  readonly purpose: string;
  /** The board that the trusts make up; null or absent when they do not. */
  readonly board?: string | null;
}

/** What is stored for one trust of one question. */
interface StoredCell extends TrustCell {
  readonly question: number;
  /** Whether the figures of the quarter are made up. */
  readonly taken: boolean;
}

/** The figures of a cube, as the viewer of a request may see them. Every question is recorded. */
export class Figures<Dimension extends string> {
  constructor(
    private readonly request: RequestContext,
    private readonly cube: Cube<Dimension>,
  ) {}

  /**
   * One figure.
   * @throws UnauthenticatedError, ForbiddenError for who may not read figures of one of the trusts, or of the board
   */
  async count(question: FigureQuestion<Dimension>): Promise<SafeCount> {
    const [figure] = await this.counts([question]);
    return figure as SafeCount;
  }

  /** Several figures at once, in the order of the questions; otherwise as {@link count}. */
  async counts(questions: readonly FigureQuestion<Dimension>[]): Promise<SafeCount[]> {
    const { viewer } = this.request;
    for (const question of questions) permitQuestion(viewer, question);
    const stored = await this.read(questions);
    return questions.map(({ board }, index) => {
      const cells = stored.filter(({ question, taken }) => question === index && taken);
      if (cells.length === 0) return hidden(HiddenReason.NOT_CLOSED);
      return board
        ? releaseOfBoard(cells, viewer, this.cube.sensitive)
        : release(alone(cells), this.cube.sensitive);
    });
  }

  /**
   * Figures that a trust publishes, in the order of the questions; each question is about one trust. Whoever looks at a
   * public page sees them, so nobody's right is asked for and nothing is recorded.
   */
  async published(questions: readonly Omit<FigureQuestion<Dimension>, 'board'>[]): Promise<SafeCount[]> {
    const list = this.list(questions);
    const stored = await this.request.asSystem('figures').work((em) => this.cellsOf(em, list));
    return questions.map((_, index) => {
      const cell = stored.find(({ question, taken }) => question === index && taken);
      return cell ? release(cell, this.cube.sensitive) : hidden(HiddenReason.NOT_CLOSED);
    });
  }

  /** Reads the exact cells and records what was asked, in one unit of work: no figure leaves without its record. */
  private read(questions: readonly FigureQuestion<Dimension>[]): Promise<StoredCell[]> {
    const list = this.list(questions);
    return this.request.asSystem('figures').work(async (em) => {
      await em.execute(
        `insert into figure_request (asked_by, purpose, cube, cell, quarter, trusts, board)
         select ?, purpose, ?, cell, quarter, trusts, board
         from jsonb_to_recordset(?::jsonb)
           as asked(purpose text, cell text, quarter text, trusts text[], board text)`,
        [nameOf(this.request.viewer), this.cube.name, list],
      );
      return this.cellsOf(em, list);
    });
  }

  /** The questions as the database takes them. */
  private list(questions: readonly FigureQuestion<Dimension>[]): string {
    const asked = questions.map(({ where, ...question }, index) => ({
      ...question,
      question: index,
      trusts: [...new Set(question.trusts)],
      cell: cellOf(this.cube, where),
    }));
    return JSON.stringify(asked);
  }

  private cellsOf(em: EntityManager, list: string): Promise<StoredCell[]> {
    const { name } = this.cube;
    return em.execute<StoredCell[]>(
      `select question, trust, newest.version is not null as taken,
           coalesce(cell.records, 0) as records, coalesce(cell.cell_key, 0) as key,
           coalesce(cell.withheld, false) as withheld
         from jsonb_to_recordset(?::jsonb) as asked(question int, cell text, quarter text, trusts text[])
         cross join unnest(asked.trusts) as trust
         left join lateral (select max(version) as version from snapshot
           where trust_code = trust and quarter = asked.quarter and cube = ?) as newest on true
         left join snapshot_cell as cell on cell.trust_code = trust and cell.quarter = asked.quarter
           and cell.cube = ? and cell.version = newest.version and cell.cell = asked.cell`,
      [list, name, name],
    );
  }
}

function permitQuestion(viewer: Viewer, { trusts, board }: FigureQuestion<string>): void {
  if (viewer.kind === 'system') return;
  if (board) permitBoardFigures(viewer, board, trusts);
  else if (trusts.length === 0) throw new ForbiddenError('read figures of no trust');
  else for (const trust of trusts) permitFigures(viewer, trust);
}

/** The cell of one trust with all that is known of it; of several trusts together nothing is kept back. */
const alone = (cells: readonly StoredCell[]): ExactCell =>
  cells.length === 1 && cells[0] ? cells[0] : together(cells);

const nameOf = (viewer: Viewer): string => {
  switch (viewer.kind) {
    case 'member':
      return `${viewer.issuer}|${viewer.subject}`;
    case 'system':
      return `system|${viewer.part}`;
    default:
      return viewer.kind;
  }
};
