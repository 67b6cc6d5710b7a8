import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { Service } from '@wesaid/shared/server';
import { isText, tidyText, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { subjectOf } from '../acting.js';
import { SavedView } from './saved-view.entity.js';
import type { SavedFeedbackViewVersionInput, SaveFeedbackViewInput } from './saved-view.input.js';

const longestName = 60;
const mostViews = 100;
const longestSearch = 200;

/** The views that people keep of a trust's answers. Row-level security gives everybody their own and the shared ones. */
export class SavedViewService extends Service {
  /** One's own views and those of the team, by name; at most 100. */
  async list(trust: string): Promise<SavedView[]> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the views of this trust');
    return this.request.work((em) =>
      em.find(SavedView, { trustCode: trust }, { orderBy: { name: 'asc', id: 'asc' }, limit: mostViews }),
    );
  }

  /** Keeps a view, once for each idempotency key. */
  async save(input: SaveFeedbackViewInput): Promise<SavedView | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'keep a view of the answers of this trust');
    const problems = problemsIn(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...body } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, viewer, { key, body: { saveFeedbackView: body } }, async () => {
        const view = Object.assign(new SavedView(), {
          trustCode: input.trust,
          owner: subjectOf(viewer),
          name: tidyText(input.name) ?? '',
          shared: input.shared,
          filter: { ...input.filter },
        });
        await em.persist(view).flush();
        return { id: view.id };
      });
      return em.findOneOrFail(SavedView, { id });
    });
  }

  /**
   * Forgets a view of one's own.
   * @returns its identifier
   * @throws NotFoundError, ConflictError
   */
  async forget({ view: id, expectedVersion }: SavedFeedbackViewVersionInput): Promise<string> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'forget a view');
    return this.request.work(async (em) => {
      const view = await lockVersion(
        em,
        SavedView,
        { table: 'saved_view', what: 'view' },
        { id, expectedVersion },
      );
      em.remove(view);
      return view.id;
    });
  }
}

function problemsIn({ idempotencyKey, name, filter }: SaveFeedbackViewInput): FieldProblem[] {
  const problems = idempotencyKeyProblems(idempotencyKey);
  const length = isText(name) ? [...(tidyText(name) ?? '')].length : 0;
  if (length === 0 || length > longestName) {
    problems.push({
      path: 'name',
      code: 'NAME_NOT_FIT',
      message: 'Give it a name of 60 characters or fewer.',
    });
  }
  const search = filter.search ?? '';
  if (!isText(search) || [...search].length > longestSearch) {
    const message = 'Search for 200 characters or fewer.';
    problems.push({ path: 'filter.search', code: 'SEARCH_NOT_FIT', message });
  }
  return problems;
}
