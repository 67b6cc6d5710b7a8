import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds, pageById } from '@wesaid/shared/database';
import { once } from '@wesaid/shared/idempotency';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { tidyText, todayInLondon, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { tidyTags } from '../contact-problems.js';
import { filterText } from '../filter-text.js';
import { permitAnyTeam, permitTeam } from '../involvement-team.js';
import { keyedHash } from '../keyed-hash.js';
import { lockVersion } from '../lock-version.js';
import { openSealed, updateSealed } from '../sealed-rows.js';
import { settingsFor } from '../settings.js';
import { Involvee } from './involvee.entity.js';
import { InvolveeState } from './involvee.enums.js';
import {
  problemsInChange,
  problemsInNew,
  type AddInvolveeInput,
  type ChangeInvolveeInput,
} from './involvee.input.js';
import { storeInvolvees } from './involvee.store.js';

const stored = { table: 'involvee', what: 'person on the register' };

/** Who is asked for. */
export interface InvolveeFilter {
  readonly interest: string | null | undefined;
  readonly skill: string | null | undefined;
}

/** The register of involved people, for the involvement team of their trust. */
export class InvolveeService extends Service {
  /**
   * Adds somebody who agreed to it. Repeating it with the same key adds nobody twice.
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async add(input: AddInvolveeInput): Promise<Involvee | ValidationProblem> {
    const { viewer } = this.request;
    permitTeam(viewer, input.trust, 'add people to the register of this trust');
    const problems = problemsInNew(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { ring, receiptSecret } = settingsFor(this.request);
    const { idempotencyKey: key, ...addInvolvee } = input;
    return this.request.work(async (em) => {
      const { id } = await once(
        em,
        viewer,
        { key, body: keyedHash(receiptSecret, { addInvolvee }) },
        async () => {
          const id = v7();
          await storeInvolvees(em, ring, [
            {
              trust: input.trust,
              id,
              createdAt: new Date(),
              state: InvolveeState.ACTIVE,
              roles: [...new Set(input.roles)],
              interests: tidyTags(input.interests),
              skills: tidyTags(input.skills),
              joinedOn: todayInLondon(),
              testMode: false,
              held: false,
              synthetic: false,
              name: tidyText(input.name) ?? '',
              email: tidyText(input.email),
              telephone: tidyText(input.telephone),
              accessNeeds: tidyText(input.accessNeeds),
            },
          ]);
          return { id };
        },
      );
      const involvee = await em.findOneOrFail(Involvee, { id });
      await this.complete(em, [involvee]);
      return involvee;
    });
  }

  /**
   * Changes what is known about somebody.
   * @throws UnauthenticatedError, ForbiddenError, NotFoundError, ConflictError
   */
  async change(input: ChangeInvolveeInput): Promise<Involvee | ValidationProblem> {
    permitAnyTeam(this.request.viewer, 'change the register');
    const problems = problemsInChange(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { involvee: id, expectedVersion } = input;
    return this.request.work(async (em) => {
      const involvee = await lockVersion(em, Involvee, stored, { id, expectedVersion });
      await this.complete(em, [involvee]);
      if (input.roles) involvee.roles = [...new Set(input.roles)];
      if (input.interests) involvee.interests = tidyTags(input.interests);
      if (input.skills) involvee.skills = tidyTags(input.skills);
      involvee.name = tidyText(input.name) ?? involvee.name;
      for (const field of ['email', 'telephone', 'accessNeeds'] as const) {
        if (typeof input[field] === 'string') involvee[field] = tidyText(input[field]);
      }
      if (input.state) {
        involvee.state = input.state;
        involvee.leftOn = input.state === InvolveeState.LEFT ? (involvee.leftOn ?? todayInLondon()) : null;
      }
      const { name, email, telephone, accessNeeds } = involvee;
      const texts = { name, email, telephone, access_needs: accessNeeds };
      await updateSealed(em, settingsFor(this.request).ring, 'involvee_person', involvee.id, texts);
      return involvee;
    });
  }

  /** The register of a trust, last joined first: who has an interest, and a skill, where they are asked for. */
  async list(trust: string, filter: InvolveeFilter, page: PageArgs): Promise<Page<Involvee>> {
    permitTeam(this.request.viewer, trust, 'read the register of this trust');
    const [interest] = tidyTags([filterText('interest', filter.interest) ?? '']);
    const [skill] = tidyTags([filterText('skill', filter.skill) ?? '']);
    const chosen = {
      trustCode: trust,
      held: false,
      testMode: false,
      ...(interest !== undefined && { interests: { $contains: [interest] } }),
      ...(skill !== undefined && { skills: { $contains: [skill] } }),
    };
    return pageById(page, 'desc', (where, options) =>
      this.request.work(async (em) => {
        const found = await em.find(Involvee, { ...chosen, ...where }, options);
        await this.complete(em, found);
        return found;
      }),
    );
  }

  /** The people of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Involvee | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const found = await em.find(Involvee, { id: { $in: ids } });
        await this.complete(em, found);
        return found;
      }),
    );
  }

  /** Reads and opens who people are, for all of them at once. */
  private async complete(em: EntityManager, people: readonly Involvee[]): Promise<void> {
    const ids = people.map(({ id }) => id);
    const persons = await openSealed(em, settingsFor(this.request).ring, 'involvee_person', ids);
    for (const involvee of people) {
      const person = persons.get(involvee.id);
      involvee.name = person?.name ?? '';
      involvee.email = person?.email ?? null;
      involvee.telephone = person?.telephone ?? null;
      involvee.accessNeeds = person?.access_needs ?? null;
    }
  }
}
