import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds } from '@wesaid/shared/database';
import { ForbiddenError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  pageOf,
  pageSize,
  tidyText,
  ValidationProblem,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { holdsService, requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { chosenService } from '../organisations/chosen-service.js';
import { directoryFor, type Taxonomy } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { Action } from './action.entity.js';
import type { ActionVersionInput, PublishActionInput, UpdateActionInput } from './action.inputs.js';
import { feedbackProblems, maxLinkedFeedback, textProblems } from './action.rules.js';
import { linkFeedback } from './add-actions.js';

const stored = { table: 'action', what: 'action' };

/** What trusts did. Everybody reads what is published; the trust's experience team and service leads write. */
export class ActionService extends Service {
  /** One page of a trust's published actions, newest first. */
  async published(trust: string, service: string | null, { first, after }: PageArgs): Promise<Page<Action>> {
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['withdrawn_at is null'],
      service === null ? null : ['service_id = ?', service],
      place && ['(published_at, id) < (?::timestamptz, ?::uuid)', ...place],
    );
    const actions = await this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from action where ${where} order by published_at desc, id desc limit ?`,
        [...values, limit + 1],
      );
      return rows.map((row) => em.map(Action, row));
    });
    return pageOf(actions, limit, ({ publishedAt, id }) => cursorOf({ at: publishedAt, id }));
  }

  /** The actions of many references, in their order; null for those that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Action | null)[]> {
    return findByIds(references, (ids) => this.request.work((em) => em.find(Action, { id: { $in: ids } })));
  }

  /** Publishes an action, once for each idempotency key. */
  async publish(input: PublishActionInput): Promise<Action | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, workingRoles, 'publish an action of this trust');
    if (!holdsService(viewer, input.trust, input.service ?? null, workingRoles)) {
      throw new ForbiddenError('publish an action of a service that is not yours');
    }
    const taxonomy = await directoryFor(this.request).taxonomy();
    const { serviceId, problems: serviceProblems } = await chosenService(
      this.request,
      input.trust,
      input.service,
    );
    const problems = [...publishProblems(input, taxonomy), ...serviceProblems];
    if (problems.length > 0) return ValidationProblem.of(problems);

    const { idempotencyKey, ...body } = input;
    return this.request.work(async (em) => {
      const unknown = feedbackProblems(input.feedback, await lockFeedback(em, input.trust, input.feedback));
      if (unknown.length > 0) return ValidationProblem.of(unknown);
      const { id } = await once<{ id: string }>(em, viewer, { key: idempotencyKey, body }, async () => {
        const action = actionOf(input, serviceId, taxonomy.version);
        await em.persist(action).flush();
        const feedback = [...new Set(input.feedback)];
        await linkFeedback(
          em,
          feedback.map((feedbackId) => ({ trustCode: input.trust, actionId: action.id, feedbackId })),
        );
        return { id: action.id };
      });
      return em.findOneOrFail(Action, { id });
    });
  }

  /** Changes a published action. */
  async update(input: UpdateActionInput): Promise<Action | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'change an action');
    const taxonomy = input.themes ? await directoryFor(this.request).taxonomy() : null;
    const problems = [
      ...textProblems(input),
      ...(taxonomy ? themeProblems(input.themes ?? [], taxonomy) : []),
    ];
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, (action) => {
      action.said = tidyText(input.said) ?? action.said;
      action.did = tidyText(input.did) ?? action.did;
      if (typeof input.evidence === 'string') action.evidence = tidyText(input.evidence);
      if (typeof input.plainText === 'string') action.plainWords = tidyText(input.plainText);
      action.label = input.label ?? action.label;
      action.status = input.status ?? action.status;
      if (taxonomy) {
        action.themeCodes = [...new Set(input.themes)];
        action.taxonomyVersion = taxonomy.version;
      }
    });
  }

  /** Takes an action back: the public no longer sees it. */
  withdraw(input: ActionVersionInput): Promise<Action> {
    return this.change(input, (action) => {
      action.withdrawnAt ??= new Date();
    });
  }

  private async change(
    { action: id, expectedVersion }: ActionVersionInput,
    make: (action: Action) => void,
  ): Promise<Action> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'change an action');
    return this.request.work(async (em) => {
      const action = await lockVersion(em, Action, stored, { id, expectedVersion });
      make(action);
      return action;
    });
  }
}

function publishProblems(input: PublishActionInput, taxonomy: Taxonomy): FieldProblem[] {
  const problems = [
    ...idempotencyKeyProblems(input.idempotencyKey),
    ...textProblems(input),
    ...themeProblems(input.themes, taxonomy),
  ];
  if (input.feedback.length > maxLinkedFeedback) {
    const message = `Link ${maxLinkedFeedback} answers or fewer to one action.`;
    problems.push({ path: 'feedback', code: 'TOO_MUCH_FEEDBACK', message });
  }
  return problems;
}

/** Locks the answers of a trust that an action goes back to; gives those that the viewer may see. */
async function lockFeedback(em: EntityManager, trust: string, ids: readonly string[]): Promise<Set<string>> {
  const known = ids.filter(isUuid);
  if (known.length === 0) return new Set();
  const rows = await em.execute<{ id: string }[]>(
    'select id from feedback where trust_code = ? and id in (?) order by id for update',
    [trust, known],
  );
  return new Set(rows.map((row) => row.id));
}

function actionOf(input: PublishActionInput, serviceId: string | null, taxonomyVersion: number): Action {
  return Object.assign(new Action(), {
    trustCode: input.trust,
    serviceId,
    publishedAt: new Date(),
    said: tidyText(input.said) ?? '',
    did: tidyText(input.did) ?? '',
    evidence: tidyText(input.evidence),
    plainWords: tidyText(input.plainText),
    label: input.label,
    status: input.status,
    coproduced: input.coproduced,
    themeCodes: [...new Set(input.themes)],
    taxonomyVersion,
  });
}
