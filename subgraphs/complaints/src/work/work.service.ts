import type { EntityManager } from '@mikro-orm/postgresql';
import { Service } from '@wesaid/shared/server';
import { tidyText, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import type { Case } from '../case/case.entity.js';
import { CaseKind, CaseStage } from '../case/case.enums.js';
import { permitTeam } from '../case/case.policy.js';
import { completeCases } from '../case/complete-cases.js';
import { setCaseText } from '../case/sealed-texts.js';
import { CaseAgreement } from '../clocks/case-agreement.entity.js';
import { setClocks, todayOf } from '../clocks/clocks.js';
import { directoryFor } from '../organisations/directory.js';
import { themeProblems } from '../organisations/theme-problems.js';
import { nameInRecord } from '../reading/name-in-record.js';
import { settingsFor } from '../settings.js';
import { lockCase } from './lock-case.js';
import type {
  AcknowledgeCaseInput,
  AgreeResponseDayInput,
  AssignCaseInput,
  CaseVersionInput,
  CloseCaseInput,
  CodeCaseInput,
  EscalateCaseInput,
} from './work.inputs.js';
import {
  acknowledgeProblems,
  agreeProblems,
  assignProblems,
  closeProblems,
  escalateProblems,
} from './work.rules.js';
import { channelOf, writeToPerson } from './write-to-person.js';

/** A case that is locked, and what it takes to change it. */
interface Change {
  readonly em: EntityManager;
  readonly found: Case;
  readonly today: string;
}

type Changed = Promise<Case | ValidationProblem>;
type Problems = readonly FieldProblem[];

/**
 * What a team does on a case, from the acknowledgement to the end. Each step throws UnauthenticatedError, ForbiddenError,
 * NotFoundError and ConflictError, and leaves the case as it was when there is something to put right.
 */
export class WorkService extends Service {
  /** Notes that the person was told, and tells them by e-mail when there is a message. */
  acknowledge(input: AcknowledgeCaseInput): Changed {
    return this.#change(input, async ({ em, found, today }) => {
      const channel = await channelOf(em, found);
      const problems = acknowledgeProblems(found, channel, input, today);
      if (problems.length > 0) return problems;
      found.acknowledgedOn = input.on ?? today;
      found.stage = CaseStage.ACKNOWLEDGED;
      const message = tidyText(input.message);
      if (message) await writeToPerson(em, this.request, found, message);
      return [];
    });
  }

  /** Says who looks after it. */
  assign(input: AssignCaseInput): Changed {
    return this.#change(input, async ({ em, found }) => {
      const problems = assignProblems(found, input);
      if (problems.length > 0) return problems;
      await this.#setText(em, found, 'assigned_to', input.assignedTo);
      return [];
    });
  }

  /**
   * Says what it is about, in place of what was said before.
   * @throws UnavailableError when organisations does not answer
   */
  async code(input: CodeCaseInput): Changed {
    permitTeam(this.request.viewer, 'work on a case');
    const taxonomy = await directoryFor(this.request).taxonomy();
    const problems = themeProblems(input.themes, taxonomy);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.#change(input, async ({ em, found: { id, trustCode } }) => {
      await em.execute('delete from case_theme where case_id = ?', [id]);
      await em.execute(
        `insert into case_theme (trust_code, case_id, theme_code, taxonomy_version)
         select ?, ?, code, ? from json_array_elements_text(?::json) code`,
        [trustCode, id, taxonomy.version, JSON.stringify([...new Set(input.themes)])],
      );
      return [];
    });
  }

  /** Makes a complaint of a concern: reference, receipt and day of receipt stay, and the clocks start today. */
  escalate(input: EscalateCaseInput): Changed {
    return this.#change(input, async ({ em, found, today }) => {
      const problems = escalateProblems(found, input);
      if (problems.length > 0) return problems;
      found.kind = CaseKind.COMPLAINT;
      found.escalatedOn = today;
      found.stage = CaseStage.RECEIVED;
      found.acknowledgedOn = null;
      await setClocks(em, [found]);
      return [];
    });
  }

  /** Notes another day for the answer. Agreed before the six months end, it may lie after them. */
  agreeResponseDay(input: AgreeResponseDayInput): Changed {
    return this.#change(input, async ({ em, found, today }) => {
      const problems = agreeProblems(found, input, today);
      if (problems.length > 0) return problems;
      const { id: caseId, trustCode, respondBy: respondByBefore, longStopOn } = found;
      const { respondBy } = input;
      const agreedBy = nameInRecord(this.request.viewer);
      em.persist(
        Object.assign(new CaseAgreement(), { trustCode, caseId, agreedBy, respondByBefore, respondBy }),
      );
      found.respondBy = respondBy;
      if (longStopOn !== null && respondBy > longStopOn) found.longStopOn = respondBy;
      return [];
    });
  }

  /** Closes it, a complaint with its outcome. */
  close(input: CloseCaseInput): Changed {
    return this.#change(input, async ({ em, found, today }) => {
      const problems = closeProblems(found, input);
      if (problems.length > 0) return problems;
      found.stage = CaseStage.CLOSED;
      found.closedOn = today;
      found.outcome = input.outcome ?? null;
      await this.#setText(em, found, 'finding', input.finding);
      return [];
    });
  }

  /** Takes a held case for a person's: from now on it is an ordinary one. Its clocks have run since it came in. */
  release(input: CaseVersionInput): Changed {
    return this.#change(input, async ({ found }) => {
      found.held = false;
      return [];
    });
  }

  /** Makes one change to a case that is locked, unless there are problems; then nothing is kept of it. */
  async #change(input: CaseVersionInput, make: (change: Change) => Promise<Problems>): Changed {
    permitTeam(this.request.viewer, 'work on a case');
    return this.request.work(async (em) => {
      const found = await lockCase(em, input);
      const problems = await make({ em, found, today: await todayOf(em) });
      if (problems.length > 0) return ValidationProblem.of([...problems]);
      found.version += 1;
      await em.flush();
      await completeCases(em, this.request, [found]);
      return found;
    });
  }

  #setText(
    em: EntityManager,
    found: Case,
    column: 'assigned_to' | 'finding',
    text: string | null | undefined,
  ): Promise<void> {
    return setCaseText(em, settingsFor(this.request).ring, found, column, tidyText(text));
  }
}
