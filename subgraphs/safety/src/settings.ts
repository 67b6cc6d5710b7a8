import { hkdfSync } from 'node:crypto';
import type { RequestContext } from '@wesaid/shared/server';
import type { FileStore } from './paper/file-store.js';

/** What the services of safety are given. */
export interface SafetySettings {
  /** Where papers are kept. */
  readonly files: FileStore;
  /** Key that links to papers are signed with. */
  readonly linkKey: Uint8Array;
}

/** The settings of the process that a request runs in. */
export const settingsOf = (request: RequestContext): SafetySettings =>
  request.process.settings as SafetySettings;

/** The key of links, made from the secret that all processes of this subgraph share. */
export const linkKeyOf = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'wesaid links to papers', 32));
