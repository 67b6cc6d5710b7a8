import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext } from '@wesaid/shared/encryption';
import { Service } from '@wesaid/shared/server';
import {
  decodeCursor,
  encodeCursor,
  foreignCursor,
  isUuid,
  pageOf,
  pageSize,
  Problems,
  tidyText,
  todayInLondon,
  ValidationProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, subjectOf, workingRoles } from '../access.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { lockVersion } from '../lock-version.js';
import { allOf } from '../newest-first.js';
import { settingsFor } from '../settings.js';
import { FollowUp } from './follow-up.entity.js';
import { FollowUpSelection } from './follow-up.enums.js';
import type { AssignFollowUpInput, CompleteFollowUpInput, FollowUpVersionInput } from './follow-up.inputs.js';

/** Which follow-ups are asked for. */
export interface FollowUpFilter {
  readonly trust: string;
  readonly service: string | null;
  readonly selection: FollowUpSelection;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function dueAfter(cursor: string | null | undefined): [dueOn: string, id: string] | null {
  const position = decodeCursor(cursor, 2);
  if (!position) return null;
  const [dueOn = '', id = ''] = position;
  if (!day.test(dueOn) || !isUuid(id)) throw foreignCursor();
  return [dueOn, id];
}

/** What must be looked after. Row-level security decides which ones there are for whom; the database raises them. */
export class FollowUpService extends Service {
  /** One page of a trust's follow-ups, in the order of the days on which they are due. */
  async list(filter: FollowUpFilter, { first, after }: PageArgs): Promise<Page<FollowUp>> {
    requireRole(this.request.viewer, filter.trust, workingRoles, 'read what this trust follows up');
    const limit = pageSize(first);
    const place = dueAfter(after);
    const last = filter.selection === FollowUpSelection.DONE;
    const { where, values } = allOf(
      ['trust_code = ?', filter.trust],
      filter.service === null ? null : ['service_id = ?', filter.service],
      this.selected(filter.selection),
      place && [`(due_on, id) ${last ? '<' : '>'} (?::date, ?::uuid)`, ...place],
    );
    const order = last ? 'due_on desc, id desc' : 'due_on, id';
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from follow_up where ${where} order by ${order} limit ?`,
        [...values, limit + 1],
      );
      const found = rows.map((row) => em.map(FollowUp, row));
      return pageOf(found, limit, ({ dueOn, id }) => encodeCursor(dueOn, id));
    });
  }

  /** The follow-ups of an answer. */
  of({ trustCode, id: feedbackId }: Feedback): Promise<FollowUp[]> {
    return this.request.work((em) =>
      em.find(FollowUp, { trustCode, feedbackId }, { orderBy: { dueOn: 'asc', id: 'asc' } }),
    );
  }

  /** Says who looks after an answer. */
  async assign(input: AssignFollowUpInput): Promise<FollowUp | ValidationProblem> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'say who looks after an answer');
    const problems = new Problems();
    problems.needText('owner', input.owner ?? '', 100);
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.change(input, (followUp) => {
      const name = tidyText(input.owner);
      const { ring } = settingsFor(this.request);
      followUp.owner = name === null ? null : ring.seal(name, ownerContext(followUp.id));
      followUp.ownerSubject = input.mine ? subjectOf(viewer) : null;
    });
  }

  /** Says what was done. What was done before stays as it was said. */
  async complete(input: CompleteFollowUpInput): Promise<FollowUp | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'say that an answer was looked after');
    const problems = new Problems();
    problems.needText('outcome', input.outcome, 2_000, 'Say what was done.');
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.change(input, (followUp) => {
      if (followUp.doneOn !== null) return;
      followUp.doneOn = todayInLondon();
      followUp.doneBy = subjectOf(this.request.viewer);
      followUp.outcome = tidyText(input.outcome);
    });
  }

  /** The name of who looks after it; null for nobody. */
  ownerOf({ id, owner }: FollowUp): string | null {
    return owner === null ? null : settingsFor(this.request).ring.open(owner, ownerContext(id));
  }

  private selected(selection: FollowUpSelection): readonly [string, ...unknown[]] {
    if (selection === FollowUpSelection.DONE) return ['done_on is not null'];
    if (selection === FollowUpSelection.OPEN) return ['done_on is null'];
    if (selection === FollowUpSelection.OVERDUE)
      return ['done_on is null and due_on < ?::date', todayInLondon()];
    return ['done_on is null and owner_subject = ?', subjectOf(this.request.viewer)];
  }

  private change(
    { followUp: id, expectedVersion }: FollowUpVersionInput,
    make: (followUp: FollowUp, em: EntityManager) => void,
  ): Promise<FollowUp> {
    return this.request.work(async (em) => {
      const stored = { table: 'follow_up', what: 'follow-up' };
      const followUp = await lockVersion(em, FollowUp, stored, { id, expectedVersion });
      make(followUp, em);
      return followUp;
    });
  }
}

/** Where the name of who looks after a follow-up is sealed for. */
export const ownerContext = (id: string): string => sealedContext('follow_up', id, 'owner');
