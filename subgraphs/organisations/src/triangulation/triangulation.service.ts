import { mayReadBoardFigures, mayReadFigures, quarterDays } from '@wesaid/shared/disclosure';
import { permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { decodeCursor, encodeCursor, pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { IntegratedCareBoardService } from '../integrated-care-board/integrated-care-board.service.js';
import { ServiceDirectory } from '../service/service-directory.js';
import { ThemeService } from '../theme/theme.service.js';
import { TriangulationScope } from './triangulation.enums.js';
import { Triangulation, type TriangulationKey } from './triangulation.type.js';

/** What a triangulation is about, whatever the theme. */
export type TriangulationSubject = Omit<TriangulationKey, 'themeCode'>;

/** Lays the sources side by side. What they say, and who may read it, is for each source itself. */
export class TriangulationService extends Service {
  readonly #trusts = new Map<string, Promise<string[]>>();

  /**
   * One triangulation for each major theme, in the order of the taxonomy.
   * @throws UnauthenticatedError, ForbiddenError for who is neither staff of a trust that it is about nor an analyst of
   *   its board, and for what does not exist
   */
  async of(subject: TriangulationSubject, { first, after }: PageArgs): Promise<Page<Triangulation>> {
    permit(this.request.viewer, await this.#mayRead(subject), 'compare the sources for this');
    const limit = pageSize(first);
    const [last] = decodeCursor(after, 1) ?? [];
    const themes = await this.request.get(ThemeService).ofVersion(null);
    const codes = themes.filter(({ parentCode }) => parentCode === null).map(({ code }) => code);
    const rest = last === undefined ? codes : codes.slice(codes.indexOf(last) + 1);
    const rows = rest.map((themeCode) => Triangulation.of({ ...subject, themeCode }));
    return pageOf(rows, limit, ({ themeCode }) => encodeCursor(themeCode));
  }

  /** The trusts that a subject is about: for a board, those that belonged to it at the end of the quarter. */
  trustsOf({ scope, scopeId, quarter }: TriangulationSubject): Promise<string[]> {
    const key = JSON.stringify([scope, scopeId, quarter]);
    let trusts = this.#trusts.get(key);
    if (!trusts) {
      trusts = this.#find({ scope, scopeId, quarter });
      this.#trusts.set(key, trusts);
    }
    return trusts;
  }

  async #find({ scope, scopeId, quarter }: TriangulationSubject): Promise<string[]> {
    if (scope === TriangulationScope.TRUST) return [scopeId];
    if (scope === TriangulationScope.SERVICE) {
      const service = await this.request.get(ServiceDirectory).byId(scopeId);
      return service ? [service.trustCode] : [];
    }
    const { to: day } = quarterDays(quarter);
    const memberships = await this.request.get(IntegratedCareBoardService).membershipsOf(scopeId);
    return memberships
      .filter(({ from, to }) => from <= day && (to === null || to >= day))
      .map(({ odsCode }) => odsCode);
  }

  async #mayRead(subject: TriangulationSubject): Promise<boolean> {
    const { viewer } = this.request;
    const trusts = await this.trustsOf(subject);
    if (subject.scope === TriangulationScope.INTEGRATED_CARE_BOARD) {
      return mayReadBoardFigures(viewer, subject.scopeId, trusts);
    }
    return trusts.length > 0 && trusts.every((trust) => mayReadFigures(viewer, trust));
  }
}
