import type { EntityManager } from '@mikro-orm/postgresql';
import { tidyText, todayInLondon } from '@wesaid/shared/types';
import { Opportunity } from './opportunity.entity.js';
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
    level: em.getReference(ParticipationLevel, published.level),
    area: tidyText(published.area),
    location: tidyText(published.location),
    payment: tidyText(published.payment),
    publishedOn: todayInLondon(),
    closingOn: published.closingOn ?? null,
    synthetic: published.synthetic ?? false,
  });
  await em.persist(opportunity).flush();
  return { id: opportunity.id };
}
