import { Service } from '@wesaid/shared/server';
import { Problems, tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { requireRoleAnywhere, workingRoles } from '../access.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { namesDanger } from '../feedback/words-of-danger.js';
import { subjectOf } from '../acting.js';
import { criticalityOf } from '../triage/criticality.js';
import type { TranslateFeedbackInput } from './translation.input.js';

const longestTranslation = 8_000;
const longestTranslator = 100;

/** Keeps what people meant who wrote in another language, beside their own words. */
export class TranslationService extends Service {
  /**
   * Keeps a person's translation. What it says is looked through for danger as the words themselves were.
   * @throws NotFoundError, ConflictError when the answer was changed meanwhile
   */
  async translate(input: TranslateFeedbackInput): Promise<Feedback | ValidationProblem> {
    const action = 'translate an answer';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    const translation = tidyText(input.translation);
    const translator = tidyText(input.translator) ?? subjectOf(this.request.viewer).split('|').at(-1) ?? '';
    const problems = new Problems();
    problems.needText('translation', input.translation ?? '', longestTranslation);
    problems.needText('translator', input.translator ?? '', longestTranslator);
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.get(FeedbackService).change(input, action, async (feedback) => {
      feedback.translation = translation;
      feedback.translatedBy = translation === null ? null : translator;
      feedback.translatedOn = translation === null ? null : todayInLondon();
      feedback.needsTranslation = false;
      feedback.needsAttention ||= namesDanger(translation);
      if (translation !== null && !feedback.criticalityConfirmed) {
        const found = Number(criticalityOf(translation)?.value ?? -1);
        if (found > (feedback.criticality ?? -1)) feedback.criticality = found;
      }
    });
  }
}
