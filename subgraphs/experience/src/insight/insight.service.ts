import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError, NotFoundError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import type { Role } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import {
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
import { figureRoles, holdsService, requireRole, requireRoleAnywhere } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { allOf, cursorOf, placeAfter } from '../newest-first.js';
import { chosenService } from '../organisations/chosen-service.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { sourceOrganisationNamed } from './add-insight.js';
import { Insight } from './insight.entity.js';
import type { CiteInsightInput, DateSourceOrganisationInput, InsightVersionInput } from './insight.input.js';
import { datesProblems, insightProblems } from './insight.rules.js';
import { SourceOrganisation } from './source-organisation.entity.js';

/** Who cites what others found out. Row-level security keeps the same list. */
export const citingRoles: readonly Role[] = ['experience-team', 'experience-lead'];

const stored = { table: 'insight', what: 'insight' };

/** What others found out about trusts: cited by the experience team, read by who reads the trust's figures. */
export class InsightService extends Service {
  /** One page of what a trust cites, last published first. */
  async list(trust: string, { first, after }: PageArgs): Promise<Page<Insight>> {
    requireRole(this.request.viewer, trust, figureRoles, 'read what others found out about this trust');
    const limit = pageSize(first);
    const place = placeAfter(after);
    const { where, values } = allOf(
      ['trust_code = ?', trust],
      ['withdrawn_at is null'],
      place && [`(published_on::timestamp at time zone 'UTC', id) < (?::timestamptz, ?::uuid)`, ...place],
    );
    return this.request.work(async (em) => {
      const rows = await em.execute<object[]>(
        `select * from insight where ${where} order by published_on desc, id desc limit ?`,
        [...values, limit + 1],
      );
      const page = pageOf(
        rows.map((row) => em.map(Insight, row)),
        limit,
        ({ publishedOn, id }) => cursorOf({ at: new Date(`${publishedOn}T00:00:00Z`), id }),
      );
      await withBodies(em, page.nodes);
      return page;
    });
  }

  /** One of them; null when there is none, or when the viewer must not see it. */
  async find(id: string): Promise<Insight | null> {
    requireRoleAnywhere(this.request.viewer, figureRoles, 'read what others found out about a trust');
    if (!isUuid(id)) return null;
    return this.request.work(async (em) => {
      const insight = await em.findOne(Insight, { id, withdrawnAt: null });
      if (insight) await withBodies(em, [insight]);
      return insight;
    });
  }

  /** The bodies that a trust cites, by name. */
  async bodies(trust: string): Promise<SourceOrganisation[]> {
    requireRole(this.request.viewer, trust, citingRoles, 'read the sources of this trust');
    return this.request.work((em) =>
      em.find(SourceOrganisation, { trustCode: trust }, { orderBy: { name: 'asc' } }),
    );
  }

  /** Cites something, once for each idempotency key. */
  async cite(input: CiteInsightInput): Promise<Insight | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, citingRoles, 'cite a source for this trust');
    if (!holdsService(viewer, input.trust, null, citingRoles))
      throw new ForbiddenError('cite a source for the whole trust');
    const taxonomy = await directoryFor(this.request).taxonomy();
    const { serviceId, problems: serviceProblems } = await chosenService(
      this.request,
      input.trust,
      input.service,
    );
    const insight = insightOf(input, serviceId, taxonomy.version);
    const body = tidyText(input.sourceOrganisation);
    const name = new Problems();
    name.needText('sourceOrganisation', body ?? '', 200);
    const problems = [
      ...idempotencyKeyProblems(input.idempotencyKey),
      ...insightProblems(insight, todayInLondon()),
      ...name.found,
      ...themeProblems(input.themes, taxonomy),
      ...serviceProblems,
    ];
    if (problems.length > 0) return ValidationProblem.of(problems);
    const { idempotencyKey: key, ...rest } = input;
    return this.request.work(async (em) => {
      const publisher = await sourceOrganisationNamed(em, input.trust, body);
      const wrong = datesProblems(input.publishedOn, publisher);
      if (wrong.length > 0) return ValidationProblem.of(wrong);
      const { id } = await once(em, viewer, { key, body: { citeInsight: rest } }, async () => {
        insight.sourceOrganisationId = publisher?.id ?? null;
        await em.persist(insight).flush();
        return { id: insight.id };
      });
      const kept = await em.findOneOrFail(Insight, { id });
      await withBodies(em, [kept]);
      return kept;
    });
  }

  /** Takes a citation away. It is read by nobody any more. */
  async withdraw({ insight: id, expectedVersion }: InsightVersionInput): Promise<Insight> {
    requireRoleAnywhere(this.request.viewer, citingRoles, 'take a source away');
    return this.request.work(async (em) => {
      const insight = await lockVersion(em, Insight, stored, { id, expectedVersion });
      insight.withdrawnAt ??= new Date();
      await withBodies(em, [insight]);
      return insight;
    });
  }

  /** Says from when to when a body exists. */
  async date(input: DateSourceOrganisationInput): Promise<SourceOrganisation | ValidationProblem> {
    requireRoleAnywhere(this.request.viewer, citingRoles, 'say from when to when a source exists');
    const { validFrom = null, validTo = null } = input;
    const successor = tidyText(input.successor);
    const problems = new Problems();
    problems.need(
      !validFrom || !validTo || validFrom <= validTo,
      'validTo',
      'ENDS_BEFORE_IT_BEGINS',
      'It must end after it begins.',
    );
    problems.needText('successor', successor ?? '', 200);
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.work(async (em) => {
      const id = input.sourceOrganisation;
      const body = isUuid(id) ? await em.findOne(SourceOrganisation, { id }) : null;
      if (!body) throw new NotFoundError('source');
      return Object.assign(body, { validFrom, validTo, successor });
    });
  }
}

/** Reads the bodies that published insights, for all of them at once. */
export async function withBodies(em: EntityManager, insights: readonly Insight[]): Promise<void> {
  const ids = [...new Set(insights.flatMap(({ sourceOrganisationId }) => sourceOrganisationId ?? []))];
  const found = ids.length > 0 ? await em.find(SourceOrganisation, { id: { $in: ids } }) : [];
  for (const insight of insights) {
    insight.sourceOrganisation = found.find(({ id }) => id === insight.sourceOrganisationId) ?? null;
  }
}

const insightOf = (input: CiteInsightInput, serviceId: string | null, taxonomyVersion: number): Insight =>
  Object.assign(new Insight(), {
    trustCode: input.trust,
    serviceId,
    source: input.source,
    title: tidyText(input.title) ?? '',
    citation: tidyText(input.citation) ?? '',
    link: tidyText(input.link),
    publishedOn: input.publishedOn,
    periodFrom: input.periodFrom ?? null,
    periodTo: input.periodTo ?? null,
    signal: input.signal,
    quotation: tidyText(input.quotation),
    licence: tidyText(input.licence),
    themeCodes: [...new Set(input.themes)],
    taxonomyVersion,
  });
