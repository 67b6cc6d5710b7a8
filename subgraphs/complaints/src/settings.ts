import type { MailSettings } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';

/** What the services of this subgraph need of its environment, besides keys and mail server. */
export interface ComplaintsSettings extends MailSettings {
  /** Key from which receipt codes are made and by which they are found again. */
  readonly receiptSecret: string;
  /** Secret from which the keys of counted records are made; the same in every subgraph. */
  readonly recordKeySecret: string;
}

/** The settings of the process that a request runs in. */
export const settingsFor = (request: RequestContext): ComplaintsSettings =>
  request.process.settings as ComplaintsSettings;
