import { ConflictError } from '@wesaid/shared/errors';
import { holdsWhole, permit } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { tidyText, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { settingsFor } from '../settings.js';
import { directoryFor } from '../organisations/directory.js';
import { ordinaryMapping, type EligibleMapping } from './eligible-mapping.js';
import { EligibleListColumns, ListDayOrder } from './eligible-mapping.type.js';
import type { InvitationExclusionRule } from './exclusion-rule.entity.js';
import { exclusionRules } from './exclusion-rules.js';
import { InvitationSettings } from './invitation-settings.entity.js';
import { settingsProblems, type UpdateInvitationSettingsInput } from './invitation-settings.input.js';
import { invitingRoles } from './inviting-roles.js';
import { defaultWords } from './message.js';

/** What holds while a trust has saved nothing. Nothing is sent then: its name is missing. */
const ordinarySettings = (trustCode: string): InvitationSettings =>
  Object.assign(new InvitationSettings(), {
    trustCode,
    senderName: '',
    words: defaultWords,
    capDays: 90,
    withinDays: 28,
    mapping: ordinaryMapping,
    version: 0,
  });

/** How trusts invite. Their experience teams read it; leads decide. */
export class InvitationSettingsService extends Service {
  /** The settings of a trust. */
  async of(trust: string): Promise<InvitationSettings> {
    const { viewer } = this.request;
    permit(viewer, holdsWhole(viewer, trust, ...invitingRoles), 'see how this trust invites people');
    return this.request.work(
      async (em) => (await em.findOne(InvitationSettings, { trustCode: trust })) ?? ordinarySettings(trust),
    );
  }

  /** The reasons that hold today for not asking somebody. Everybody may read them. */
  rules(): Promise<InvitationExclusionRule[]> {
    return this.request.work((em) => exclusionRules(em, todayInLondon()));
  }

  /**
   * Saves the settings of a trust.
   * @throws ConflictError when somebody saved others meanwhile
   */
  async update(input: UpdateInvitationSettingsInput): Promise<InvitationSettings | ValidationProblem> {
    const { viewer } = this.request;
    const { trust, expectedVersion } = input;
    permit(viewer, holdsWhole(viewer, trust, 'experience-lead'), 'decide how this trust invites people');
    const rules = new Set((await this.rules()).map(({ code }) => code));
    const { publicUrl } = settingsFor(this.request);
    const problems = settingsProblems(input, rules, publicUrl);
    for (const [index, { service }] of input.namedServices.entries()) {
      const known = await directoryFor(this.request).serviceOf(trust, service);
      if (known === null)
        problems.push({
          path: `namedServices.${index}`,
          code: 'SERVICE_UNKNOWN',
          message: 'Choose a service of this trust.',
        });
    }
    if (problems.length > 0) return ValidationProblem.of(problems);
    return this.request.work(async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`invitation settings ${trust}`]);
      const stored = await em.findOne(InvitationSettings, { trustCode: trust });
      const version = stored?.version ?? 0;
      if (version !== expectedVersion) throw new ConflictError(expectedVersion, version);
      const settings = Object.assign(stored ?? ordinarySettings(trust), {
        senderName: tidyText(input.senderName) ?? '',
        words: tidyText(input.words) ?? '',
        namedServices: input.namedServices.map(({ service, name }) => ({
          service,
          name: tidyText(name) ?? '',
        })),
        capDays: input.capDays,
        withinDays: input.withinDays,
        mapping: mappingOf(input.columns),
        updatedAt: new Date(),
        version: version + 1,
      });
      await em.persist(settings).flush();
      return settings;
    });
  }
}

function mappingOf({ exclusionWords, ...columns }: EligibleListColumns): EligibleMapping {
  const { settings, none } = ordinaryMapping;
  return {
    service: columns.service.trim(),
    day: columns.day.trim(),
    dayOrder: columns.dayOrder,
    mobile: columns.mobile.trim(),
    setting: columns.setting?.trim() || null,
    otherwise: columns.otherwise,
    settings,
    exclusion: columns.exclusion?.trim() || null,
    exclusions: Object.fromEntries(exclusionWords.map(({ word, rule }) => [word.trim().toLowerCase(), rule])),
    none,
  };
}

/** A mapping as the API gives it. */
export const columnsFrom = (mapping: EligibleMapping): EligibleListColumns =>
  Object.assign(new EligibleListColumns(), {
    ...mapping,
    dayOrder: mapping.dayOrder === 'day-first' ? ListDayOrder.DAY_FIRST : ListDayOrder.MONTH_FIRST,
    exclusionWords: Object.entries(mapping.exclusions).map(([word, rule]) => ({ word, rule })),
  });
