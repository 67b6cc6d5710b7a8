import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** The clone's root. The same from `src` (tests) and from `dist`. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** The built program that keeps PostgreSQL. */
export const postgresProgram = join(root, 'scripts', 'dist', 'postgres', 'main.js');

/** Where a platform keeps everything that must outlive it. */
export interface DataFolder {
  path: string;
  /** Cluster of the embedded PostgreSQL. */
  postgres: string;
  /** Passwords and keys, readable by the owner only. */
  secrets: string;
  /** Private keys of the local OpenID provider. */
  identityKeys: string;
  /** Held by the one process that may use the folder. */
  lock: string;
  /** Held by the one process that may change the keys of sealed texts. */
  keysLock: string;
  /** What runs now: processes, ports, addresses. */
  platform: string;
  /** What parts write about themselves. */
  logs: string;
  /** Rows that an import could not take. */
  rejects: string;
  /** Messages that the local mailbox has taken. */
  mailbox: string;
  /** Papers and other files that people have added. */
  files: string;
}

/** Names of the files in a data folder. */
export function dataFolder(path: string): DataFolder {
  const at = (name: string) => join(path, name);
  return {
    path,
    postgres: at('postgres'),
    secrets: at('secrets.json'),
    identityKeys: at('identity-keys.json'),
    lock: at('lock.json'),
    keysLock: at('keys-lock.json'),
    platform: at('platform.json'),
    logs: at('logs'),
    rejects: at('rejects'),
    mailbox: at('mailbox'),
    files: at('files'),
  };
}

/** The data folder that the environment asks for: `WESAID_DATA`, relative to the caller, or `.data` in the clone. */
export function chosenDataFolder(environment: NodeJS.ProcessEnv): DataFolder {
  const { WESAID_DATA: chosen, INIT_CWD: caller = process.cwd() } = environment;
  return dataFolder(chosen ? resolve(caller, chosen) : join(root, '.data'));
}

/** Makes the folders that are missing. Fails with one sentence when the user has no right to write there. */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  try {
    // Others may pass through (PostgreSQL can run as another user) but see no names.
    await mkdir(folder.path, { recursive: true, mode: 0o711 });
    await access(folder.path, constants.W_OK | constants.X_OK);
    for (const path of [folder.logs, folder.rejects, folder.mailbox, folder.files]) {
      await mkdir(path, { recursive: true, mode: 0o700 });
      await access(path, constants.W_OK | constants.X_OK);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `WeSaid may not write in its data folder ${folder.path} (${code}): ` +
        'give yourself the right, or choose another folder with WESAID_DATA.',
    );
  }
}
