import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { pageById } from '@wesaid/shared/database';
import { ConflictError, NotFoundError } from '@wesaid/shared/errors';
import { once } from '@wesaid/shared/idempotency';
import { organisationsOf } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { isText, isUuid, tidyText, ValidationProblem, type Page, type PageArgs } from '@wesaid/shared/types';
import { requireRole, requireSystem } from '../access/require.js';
import type { Trust } from '../trust/trust.entity.js';
import type { EmbedKeyInForce } from './embed-key-in-force.type.js';
import { EmbedKey } from './embed-key.entity.js';
import type { CreateEmbedKeyInput, RestrictEmbedKeyInput } from './embed-key.input.js';
import { labelProblems, placementProblems } from './embed-key.rules.js';

const manage = "manage this trust's embed keys";
const newKey = (testMode: boolean): string =>
  `ek_${testMode ? 'test' : 'live'}_${randomBytes(18).toString('base64url')}`;

/** The embed keys of trusts. The gateway asks for a key again within a minute, so every change holds by then. */
export class EmbedKeyService extends Service {
  /** A key that is in force; null when it is unknown or revoked. For the gateway only. */
  async inForce(key: string): Promise<EmbedKeyInForce | null> {
    requireSystem(this.request.viewer, 'look embed keys up');
    const found = isText(key)
      ? await this.request.work((em) => em.findOne(EmbedKey, { key, revokedAt: null }))
      : null;
    if (!found) return null;
    const { origins, widgets, testMode, trustCode } = found;
    return { key, trust: trustCode, origins, widgets, testMode };
  }

  /** The keys of a trust, revoked ones included, newest first. For its web team. */
  async ofTrust(trust: Trust, page: PageArgs): Promise<Page<EmbedKey>> {
    requireRole(this.request.viewer, trust.odsCode, ['web-team'], manage);
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) => em.find(EmbedKey, { trustCode: trust.odsCode, ...where }, options)),
    );
  }

  /** Makes a key. The same idempotency key gives the same key. */
  async create(input: CreateEmbedKeyInput): Promise<EmbedKey | ValidationProblem> {
    const { viewer } = this.request;
    requireRole(viewer, input.trust, ['web-team'], manage);
    const { idempotencyKey, ...body } = input;
    const problems = [
      ...labelProblems(input.label, idempotencyKey),
      ...placementProblems(input.origins, input.widgets, input.testMode),
    ];
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.request.work(async (em) => {
      const { id } = await once(
        em,
        viewer,
        { key: idempotencyKey, body: { createEmbedKey: body } },
        async () => {
          const embedKey = em.create(EmbedKey, {
            key: newKey(input.testMode),
            trustCode: input.trust,
            label: tidyText(input.label) ?? '',
            origins: [...new Set(input.origins)],
            widgets: [...new Set(input.widgets)],
            testMode: input.testMode,
          } as EmbedKey);
          await em.persist(embedKey).flush();
          return { id: embedKey.id };
        },
      );
      return em.findOneOrFail(EmbedKey, { id });
    });
  }

  /** Changes where a key may be used. */
  async restrict(input: RestrictEmbedKeyInput): Promise<EmbedKey | ValidationProblem> {
    return this.#change(input.id, async (embedKey) => {
      if (embedKey.version !== input.expectedVersion)
        throw new ConflictError(input.expectedVersion, embedKey.version);
      const problems = placementProblems(input.origins, input.widgets, embedKey.testMode);
      if (problems.length > 0) return ValidationProblem.of(problems);
      embedKey.origins = [...new Set(input.origins)];
      embedKey.widgets = [...new Set(input.widgets)];
      return embedKey;
    });
  }

  /** Revokes a key for good. Revoking it again changes nothing. */
  async revoke(id: string): Promise<EmbedKey> {
    return this.#change(id, async (embedKey) => {
      embedKey.revokedAt ??= new Date();
      return embedKey;
    });
  }

  /** Changes a key of one of the viewer's own trusts; any other does not exist for them. */
  async #change<Result>(
    id: string,
    change: (embedKey: EmbedKey, em: EntityManager) => Promise<Result>,
  ): Promise<Result> {
    const trusts = organisationsOf(this.request.viewer, 'web-team');
    if (trusts.length === 0) requireRole(this.request.viewer, '', ['web-team'], manage);
    return this.request.work(async (em) => {
      const embedKey = isUuid(id)
        ? await em.findOne(EmbedKey, { id, trustCode: { $in: trusts } }, { lockMode: 4 })
        : null;
      if (!embedKey) throw new NotFoundError('embed key');
      return change(embedKey, em);
    });
  }
}
