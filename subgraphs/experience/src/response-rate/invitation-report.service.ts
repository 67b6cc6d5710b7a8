import { DomainError } from '@wesaid/shared/errors';
import { holdsWhole, permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { invitingRoles } from '../invitation/inviting-roles.js';
import { ServiceReference } from '../reference/service.reference.js';
import {
  InvitationDay,
  InvitationMonth,
  InvitationReport,
  NotAsked,
  Representation,
} from './invitation-report.type.js';
import { sharesOf } from './representation.js';
import { rateOf, together } from './response-rate.js';
import { ResponseRateService, type ServiceMonth } from './response-rate.service.js';
import { lastDayOf, wholeMonths, type Months } from './whole-months.js';

/** What NHS England says about comparing, and what the counts cannot tell. */
const note =
  'Compare a trust with itself over time: results of the Friends and Family Test do not allow comparison between trusts. ' +
  'Answers are counted by service and month, whoever gave them: who was invited and who answered is never joined, so that ' +
  'the rate is an estimate, and people who were not on a list may have answered too.';

const fewest = 10;
const mostServices = 50;
const mostDays = 31;
const mostMonths = 24;

interface DayCount {
  readonly day: string;
  readonly outcome: string;
  readonly people: number;
}

const reasons = ['EXCLUDED', 'OPTED_OUT', 'ASKED_BEFORE', 'LONG_AGO', 'NO_NUMBER', 'TAKEN_BACK'];

/** What came of a trust's invitations, for those who invite. */
export class InvitationReportService extends Service {
  /**
   * The report of the whole months of a period.
   * @throws DomainError BAD_USER_INPUT for a period without a whole month, or of more than two years
   */
  async report(trust: string, from: string, to: string): Promise<InvitationReport> {
    const { viewer } = this.request;
    permit(
      viewer,
      holdsWhole(viewer, trust, ...invitingRoles),
      'see what came of the invitations of this trust',
    );
    const months = wholeMonths(from, to);
    if (!months || Date.parse(months.last) - Date.parse(months.first) > mostMonths * 31 * 86_400_000)
      throw new DomainError(
        'BAD_USER_INPUT',
        'Give a period with at least one whole month, and at most two years.',
      );
    const counts = await this.request.get(ResponseRateService).counts(trust, null, months);
    const days = await this.daysOf(trust, months);
    return Object.assign(new InvitationReport(), {
      from: months.first,
      to: lastDayOf(months.last),
      ...countsOf(counts),
      syntheticEligible: counts.reduce((sum, { syntheticEligible }) => sum + syntheticEligible, 0),
      months: groupedBy(counts, ({ month }) => month).map(([month, some]) =>
        Object.assign(new InvitationMonth(), { month, ...countsOf(some) }),
      ),
      bySetting: representationOf(
        groupedBy(counts, ({ setting }) => setting),
        false,
      ),
      byService: representationOf(
        groupedBy(counts, ({ service }) => service),
        true,
      ).slice(0, mostServices),
      days: daysFrom(days),
      notAsked: notAskedFrom(days),
      note,
    });
  }

  private daysOf(trust: string, { first, last }: Months): Promise<DayCount[]> {
    return this.request.work((em) =>
      em.execute<DayCount[]>(
        `select day::text as day, outcome, people from invitation_day
         where trust_code = ? and day between ?::date and ?::date order by day desc`,
        [trust, first, lastDayOf(last)],
      ),
    );
  }
}

const countsOf = (counts: readonly ServiceMonth[]) => ({
  ...together(counts),
  invited: counts.reduce((sum, { invited }) => sum + invited, 0),
  responseRate: rateOf(together(counts)),
});

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function representationOf(groups: readonly [string, ServiceMonth[]][], services: boolean): Representation[] {
  const parts = groups
    .map(([key, counts]) => ({ key, setting: counts[0]?.setting, ...countsOf(counts) }))
    .sort((one, other) => other.invited - one.invited || (one.key < other.key ? -1 : 1));
  const shares = sharesOf(parts);
  return parts.map(({ key, setting }, index) =>
    Object.assign(new Representation(), {
      service: services ? ServiceReference.of(key) : null,
      setting,
      ...shares[index],
    }),
  );
}

function daysFrom(counts: readonly DayCount[]): InvitationDay[] {
  return groupedBy(counts, ({ day }) => day)
    .map(([day, some]) => {
      const people = (...outcomes: string[]): number =>
        some
          .filter(({ outcome }) => outcomes.includes(outcome))
          .reduce((sum, count) => sum + count.people, 0);
      return Object.assign(new InvitationDay(), {
        day,
        sent: people('SENT'),
        delivered: people('DELIVERED'),
        failed: people('FAILED', 'GIVEN_UP'),
        stopped: people('STOPPED'),
      });
    })
    .filter(({ sent, delivered, failed, stopped }) => sent + delivered + failed + stopped > 0)
    .slice(0, mostDays);
}

function notAskedFrom(counts: readonly DayCount[]): NotAsked[] {
  return groupedBy(counts, ({ outcome }) => outcome)
    .map(([outcome, some]) => {
      const [reason = '', rule = null] = outcome.split(':');
      const people = some.reduce((sum, count) => sum + count.people, 0);
      return Object.assign(new NotAsked(), { reason, rule, people: people < fewest ? null : people });
    })
    .filter(({ reason }) => reasons.includes(reason))
    .sort(
      (one, other) =>
        reasons.indexOf(one.reason) - reasons.indexOf(other.reason) ||
        ((one.rule ?? '') < (other.rule ?? '') ? -1 : 1),
    );
}
