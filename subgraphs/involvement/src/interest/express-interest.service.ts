import type { EntityManager } from '@mikro-orm/postgresql';
import { ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import { idempotencyScope, once } from '@wesaid/shared/idempotency';
import type { Viewer } from '@wesaid/shared/identity';
import { receiptCode, receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { isUuid, tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { tidyTags } from '../contact-problems.js';
import { InvolveeState } from '../involvee/involvee.enums.js';
import { storeInvolvees } from '../involvee/involvee.store.js';
import { keyedHash } from '../keyed-hash.js';
import { Opportunity } from '../opportunity/opportunity.entity.js';
import { openOn } from '../opportunity/opportunity.store.js';
import { TrustReference } from '../reference/trust.reference.js';
import { settingsFor } from '../settings.js';
import { notOpen, problemsIn, type ExpressInterestInput } from './express-interest.input.js';
import { InterestProgress, InterestReceipt } from './interest-receipt.type.js';
import { InterestState } from './interest.enums.js';
import { storeInterests } from './interest.store.js';

type PublicViewer = Extract<Viewer, { kind: 'public' }>;

/** What is kept of a receipt for repeats: all but the code, which is made anew from the key. */
interface KeptReceipt {
  readonly opportunity: string;
  readonly receivedOn: string;
  readonly testMode: boolean;
}

/** Thrown inside the unit of work so that nothing of it is kept, the key neither. */
class NotOpen extends Error {}

/** Takes from the public pages of a trust that people come forward. */
export class ExpressInterestService extends Service {
  /**
   * Takes that somebody comes forward, once for each idempotency key.
   * @throws UnauthenticatedError, ForbiddenError, IdempotencyKeyReusedError
   */
  async express(input: ExpressInterestInput): Promise<InterestReceipt | ValidationProblem> {
    const viewer = this.publicViewer();
    const problems = problemsIn(input);
    if (problems.length > 0) return ValidationProblem.of(problems);

    const { idempotencyKey: key, ...body } = input;
    const { receiptSecret } = settingsFor(this.request);
    const code = receiptCode(receiptSecret, `interest|${idempotencyScope(viewer)}`, key);
    try {
      const { opportunity, ...kept } = await this.request.work((em) =>
        once(em, viewer, { key, body: keyedHash(receiptSecret, body) }, () =>
          this.keep(em, viewer, input, receiptHash(receiptSecret, code)),
        ),
      );
      return Object.assign(new InterestReceipt(), {
        ...kept,
        code,
        opportunity: await this.opportunityOf(opportunity),
      });
    } catch (failure) {
      if (failure instanceof NotOpen) return ValidationProblem.of([notOpen]);
      throw failure;
    }
  }

  /** How far the team is with who holds a receipt code; null when nobody came forward with this code. */
  async progressOf(code: string): Promise<InterestProgress | null> {
    const hash = receiptHash(settingsFor(this.request).receiptSecret, code);
    const [found] = await this.request.work(
      (em) =>
        em.execute<{ trust_code: string; received_on: string; state: InterestState }[]>(
          'select trust_code, received_on::text, state from interest where receipt_hash = ?',
          [hash],
        ),
      { 'app.receipt_hash': hash },
    );
    if (!found) return null;
    return Object.assign(new InterestProgress(), {
      receivedOn: found.received_on,
      state: found.state,
      trust: TrustReference.of(found.trust_code),
    });
  }

  private async keep(
    em: EntityManager,
    viewer: PublicViewer,
    input: ExpressInterestInput,
    hash: string,
  ): Promise<KeptReceipt> {
    const { ring } = settingsFor(this.request);
    const receivedOn = todayInLondon();
    const wanted = { id: input.opportunity, trustCode: viewer.trust, ...openOn(receivedOn) };
    const opportunity = isUuid(input.opportunity) ? await em.findOne(Opportunity, wanted) : null;
    if (!opportunity) throw new NotOpen();
    const who = {
      trust: viewer.trust,
      createdAt: new Date(),
      testMode: viewer.testMode,
      held: tidyText(input.website) !== null,
      synthetic: false,
      name: tidyText(input.name) ?? '',
      email: tidyText(input.email),
      telephone: tidyText(input.telephone),
      accessNeeds: tidyText(input.accessNeeds),
    };
    const involvee = input.joinRegister ? v7() : null;
    if (involvee !== null) {
      const wishes = { interests: tidyTags(input.interests), skills: tidyTags(input.skills) };
      const place = { id: involvee, state: InvolveeState.APPLIED, roles: [], joinedOn: receivedOn };
      await storeInvolvees(em, ring, [{ ...who, ...wishes, ...place }]);
    }
    await storeInterests(em, ring, [
      {
        ...who,
        id: v7(),
        opportunity: opportunity.id,
        receivedOn,
        state: InterestState.NEW,
        involvee,
        receiptHash: hash,
        message: tidyText(input.message),
      },
    ]);
    return { opportunity: opportunity.id, receivedOn, testMode: viewer.testMode };
  }

  /** Read in the name of the system: a repeat gets its receipt also when the opportunity has closed meanwhile. */
  private opportunityOf(id: string): Promise<Opportunity> {
    return this.request
      .asSystem('receipt')
      .work((em) => em.findOneOrFail(Opportunity, { id }, { populate: ['level'] }));
  }

  private publicViewer(): PublicViewer {
    const { viewer } = this.request;
    if (viewer.kind === 'public') return viewer;
    if (viewer.kind === 'anonymous') throw new UnauthenticatedError();
    throw new ForbiddenError('come forward other than from a page of a trust');
  }
}
