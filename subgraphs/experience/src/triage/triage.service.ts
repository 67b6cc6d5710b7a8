import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError, NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { isUuid } from '@wesaid/shared/types';
import { requireRoleAnywhere, workingRoles } from '../access.js';
import { takenByViewer } from '../coding/second-coding.js';
import { addThemeLabels } from '../feedback/add-feedback.js';
import type { Feedback } from '../feedback/feedback.entity.js';
import { FeedbackState } from '../feedback/feedback.enums.js';
import { FeedbackService } from '../feedback/feedback.service.js';
import { directoryFor } from '../organisations/directory.js';
import { subjectOf } from '../acting.js';
import type {
  AssignSafeguardingInput,
  DecideFindingInput,
  RateCriticalityInput,
} from './decide-finding.input.js';
import { codeKinds, FindingDecision, FindingKind } from './finding.enums.js';
import { criticalityStanding, followAdditions, stillStands } from './still-stands.js';

interface DecidedFinding {
  readonly feedback_id: string;
  readonly kind: FindingKind;
  readonly value: string | null;
}

/** What people say about what was found in answers before they looked. */
export class TriageService extends Service {
  /**
   * Keeps what a person says about a finding, and lets the answer follow.
   * @throws NotFoundError, ConflictError when the answer was changed meanwhile
   */
  async decide({ finding: id, expectedVersion, decision }: DecideFindingInput): Promise<Feedback> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'decide on what was found in an answer');
    const found = await this.find(id);
    const taxonomy = found.kind === FindingKind.THEME ? await directoryFor(this.request).taxonomy() : null;
    return this.request
      .get(FeedbackService)
      .change(
        { feedback: found.feedback_id, expectedVersion },
        'decide on what was found in an answer',
        async (feedback, em) => {
          if (codeKinds.includes(found.kind) && (await takenByViewer(em)).has(feedback.id))
            throw new NotFoundError('finding');
          await em.execute(
            'update feedback_finding set decision = ?, decided_by = ?, decided_at = now() where id = ?',
            [decision, subjectOf(viewer), id],
          );
          await follow(em, feedback, found, decision === FindingDecision.CONFIRMED);
          if (taxonomy?.codes.has(found.value ?? '') && decision === FindingDecision.CONFIRMED) {
            await acceptTheme(em, feedback, found.value ?? '', taxonomy.version);
          }
        },
      );
  }

  /**
   * Says how critical an answer is; no rule changes that any more.
   * @throws DomainError BAD_USER_INPUT for other numbers than 0 to 4, NotFoundError, ConflictError
   */
  async rate({ criticality, ...version }: RateCriticalityInput): Promise<Feedback> {
    const action = 'say how critical an answer is';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    if (criticality < 0 || criticality > 4) throw new DomainError('BAD_USER_INPUT', 'Choose 0 to 4.');
    return this.request.get(FeedbackService).change(version, action, async (feedback) => {
      feedback.criticality = criticality;
      feedback.criticalityConfirmed = true;
    });
  }

  /**
   * Gives an answer to the people who look after safeguarding, or takes it back.
   * @throws NotFoundError, ConflictError
   */
  assignSafeguarding({ assigned, ...version }: AssignSafeguardingInput): Promise<Feedback> {
    const action = 'give an answer to safeguarding';
    requireRoleAnywhere(this.request.viewer, workingRoles, action);
    return this.request.get(FeedbackService).change(version, action, async (feedback) => {
      feedback.safeguardingSince = assigned ? (feedback.safeguardingSince ?? new Date()) : null;
    });
  }

  private async find(id: string): Promise<DecidedFinding> {
    const [found] = isUuid(id)
      ? await this.request.work((em) =>
          em.execute<DecidedFinding[]>('select feedback_id, kind, value from feedback_finding where id = ?', [
            id,
          ]),
        )
      : [];
    if (!found) throw new NotFoundError('finding');
    return found;
  }
}

async function follow(
  em: EntityManager,
  feedback: Feedback,
  { kind, value }: DecidedFinding,
  confirmed: boolean,
): Promise<void> {
  switch (kind) {
    case FindingKind.SAFEGUARDING:
      await followAdditions(em, feedback.id);
      feedback.needsAttention = await stillStands(em, feedback.id, 'needs_attention');
      return;
    case FindingKind.CRITICALITY:
      // What a person said with a number of their own stays.
      if (feedback.criticalityConfirmed) return;
      feedback.criticality = await criticalityStanding(em, feedback.id);
      feedback.criticalityConfirmed = confirmed && feedback.criticality === Number(value);
      return;
    case FindingKind.LANGUAGE:
      feedback.detectedLanguage = confirmed ? value : null;
      return;
    case FindingKind.SENTIMENT:
      if (confirmed) feedback.sentiment ??= Number(value);
      return;
    case FindingKind.THEME:
      return;
    default:
      await followAdditions(em, feedback.id);
      feedback.personalDetails = await stillStands(em, feedback.id, 'personal_details');
  }
}

/** Adds a theme that a model expected and a person accepted to those that people said. */
async function acceptTheme(
  em: EntityManager,
  feedback: Feedback,
  themeCode: string,
  taxonomyVersion: number,
): Promise<void> {
  const { trustCode, id: feedbackId } = feedback;
  const known = await em.execute<object[]>(
    'select from feedback_theme where trust_code = ? and feedback_id = ? and theme_code = ?',
    [trustCode, feedbackId, themeCode],
  );
  if (known.length > 0) return;
  await addThemeLabels(em, [{ trustCode, feedbackId, themeCode, taxonomyVersion }], new Date());
  if (feedback.state !== FeedbackState.ACTED_ON) feedback.state = FeedbackState.CODED;
}
