import { sealedContext } from '@wesaid/shared/encryption';
import { ConflictError, DomainError } from '@wesaid/shared/errors';
import { idempotencyKeyProblems, once } from '@wesaid/shared/idempotency';
import { holdsWhole, organisationsOf, permit } from '@wesaid/shared/identity';
import { ImportError } from '@wesaid/shared/import';
import { enqueue } from '@wesaid/shared/jobs';
import { Service } from '@wesaid/shared/server';
import { isUuid, todayInLondon, ValidationProblem, type FieldProblem } from '@wesaid/shared/types';
import { lockVersion } from '../lock-version.js';
import { settingsFor } from '../settings.js';
import { acceptEligible } from './accept-eligible.js';
import { assess, EligibleOutcome, type KeyedPerson } from './assess-eligible.js';
import {
  EligibleUpload,
  EligibleUploadState,
  InvitationsQueued,
  PlannedMessage,
} from './eligible-upload.entity.js';
import type { EligibleUploadVersionInput, SendInvitationsInput } from './eligible-upload.input.js';
import { InvitationSettings } from './invitation-settings.entity.js';
import { InvitationSettingsService } from './invitation-settings.service.js';
import { invitingRoles } from './inviting-roles.js';
import { takeInJobName } from './job-names.js';
import { knownBefore } from './known-before.js';
import { messageFor, messageProblems } from './message.js';
import { readEligibleList } from './read-eligible-list.js';
import { nextSendingTime } from './sending-hours.js';
import { summaryOfList } from './summary-of-list.js';

const stored = { table: 'eligible_upload', what: 'list' };

/** Most people of one list. */
const maxPeople = 50_000;

const dayMillis = 86_400_000;

/** Where the people of a list stand, sealed, while it waits. */
const uploadContext = (id: string): string => sealedContext(stored.table, id, 'sealed');

/** What stands against sending; nothing was written. */
class Unsendable extends Error {
  constructor(readonly problems: FieldProblem[]) {
    super('The list cannot be sent');
  }
}

