import { Action } from '../action/action.entity.js';
import { ActionLabel, ActionStatus } from '../action/action.enums.js';
import { demonstrationActions } from './demonstration-actions.js';
import type { DemonstrationTrust } from './demonstration-trusts.js';
import type { GeneratedAnswer } from './generate-day.js';
import { Chance } from '@wesaid/shared/demonstration';

/** An invented action and the invented answers that it goes back to. */
export interface GeneratedAction {
  readonly action: Action;
  readonly feedbackIds: readonly string[];
}

const dayMillis = 86_400_000;
const linkedAnswers = 12;

/**
 * Makes the actions of one trust, spread over the time of its answers. Each goes back to some of the answers on its
 * theme that had come in by then; the last two are not done yet.
 */
export function generateActions(
  trust: DemonstrationTrust,
  answers: readonly GeneratedAnswer[],
  taxonomyVersion: number,
): GeneratedAction[] {
  const chance = new Chance(`${trust.odsCode} actions`);
  const chosen = demonstrationActions.filter(({ kind }) => kind === undefined || kind === trust.kind);
  const days = answers.map(({ feedback }) => feedback.receivedAt.getTime()).sort((a, b) => a - b);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const gap = (last - first - 60 * dayMillis) / chosen.length;
  return chosen.map(({ theme, said, did, evidence, coproduced = false }, index) => {
    const publishedAt = new Date(first + 60 * dayMillis + gap * (index + chance.next() * 0.8));
    const heard = answers.filter(
      ({ feedback, themes }) =>
        themes.includes(theme) && feedback.rating !== 1 && feedback.receivedAt < publishedAt,
    );
    const action = Object.assign(new Action(), {
      trustCode: trust.odsCode,
      publishedAt,
      said,
      did,
      evidence: evidence ?? null,
      label: coproduced ? ActionLabel.WE_SAID_WE_DID : trust.label,
      status: statusOf(index, chosen.length),
      coproduced,
      themeCodes: [theme],
      taxonomyVersion,
      synthetic: true,
    });
    return { action, feedbackIds: heard.slice(-linkedAnswers).map(({ feedback }) => feedback.id) };
  });
}

function statusOf(index: number, count: number): ActionStatus {
  if (index === count - 1) return ActionStatus.PLANNED;
  return index === count - 2 ? ActionStatus.IN_PROGRESS : ActionStatus.DONE;
}
