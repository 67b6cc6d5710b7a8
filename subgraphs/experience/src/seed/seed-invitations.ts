import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { ordinaryMapping } from '../invitation/eligible-mapping.js';
import { InvitationSettings } from '../invitation/invitation-settings.entity.js';
import { defaultWords } from '../invitation/message.js';
import { CareSetting } from '../reference/care-setting.js';
import { Target, TargetMeasure, TargetOperator } from '../response-rate/target.entity.js';
import { demonstrationTrusts, type TrustKind } from './demonstration-trusts.js';

/** What the trusts are called in messages; no name tells what people are treated for. */
const senders: Readonly<Record<string, string>> = {
  RXN: 'Lancashire Teaching Hospitals',
  R1H: 'Barts Health',
  RT5: 'Leicestershire Partnership',
  REN: 'Clatterbridge',
  RT1: 'Cambridgeshire and Peterborough',
};

/** Where care is given in trusts of each kind: service by service one of these. */
const settingsOf: Readonly<Record<TrustKind, readonly CareSetting[]>> = {
  acute: [CareSetting.INPATIENT, CareSetting.OUTPATIENT, CareSetting.EMERGENCY],
  'mental-health': [CareSetting.MENTAL_HEALTH, CareSetting.COMMUNITY],
  cancer: [CareSetting.OUTPATIENT, CareSetting.INPATIENT],
};

const strategy = 'Patient experience and involvement strategy of the trust';

/** The targets of RT5 as its strategy has them, and one that can be seen to be met or not. */
const targets = [
  { scope: CareSetting.MENTAL_HEALTH, value: 3, dueOn: '2020-03-31', source: strategy },
  { scope: CareSetting.COMMUNITY, value: 4, dueOn: '2020-03-31', source: strategy },
  { scope: null, value: 4, dueOn: '2027-03-31', source: 'Made up for demonstration' },
] as const;

/**
 * Makes up how many people could answer, for the months that are over: 20 to 34 for each answer, the same every time. It
 * is marked synthetic, and nobody is invited: the days of the last month only count who would have been.
 */
export async function seedInvitations(context: RequestContext): Promise<void> {
  const thisMonth = `${todayInLondon().slice(0, 7)}-01`;
  await context.work(async (em) => {
    await em.execute(`select pg_advisory_xact_lock(hashtext('seed invitations'))`);
    for (const { odsCode, kind } of demonstrationTrusts) {
      await addEligible(em, odsCode, settingsOf[kind], thisMonth);
      const sender = senders[odsCode];
      if (sender !== undefined) await addSettings(em, odsCode, sender);
      if (odsCode === 'RT5') await addTargets(em, odsCode);
      await addDays(em, odsCode, thisMonth);
    }
  });
}

async function addEligible(
  em: EntityManager,
  trust: string,
  settings: readonly CareSetting[],
  thisMonth: string,
): Promise<void> {
  const complete = await em.execute<object[]>(
    `select 1 from eligible_month where trust_code = ? and month = (?::date - interval '1 month')::date limit 1`,
    [trust, thisMonth],
  );
  if (complete.length > 0) return;
  await em.execute(
    `insert into eligible_month
     select trust_code, month, service_id, (?::text[])[1 + chance % ?], responses * (20 + chance % 15),
       responses * (12 + chance % 8), responses * (20 + chance % 15)
     from (select trust_code, date_trunc('month', day)::date as month, service_id,
         sum(synthetic_responses)::int as responses, abs(hashtext(service_id) % 1000) as chance
       from feedback_day where trust_code = ? and day < ?::date and service_id <> ''
       group by 1, 2, 3 having sum(synthetic_responses) > 0) counted
     on conflict do nothing`,
    [`{${settings.join()}}`, settings.length, trust, thisMonth],
  );
}

/** What became of the invitations of the last month, day by day, as far as somebody could answer in it. */
async function addDays(em: EntityManager, trust: string, thisMonth: string): Promise<void> {
  await em.execute(
    `insert into invitation_day
     select ?, day::date, outcome, greatest(1, share * sum(invited)::int / 3000 * (85 + (extract(day from day)::int * 37) % 30) / 100)
     from eligible_month
     cross join generate_series(?::date - interval '1 month', ?::date - interval '1 day', interval '1 day') day
     cross join (values ('SENT', 96), ('DELIVERED', 90), ('FAILED', 6), ('STOPPED', 1)) as given (outcome, share)
     where trust_code = ? and month = (?::date - interval '1 month')::date and extract(isodow from day) < 6
       and not exists (select from invitation_day before where before.trust_code = ?)
     group by day, outcome, share`,
    [trust, thisMonth, thisMonth, trust, thisMonth, trust],
  );
}

async function addSettings(em: EntityManager, trustCode: string, senderName: string): Promise<void> {
  if (await em.findOne(InvitationSettings, { trustCode })) return;
  em.persist(
    Object.assign(new InvitationSettings(), {
      trustCode,
      senderName,
      words: defaultWords,
      capDays: 90,
      withinDays: 28,
      mapping: ordinaryMapping,
      updatedAt: new Date(),
      version: 1,
    }),
  );
  await em.flush();
}

async function addTargets(em: EntityManager, trustCode: string): Promise<void> {
  if ((await em.count(Target, { trustCode })) > 0) return;
  for (const target of targets)
    em.persist(
      Object.assign(new Target(), {
        ...target,
        trustCode,
        measure: TargetMeasure.RESPONSE_RATE,
        operator: TargetOperator.GTE,
      }),
    );
  await em.flush();
}