/** Lists of people who may be asked: looked through first, and sent by somebody who has seen what would be sent. */
export class EligibleUploadService extends Service {
  /**
   * Takes a list and finds out what would become of it. Nobody is asked yet.
   * @throws DomainError BAD_USER_INPUT for a file that is no such list
   */
  async take(trust: string, file: Buffer): Promise<EligibleUpload> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...invitingRoles), 'invite people of this trust');
    const settings = await this.request.get(InvitationSettingsService).of(trust);
    const rules = new Set(
      (await this.request.get(InvitationSettingsService).rules()).map(({ code }) => code),
    );
    const source = { trust, file, mapping: settings.mapping, rules };
    const { people, rejected } = await readEligibleList(this.request, source).catch((failure: unknown) => {
      throw failure instanceof ImportError ? new DomainError('BAD_USER_INPUT', failure.message) : failure;
    });
    if (people.length > maxPeople)
      throw new DomainError('BAD_USER_INPUT', 'Send lists of 50,000 people or fewer.');
    const assessed = await this.request
      .asSystem('invitations')
      .work(async (em) => assess(people, await knownBefore(em, settings, people, todayInLondon())));
    const upload = new EligibleUpload();
    Object.assign(upload, {
      trustCode: trust,
      summary: summaryOfList(assessed, rejected),
      sealed: settingsFor(this.request).ring.seal(JSON.stringify(people), uploadContext(upload.id)),
    });
    await this.request.work((em) => em.persist(upload).flush());
    return upload;
  }

  /** A list that waits; null when there is none, or it is not the viewer's to see. */
  async find(id: string): Promise<EligibleUpload | null> {
    const { viewer } = this.request;
    permit(
      viewer,
      organisationsOf(viewer, ...invitingRoles).length > 0,
      'see lists of people who may be asked',
    );
    return isUuid(id) ? this.request.work((em) => em.findOne(EligibleUpload, { id })) : null;
  }

  /** The lists of a trust that wait, newest first, at most 20. */
  async waiting(trust: string): Promise<EligibleUpload[]> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...invitingRoles), 'see lists of people of this trust');
    return this.request.work((em) =>
      em.find(EligibleUpload, { trustCode: trust }, { orderBy: { id: 'desc' }, limit: 20 }),
    );
  }

  /** The messages that a list would send, the most frequent first. */
  async messages({ trustCode, summary }: EligibleUpload): Promise<PlannedMessage[]> {
    const settings = await this.request.get(InvitationSettingsService).of(trustCode);
    const { publicUrl } = settingsFor(this.request);
    return summary.services
      .map(({ service, people }) =>
        Object.assign(new PlannedMessage(), { text: messageFor(settings, service, publicUrl), people }),
      )
      .sort((one, other) => other.people - one.people)
      .slice(0, 50);
  }

  /** Has the messages of a list put into the queue, once, and then the list erased. */
  async send({
    idempotencyKey: key,
    ...body
  }: SendInvitationsInput): Promise<InvitationsQueued | ValidationProblem> {
    const { viewer } = this.request;
    permit(viewer, organisationsOf(viewer, ...invitingRoles).length > 0, 'invite people');
    const problems = idempotencyKeyProblems(key);
    if (problems.length > 0) return ValidationProblem.of(problems);
    try {
      const queued = await this.request.work((em) =>
        once(em, viewer, { key, body: { sendInvitations: body } }, async () => {
          const { upload: id, expectedVersion } = body;
          const upload = await lockVersion(em, EligibleUpload, stored, { id, expectedVersion });
          if (upload.state !== EligibleUploadState.LOOKED_THROUGH)
            throw new ConflictError(expectedVersion, upload.version);
          const settings = await em.findOne(InvitationSettings, { trustCode: upload.trustCode });
          const unsendable = settings
            ? messageProblems(settings, settingsFor(this.request).publicUrl)
            : [{ path: 'upload', code: 'SETTINGS_MISSING', message: 'First save what your messages say.' }];
          if (unsendable.length > 0) throw new Unsendable(unsendable);
          upload.state = EligibleUploadState.SENDING;
          await enqueue(em, takeInJobName, { upload: id }, { key: `eligible|${id}` });
          const invited = upload.summary.outcomes.find(({ outcome }) => outcome === EligibleOutcome.INVITED);
          return { upload: id, people: invited?.rows ?? 0 };
        }),
      );
      return Object.assign(new InvitationsQueued(), queued);
    } catch (failure) {
      if (failure instanceof Unsendable) return ValidationProblem.of(failure.problems);
      throw failure;
    }
  }

  /** Erases a list of which nothing is to be sent. */
  async discard({ upload: id, expectedVersion }: EligibleUploadVersionInput): Promise<EligibleUpload> {
    const { viewer } = this.request;
    permit(
      viewer,
      organisationsOf(viewer, ...invitingRoles).length > 0,
      'erase lists of people who may be asked',
    );
    return this.request.work(async (em) => {
      const upload = await lockVersion(em, EligibleUpload, stored, { id, expectedVersion });
      if (upload.state !== EligibleUploadState.LOOKED_THROUGH)
        throw new ConflictError(expectedVersion, upload.version);
      await em.nativeDelete(EligibleUpload, { id });
      return upload;
    });
  }

  /** Takes in a list that is to be sent, and erases it. In the name of this subgraph. */
  async takeIn(id: string): Promise<void> {
    const { ring, publicUrl, sendingHours } = settingsFor(this.request);
    await this.request.work(async (em) => {
      const [row] = await em.execute<{ trust: string; sealed: string }[]>(
        `select trust_code as trust, sealed from eligible_upload where id = ? and state = 'SENDING' for update`,
        [id],
      );
      if (!row) return;
      const settings = await em.findOneOrFail(InvitationSettings, { trustCode: row.trust });
      const people = JSON.parse(ring.open(row.sealed, uploadContext(id))) as KeyedPerson[];
      const notBefore = nextSendingTime(new Date(), sendingHours);
      await acceptEligible(em, { settings, people, ring, publicUrl, today: todayInLondon(), notBefore });
      await em.nativeDelete(EligibleUpload, { id });
    });
  }

  /** Erases lists that nobody sent within a day. In the name of this subgraph. */
  async eraseOld(): Promise<void> {
    const before = new Date(Date.now() - dayMillis);
    await this.request.work((em) => em.nativeDelete(EligibleUpload, { createdAt: { $lt: before } }));
  }
}
