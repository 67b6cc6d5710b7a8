import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText, todayInLondon } from '@wesaid/shared/types';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityKind } from './opportunity.enums.js';
import type { PublishOpportunityInput } from './opportunity.input.js';
import { ParticipationLevel } from './participation-level.entity.js';

/** What a new opportunity is made of. */
export type NewOpportunity = Omit<PublishOpportunityInput, 'idempotencyKey'> & {
  readonly synthetic?: boolean;
};

/** Stores an opportunity, published today. */
export async function storeOpportunity(
  em: EntityManager,
  published: NewOpportunity,
): Promise<Pick<Opportunity, 'id'>> {
  const opportunity = Object.assign(new Opportunity(), {
    trustCode: published.trust,
    title: tidyText(published.title),
    description: tidyText(published.description),
    kind: published.kind ?? OpportunityKind.OTHER,
    level: em.getReference(ParticipationLevel, published.level),
    area: tidyText(published.area),
    location: tidyText(published.location),
    time: tidyText(published.time) ?? 'To be agreed',
    access: tidyText(published.access),
    trainingNeeded: tidyText(published.trainingNeeded),
    payment: tidyText(published.payment),
    publishedOn: todayInLondon(),
    closingOn: published.closingOn ?? null,
    synthetic: published.synthetic ?? false,
  });
  await em.persist(opportunity).flush();
  return { id: opportunity.id };
}

/** The condition of the opportunities that people can still come forward for on a day. */
export const openOn = (day: string) => ({
  closedOn: null,
  $or: [{ closingOn: null }, { closingOn: { $gte: day } }],
});

/** The condition of those that are over or were closed. */
export const overOn = (day: string) => ({
  $or: [{ closedOn: { $ne: null } }, { closingOn: { $lt: day } }],
});

/** Whether people can still come forward for an opportunity on a day. */
export const isOpenOn = ({ closedOn, closingOn }: Opportunity, day: string): boolean =>
  closedOn === null && (closingOn === null || closingOn >= day);
