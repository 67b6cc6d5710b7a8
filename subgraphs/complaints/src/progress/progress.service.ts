import { receiptHash } from '@wesaid/shared/receipt';
import { Service } from '@wesaid/shared/server';
import { TrustReference } from '../reference/trust.reference.js';
import { settingsFor } from '../settings.js';
import { CaseProgress } from './case-progress.type.js';

type Found = Omit<CaseProgress, 'trust'> & { readonly trustCode: string };

/** Shows people how far their case is. The code is the only key to it. */
export class ProgressService extends Service {
  /**
   * How far the case is that a code belongs to; null when there is none. A miss takes the same query as a hit, so that
   * time tells nothing.
   */
  async of(code: string): Promise<CaseProgress | null> {
    const hash = receiptHash(settingsFor(this.request).receiptSecret, code);
    const [found] = await this.request.work(
      (em) =>
        em.execute<Found[]>(
          `select trust_code as "trustCode", reference, kind, stage, outcome,
             received_on::text as "receivedOn", acknowledge_by::text as "acknowledgeBy",
             acknowledged_on::text as "acknowledgedOn", respond_by::text as "respondBy",
             closed_on::text as "closedOn"
           from case_record where receipt_hash = ?`,
          [hash],
        ),
      { 'app.receipt_hash': hash },
    );
    if (!found) return null;
    const { trustCode, ...progress } = found;
    return Object.assign(new CaseProgress(), progress, { trust: TrustReference.of(trustCode) });
  }
}
