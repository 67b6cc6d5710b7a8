import { Signal } from '@wesaid/shared/disclosure';
import type { RequestContext } from '@wesaid/shared/server';
import { Insight } from '../insight/insight.entity.js';
import { InsightSource } from '../insight/insight.enums.js';
import { sourceOrganisationNamed } from '../insight/add-insight.js';
import { directoryFor } from '../organisations/directory.js';
import { SurveyResult } from '../survey-result/survey-result.entity.js';
import { ComparedToEngland, SurveySource } from '../survey-result/survey-result.enums.js';
import { demonstrationTrusts } from './demonstration-trusts.js';

const note = 'Made up for demonstration.';

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** Questions with the score of the trust and the average of England; the first is the one to work on. */
const questions = [
  ['D1', 'Were you involved as much as you wanted to be in decisions about your care?', 6.6, 7.0, 'WORSE'],
  ['D2', 'Did the person you saw listen carefully to you?', 8.1, 8.0, 'ABOUT_THE_SAME'],
  ['D3', 'Were you treated with respect and dignity?', 8.9, 8.4, 'BETTER'],
] as const;

/**
 * Gives each demonstration trust a report and a survey, both marked as made up. What is there already stays.
 * @returns how many were added
 */
export async function seedSources(context: RequestContext): Promise<number> {
  const { version } = await directoryFor(context).taxonomy();
  let added = 0;
  for (const { odsCode: trustCode } of demonstrationTrusts) {
    added += await context.work(async (em) => {
      // A second seeding at the same time waits here and then finds that nothing is missing.
      await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed sources ${trustCode}`]);
      const there = await em.count(SurveyResult, { trustCode, synthetic: true });
      if (there > 0) return 0;
      const body = await sourceOrganisationNamed(em, trustCode, 'Healthwatch Exampleshire (made up)');
      em.persist(
        Object.assign(new Insight(), {
          trustCode,
          source: InsightSource.HEALTHWATCH,
          sourceOrganisationId: body?.id ?? null,
          title: 'What people said about waiting',
          citation: `Healthwatch Exampleshire, What people said about waiting, 2026. ${note}`,
          publishedOn: '2026-05-12',
          periodFrom: '2026-01-01',
          periodTo: '2026-03-31',
          signal: Signal.CONCERN,
          quotation: 'Nobody told me how long it would be, so I stopped asking.',
          licence: note,
          themeCodes: ['timeliness-of-care'],
          taxonomyVersion: version,
          synthetic: true,
        }),
      );
      for (const [questionCode, question, score, englandAverage, compared] of questions) {
        em.persist(
          Object.assign(new SurveyResult(), {
            trustCode,
            source: SurveySource.NATIONAL_SURVEY,
            survey: 'Demonstration survey',
            wave: '2026',
            questionCode,
            question,
            score,
            outOf: 10,
            respondents: 240,
            intervalLow: oneDecimal(score - 0.3),
            intervalHigh: oneDecimal(score + 0.3),
            englandAverage,
            comparedToEngland: ComparedToEngland[compared],
            citation: `Demonstration survey, 2026. ${note}`,
            publishedOn: '2026-06-30',
            synthetic: true,
          }),
        );
      }
      return 1 + questions.length;
    });
  }
  return added;
}
