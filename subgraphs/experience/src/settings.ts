import type { MailSettings } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';
import type { InvitationProcessSettings } from './invitation/notify-settings.js';

/** What the services of this subgraph need of its environment. */
export interface ExperienceSettings extends MailSettings, InvitationProcessSettings {
  /** Address at which people reach the platform. */
  readonly publicUrl: string;
  /** Path of the trust's own model of themes; null for the one that ships. */
  readonly themeModel: string | null;
  /** Key from which receipt codes are made and by which they are found again. */
  readonly receiptSecret: string;
  /** Secret from which the keys of records are made, which decide the noise of figures. */
  readonly recordKeySecret: string;
}

/** The settings of the process that a request runs in. */
export const settingsFor = (request: RequestContext): ExperienceSettings =>
  request.process.settings as ExperienceSettings;
