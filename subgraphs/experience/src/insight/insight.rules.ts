import { Signal } from '@wesaid/shared/disclosure';
import { Problems, type FieldProblem } from '@wesaid/shared/types';
import type { Insight } from './insight.entity.js';
import type { SourceOrganisation } from './source-organisation.entity.js';

/** Most characters of a passage: a quotation, and not a copy. The table keeps the same. */
export const maxQuotation = 300;

/** What is said of an insight, wherever it comes from. */
export type InsightFacts = Pick<
  Insight,
  | 'title'
  | 'citation'
  | 'link'
  | 'publishedOn'
  | 'periodFrom'
  | 'periodTo'
  | 'signal'
  | 'quotation'
  | 'licence'
>;

/** Whether a text is an address that people can open safely. */
export function isWebAddress(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:' && text.length <= 2_000;
  } catch {
    return false;
  }
}

/**
 * What to put right in an insight.
 * @param today in London
 */
export function insightProblems(facts: InsightFacts, today: string): FieldProblem[] {
  const problems = new Problems();
  problems.needText('title', facts.title, 200, 'Say what it is called.');
  problems.needText('citation', facts.citation, 500, 'Say how to cite it: author, title, publisher, year.');
  problems.need(
    facts.link === null || isWebAddress(facts.link),
    'link',
    'LINK_NOT_SAFE',
    'Give an address that begins with https://, or leave it empty.',
  );
  problems.need(
    facts.publishedOn <= today,
    'publishedOn',
    'PUBLISHED_ON_IN_FUTURE',
    'Give the day on which it was published: today or before.',
  );
  problems.need(
    facts.periodFrom === null || facts.periodTo === null || facts.periodFrom <= facts.periodTo,
    'periodTo',
    'PERIOD_ENDS_BEFORE_IT_BEGINS',
    'The time that it is about must end after it begins.',
  );
  problems.need(
    facts.signal !== Signal.SILENT,
    'signal',
    'SIGNAL_MISSING',
    'Say which way it points: praise, mixed or concern.',
  );
  problems.needText('quotation', facts.quotation ?? '', maxQuotation);
  problems.needText(
    'licence',
    facts.licence ?? '',
    200,
    facts.quotation === null ? undefined : 'Say by which licence or right you quote it.',
  );
  return problems.found;
}

/** What to put right when a body published something before it was there, or after its end. */
export function datesProblems(publishedOn: string, body: SourceOrganisation | null): FieldProblem[] {
  const problems = new Problems();
  const successor = body?.successor ? ` ${body.successor} took over its work.` : '';
  problems.need(
    !body?.validFrom || body.validFrom <= publishedOn,
    'sourceOrganisation',
    'SOURCE_NOT_THERE_YET',
    'This body was not there yet on that day. Name the one that published it.',
  );
  problems.need(
    !body?.validTo || publishedOn <= body.validTo,
    'sourceOrganisation',
    'SOURCE_ENDED',
    `This body had ended by that day.${successor} Name the one that published it.`,
  );
  return problems.found;
}
