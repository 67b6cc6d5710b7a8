import { Chance } from '@wesaid/shared/demonstration';
import type { Feedback } from '../feedback/feedback.entity.js';
import { AssistedBy, CollectionMode, RespondentType } from '../feedback/feedback.enums.js';

/** Ways in which somebody may have helped to answer. */
const helped: readonly CollectionMode[] = [CollectionMode.TELEPHONE, CollectionMode.PAPER_DISCHARGE];

/**
 * Says of invented answers of one day who gave them and who helped. It has a chance of its own, so that everything else of
 * the day stays as it was.
 */
export function sayWhoAnswered(seed: string, answers: readonly { readonly feedback: Feedback }[]): void {
  const chance = new Chance(`${seed} who answered`);
  for (const { feedback } of answers) {
    feedback.respondentType = chance.happens(0.85)
      ? chance.weighted([
          [RespondentType.PATIENT, 78],
          [RespondentType.CARER, 12],
          [RespondentType.RELATIVE, 8],
          [RespondentType.FRIEND, 1],
          [RespondentType.OTHER, 1],
        ])
      : null;
    if (helped.includes(feedback.collectionMode) && chance.happens(0.5)) {
      feedback.assistedBy = chance.weighted([
        [AssistedBy.VOLUNTEER, 50],
        [AssistedBy.STAFF, 35],
        [AssistedBy.CARER, 15],
      ]);
    }
  }
}
