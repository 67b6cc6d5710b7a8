import type { EntityManager } from '@mikro-orm/postgresql';
import { findByIds } from '@wesaid/shared/database';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import {
  pageOf,
  pageSize,
  ValidationProblem,
  type FieldProblem,
  type Page,
  type PageArgs,
} from '@wesaid/shared/types';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { keepCoding } from '../coding/keep-coding.js';
import { codesAreHidden, takenByViewer } from '../coding/second-coding.js';
import { decideExpected } from '../expected-themes/decide-expected.js';
import { lockVersion } from '../lock-version.js';
import { cursorOf, placeAfter } from '../newest-first.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { addThemeLabels } from './add-feedback.js';
import { complete } from './complete-feedback.js';
import type { CodeFeedbackInput } from './code-feedback.input.js';
import type { FeedbackVersionInput } from './feedback-version.js';
import type { FeedbackFilter } from './feedback-filter.js';
import { Feedback } from './feedback.entity.js';
import { FeedbackState } from './feedback.enums.js';
import { pageOfAnswers } from './page-of-answers.js';

const stored = { table: 'feedback', what: 'answer' };

/** Answers as staff work with them. Row-level security decides which ones there are for whom. */
export class FeedbackService extends Service {
  /**
   * One page of a trust's answers, newest first.
   * @throws DomainError BAD_USER_INPUT for a search that is longer than 200 characters
   */
  async list(trust: string, filter: FeedbackFilter, { first, after }: PageArgs): Promise<Page<Feedback>> {
    requireRole(this.request.viewer, trust, workingRoles, 'read what people told this trust');
    const limit = pageSize(first);
    const place = placeAfter(after);
    return this.request.work(async (em) => {
      const rows = await pageOfAnswers(em, trust, filter, { place, most: limit + 1 });
      const page = pageOf(
        rows.map((row) => em.map(Feedback, row)),
        limit,
        ({ receivedAt, id }) => cursorOf({ at: receivedAt, id }),
      );
      await complete(em, page.nodes);
      return page;
    });
  }

  /** One answer; null when there is none, or when the viewer must not see it. */
  async find(id: string): Promise<Feedback | null> {
    requireRoleAnywhere(this.request.viewer, workingRoles, 'read what people told a trust');
    const [feedback] = await this.byReferences([{ id }]);
    return feedback ?? null;
  }

  /** The answers of many references, in their order; null for those that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(Feedback | null)[]> {
    return findByIds(references, (ids) =>
      this.request.work(async (em) => {
        const feedback = await em.find(Feedback, { id: { $in: ids } });
        await complete(em, feedback);
        return feedback;
      }),
    );
  }

  /** Says that somebody has read it. What was done further stays as it is. */
  markRead(input: FeedbackVersionInput): Promise<Feedback> {
    return this.change(input, 'mark an answer as read', async (feedback) => {
      if (feedback.state === FeedbackState.NEW) feedback.state = FeedbackState.READ;
    });
  }

  /** Takes a held answer for a person's: from now on it is an ordinary one and counts. */
  release(input: FeedbackVersionInput): Promise<Feedback> {
    return this.change(input, 'release an answer', async (feedback) => {
      feedback.held = false;
      feedback.counted = feedback.rating !== null && !feedback.testMode;
    });
  }

  /** Says what an answer is about, in place of what was said before. */
  async code(input: CodeFeedbackInput): Promise<Feedback | ValidationProblem> {
    const action = 'code an answer';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    const taxonomy = await directoryFor(this.request).taxonomy();
    const problems = [...themeProblems(input.themes, taxonomy), ...sentimentProblems(input.sentiment)];
    const taken = await this.request.work(takenByViewer);
    if (taken.has(input.feedback.toLowerCase())) problems.push(codesAreHidden);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.change(input, action, async (feedback, em) => {
      feedback.sentiment = input.sentiment ?? null;
      if (feedback.state !== FeedbackState.ACTED_ON) feedback.state = FeedbackState.CODED;
      const { trustCode, id: feedbackId } = feedback;
      await em.execute('delete from feedback_theme where trust_code = ? and feedback_id = ?', [
        trustCode,
        feedbackId,
      ]);
      const labels = [...new Set(input.themes)].map((themeCode) => ({
        trustCode,
        feedbackId,
        themeCode,
        taxonomyVersion: taxonomy.version,
      }));
      await addThemeLabels(em, labels, new Date());
      const coder = subjectOf(this.request.viewer);
      const { sentiment } = feedback;
      const { themes } = input;
      await decideExpected(em, [{ trustCode, feedbackId, themes, allThemes: true, sentiment }], coder);
      await keepCoding(em, {
        trustCode,
        feedbackId,
        coder,
        themes: input.themes,
        sentiment,
        taxonomyVersion: taxonomy.version,
        blind: false,
      });
    });
  }

  /**
   * Changes one answer, locked, if it is still the version that was read.
   * @throws NotFoundError, ConflictError
   */
  async change(
    { feedback: id, expectedVersion }: FeedbackVersionInput,
    action: string,
    make: (feedback: Feedback, em: EntityManager) => Promise<void>,
  ): Promise<Feedback> {
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    return this.request.work(async (em) => {
      const feedback = await lockVersion(em, Feedback, stored, { id, expectedVersion });
      await make(feedback, em);
      await complete(em, [feedback]);
      return feedback;
    });
  }
}

/** What to put right in what words are said to express. */
export function sentimentProblems(sentiment: number | null | undefined): FieldProblem[] {
  if (sentiment === null || sentiment === undefined || (sentiment >= 1 && sentiment <= 5)) return [];
  const message = 'Choose 1 (very positive) to 5 (very negative), or leave it out.';
  return [{ path: 'sentiment', code: 'SENTIMENT_OUT_OF_RANGE', message }];
}
