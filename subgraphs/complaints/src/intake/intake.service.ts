import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { idempotencyScope, once } from '@wesaid/shared/idempotency';
import { permit, type Viewer } from '@wesaid/shared/identity';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { Case } from '../case/case.entity.js';
import { mayWorkOnCases } from '../case/case.policy.js';
import { completeCases } from '../case/complete-cases.js';
import { setClocks, todayOf } from '../clocks/clocks.js';
import { chosenService } from '../organisations/chosen-service.js';
import { settingsFor } from '../settings.js';
import { addCases, nextReferences } from './add-cases.js';
import { CaseReceipt } from './case-receipt.type.js';
import { openProblems, type OpenCaseInput } from './open-case.input.js';
import { raiseProblems, type RaiseCaseInput } from './raise-case.input.js';

type PublicViewer = Extract<Viewer, { kind: 'public' }>;

/** What is kept of a receipt for repeats: all but the code, which is made anew from the key. */
type KeptReceipt = Omit<CaseReceipt, 'code'>;

/** The ways by which a case comes in. */
export class IntakeService extends Service {
  /**
   * Takes what a person tells from a page of a trust, once for each idempotency key.
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   * @throws UnavailableError when it could not be kept; nothing was then acknowledged
   */
  async raise(input: RaiseCaseInput): Promise<CaseReceipt | ValidationProblem> {
    const viewer = this.#publicViewer();
    const { serviceId, problems } = await chosenService(this.request, viewer.trust, input.service);
    const all = [...raiseProblems(input, todayInLondon()), ...problems];
    if (all.length > 0) return ValidationProblem.of(all);

    const { ring, receiptSecret } = settingsFor(this.request);
    const { idempotencyKey: key, ...raiseCase } = input;
    const code = receiptCode(receiptSecret, `case ${idempotencyScope(viewer)}`, key);
    const kept = await this.request.work((em) =>
      once<KeptReceipt>(em, viewer, { key, body: { raiseCase } }, async () => {
        const opened = Object.assign(new Case(), {
          trustCode: viewer.trust,
          kind: input.kind,
          receivedOn: await todayOf(em),
          happenedOn: input.happenedOn ?? null,
          serviceId,
          testMode: viewer.testMode,
          held: tidyText(input.website) !== null,
          receiptHash: receiptHash(receiptSecret, code),
        });
        const series = { year: opened.receivedOn.slice(0, 4), testMode: viewer.testMode };
        [opened.reference = ''] = await nextReferences(em, viewer.trust, series, 1);
        await setClocks(em, [opened]);
        const { words, reply, behalf } = input;
        await addCases(em, ring, [{ opened, words, reply, behalf }]);
        const { reference, kind, receivedOn, acknowledgeBy, respondBy, testMode } = opened;
        return { reference, kind, receivedOn, acknowledgeBy, respondBy, testMode };
      }),
    );
    return Object.assign(new CaseReceipt(), { code, ...kept });
  }

  /**
   * Opens a case in the name of the team. Repeating it with the same key gives the same case.
   * @returns the case, or what to put right
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async open(input: OpenCaseInput): Promise<Case | ValidationProblem> {
    const { viewer } = this.request;
    permit(viewer, mayWorkOnCases(viewer, input.trust), 'open cases of this trust');
    const { serviceId, problems } = await chosenService(this.request, input.trust, input.service);
    const all = [...openProblems(input, todayInLondon()), ...problems];
    if (all.length > 0) return ValidationProblem.of(all);
    const { idempotencyKey: key, ...openCase } = input;
    return this.request.work(async (em) => {
      const { id } = await once(em, viewer, { key, body: { openCase } }, async () => {
        const opened = Object.assign(new Case(), {
          trustCode: input.trust,
          kind: input.kind,
          receivedOn: input.receivedOn ?? (await todayOf(em)),
          happenedOn: input.happenedOn ?? null,
          serviceId,
        });
        const series = { year: opened.receivedOn.slice(0, 4), testMode: false };
        [opened.reference = ''] = await nextReferences(em, input.trust, series, 1);
        await setClocks(em, [opened]);
        const { summary, reply, behalf } = input;
        await addCases(em, settingsFor(this.request).ring, [{ opened, summary, reply, behalf }]);
        return { id: opened.id };
      });
      const found = await em.findOneOrFail(Case, { id });
      await completeCases(em, this.request, [found]);
      return found;
    });
  }

  #publicViewer(): PublicViewer {
    const { viewer } = this.request;
    if (viewer.kind === 'public') return viewer;
    if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
    throw new ForbiddenError('raise a case other than from a page of a trust');
  }
}
