import { ConflictError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { tidyText, ValidationProblem } from '@wesaid/shared/types';
import { requireRole } from '../access/require.js';
import type { Trust } from '../trust/trust.entity.js';
import { Signpost } from './signpost.entity.js';
import type { RemoveSignpostInput, SaveSignpostInput } from './signpost.input.js';
import { signpostProblems } from './signpost.rules.js';

const edit = "edit this trust's signposts";

/** Where to turn for help. Public, so every viewer may read it; a trust's web team edits its own. */
export class SignpostService extends Service {
  /** The national signposts in their order, a trust's own standing in the place of the national one of its kind. */
  async ofTrust(trust: Trust): Promise<Signpost[]> {
    const rows = await this.request.work((em) =>
      em.find(
        Signpost,
        { $or: [{ trustCode: trust.odsCode }, { trustCode: null }] },
        { orderBy: { position: 'asc' } },
      ),
    );
    const own = new Set(rows.filter((row) => row.trustCode !== null).map((row) => row.kind));
    return rows.filter((row) => row.trustCode !== null || !own.has(row.kind));
  }

  /** Writes a trust's own signpost. */
  async save(input: SaveSignpostInput): Promise<Signpost | ValidationProblem> {
    requireRole(this.request.viewer, input.trust, ['web-team'], edit);
    const problems = signpostProblems(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.request.work(async (em) => {
      const { trust: trustCode, kind } = input;
      const existing = await em.findOne(Signpost, { trustCode, kind }, { lockMode: 4 });
      if ((existing?.version ?? null) !== (input.expectedVersion ?? null)) {
        throw new ConflictError(input.expectedVersion ?? 0, existing?.version ?? 0);
      }
      const national = await em.findOne(Signpost, { trustCode: null, kind });
      const signpost =
        existing ?? em.create(Signpost, { trustCode, kind, position: national?.position ?? 100 } as Signpost);
      signpost.title = tidyText(input.title) ?? '';
      signpost.description = tidyText(input.description) ?? '';
      signpost.telephone = tidyText(input.telephone);
      signpost.url = tidyText(input.url);
      await em.persist(signpost).flush();
      return signpost;
    });
  }

  /** Removes a trust's own signpost, so that the national one holds again. Removing it again changes nothing. */
  async remove({ trust, kind }: RemoveSignpostInput): Promise<Signpost | null> {
    requireRole(this.request.viewer, trust, ['web-team'], edit);
    return this.request.work(async (em) => {
      await em.nativeDelete(Signpost, { trustCode: trust, kind });
      return em.findOne(Signpost, { trustCode: null, kind });
    });
  }
}
