import type { MailSettings } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';

/** What the services of this subgraph need of its environment. */
export interface InvolvementSettings extends MailSettings {
  /** Key from which receipt codes are made and by which they are found again. */
  readonly receiptSecret: string;
  /** Key from which the keys of records in figures are made; the same in every subgraph. */
  readonly recordKeySecret: string;
}

/** The settings of the process that a request runs in. */
export const settingsFor = (request: RequestContext): InvolvementSettings =>
  request.process.settings as InvolvementSettings;
