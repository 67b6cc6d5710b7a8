import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Under which account PostgreSQL runs. */
export interface PostgresAccount {
  /** User and group to switch to; absent when PostgreSQL runs as the present user. */
  owner?: { uid: number; gid: number };
  /** A command put in front of PostgreSQL's own, usually empty. */
  prefix: string[];
}

/** A program with its arguments and the options that make `spawn` run it under the account. */
export function underAccount(account: PostgresAccount, program: string, programArguments: string[]) {
  const [file, ...rest] = [...account.prefix, program, ...programArguments] as [string, ...string[]];
  // With a prefix it is the prefix that changes the user: only root may hand capabilities on.
  return { file, args: rest, options: account.prefix.length === 0 ? { ...account.owner } : {} };
}

/**
 * Chooses the account. PostgreSQL refuses to run as root, so root lends it the system user `postgres`, which is made
 * when missing. Anyone else runs PostgreSQL as themselves.
 */
export async function chooseAccount(initdb: string, dataDirectory: string): Promise<PostgresAccount> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = (await findUser()) ?? (await makeUser());
  const closed =
    (await firstClosedFolder(dirname(initdb))) ?? (await firstClosedFolder(dirname(dataDirectory)));
  if (!closed) return { owner, prefix: [] };
  // A clone in /root or in a folder of mktemp. Nobody wants the modes of their folders changed, so PostgreSQL
  // gets the one capability that lets it pass them, where the system allows that.
  const capable = { owner, prefix: capablePrefix(owner) };
  if (await finds(capable, initdb)) return capable;
  throw new Error(
    'PostgreSQL must not run as root, and the user "postgres" that it runs as instead may not enter ' +
      `${closed}: start WeSaid as an ordinary user, or move its folder to a place such as /opt.`,
  );
}

function capablePrefix({ uid, gid }: { uid: number; gid: number }): string[] {
  const capability = '+dac_override';
  return [
    'setpriv',
    ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    ...[`--inh-caps=${capability}`, `--ambient-caps=${capability}`],
    // Else access(2), with which PostgreSQL looks for its own files, leaves capabilities out of account.
    '--securebits=+no_setuid_fixup',
    '--',
  ];
}

async function findUser(): Promise<{ uid: number; gid: number } | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

async function makeUser(): Promise<{ uid: number; gid: number }> {
  await run('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => undefined);
  const user = await findUser();
  if (user) return user;
  throw new Error(
    'PostgreSQL must not run as root and the user "postgres" could not be made: start WeSaid as an ordinary user.',
  );
}

// `--show` finds the other programs and files of PostgreSQL, prints where they are and ends.
async function finds(account: PostgresAccount, initdb: string): Promise<boolean> {
  const { file, args, options } = underAccount(account, initdb, ['--show', '--pgdata=/nowhere']);
  return run(file, args, options).then(
    () => true,
    () => false,
  );
}

async function firstClosedFolder(folder: string): Promise<string | null> {
  const parent = dirname(folder);
  const above = parent === folder ? null : await firstClosedFolder(parent);
  if (above) return above;
  const { mode } = await stat(folder);
  return mode & 0o001 ? null : folder;
}
