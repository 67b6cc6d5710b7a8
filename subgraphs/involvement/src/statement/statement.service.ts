import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  isUuid,
  tidyText,
  todayInLondon,
  ValidationProblem,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { Event } from '../event/event.entity.js';
import { permitTeam } from '../involvement-team.js';
import { keyedHash } from '../keyed-hash.js';
import { countInterests } from '../opportunity/count-interests.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { taxonomyFor } from '../organisations/directory.js';
import { openSealed } from '../sealed-rows.js';
import { settingsFor } from '../settings.js';
import { problemsIn, unknown, type RecordStatementInput } from './record-statement.input.js';
import { Statement } from './statement.entity.js';
import { storeStatements } from './statement.store.js';

const populate = ['event', 'opportunity.level'] as const;

/** What people told a trust, for its involvement team. */
export class StatementService extends Service {
  /**
   * Records something that was said. Repeating it with the same key records nothing twice.
   * @throws UnauthenticatedError, ForbiddenError, UnavailableError, IdempotencyKeyReusedError
   */
  async record(input: RecordStatementInput): Promise<Statement | ValidationProblem> {
    const { viewer } = this.request;
    permitTeam(viewer, input.trust, 'record what people told this trust');
    const taxonomy = await taxonomyFor(this.request);
    const problems = problemsIn(input, taxonomy, todayInLondon());
    const { ring, receiptSecret } = settingsFor(this.request);
    const { idempotencyKey: key, ...recordStatement } = input;
    const body = keyedHash(receiptSecret, { recordStatement });
    return this.request.work(async (em) => {
      const all = [...problems, ...(await placeProblems(em, input))];
      if (all.length > 0) return ValidationProblem.of(all);
      const { id } = await once(em, viewer, { key, body }, async () => {
        const statement = {
          trust: input.trust,
          id: v7(),
          createdAt: new Date(),
          words: tidyText(input.words) ?? '',
          themes: [...new Set(input.themes)],
          taxonomyVersion: taxonomy.version,
          sentiment: input.sentiment ?? null,
          saidOn: input.saidOn,
          event: input.event ?? null,
          opportunity: input.opportunity ?? null,
          synthetic: false,
        };
        await storeStatements(em, ring, [statement]);
        return { id: statement.id };
      });
      const statement = await em.findOneOrFail(Statement, { id }, { populate });
      await this.complete(em, [statement]);
      return statement;
    });
  }

  /** What people told a trust, last recorded first. */
  list(trust: string, page: PageArgs): Promise<Page<Statement>> {
    permitTeam(this.request.viewer, trust, 'read what people told this trust');
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) => {
        const found = await em.find(Statement, { trustCode: trust, ...where }, { ...options, populate });
        await this.complete(em, found);
        return found;
      }),
    );
  }

  /** The statements of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Statement | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const found = await em.find(Statement, { id: { $in: ids } }, { populate });
        await this.complete(em, found);
        return found;
      }),
    );
  }

  /** Reads and opens what belongs to statements, for all of them at once. */
  private async complete(em: EntityManager, statements: readonly Statement[]): Promise<void> {
    const ids = statements.map(({ id }) => id);
    const words = await openSealed(em, settingsFor(this.request).ring, 'statement_words', ids);
    for (const statement of statements) statement.words = words.get(statement.id)?.words ?? '';
    const opportunities = new Set(statements.flatMap(({ opportunity }) => opportunity ?? []));
    await countInterests(em, this.request.viewer, [...opportunities]);
  }
}

/** Checks that event and opportunity are the trust's own. */
async function placeProblems(
  em: EntityManager,
  { trust: trustCode, event, opportunity }: RecordStatementInput,
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const known = async (entity: typeof Event | typeof Opportunity, id: string): Promise<boolean> =>
    isUuid(id) && (await em.count<Event | Opportunity>(entity, { id, trustCode })) > 0;
  if (event && !(await known(Event, event))) problems.push(unknown('event'));
  if (opportunity && !(await known(Opportunity, opportunity))) problems.push(unknown('opportunity'));
  return problems;
}
