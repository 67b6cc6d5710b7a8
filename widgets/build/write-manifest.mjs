import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const cli = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js');

/** Writes `custom-elements.json` and the data for editors; what and where stands in the analyzer's configuration. */
export async function writeManifest() {
  await promisify(execFile)(
    process.execPath,
    [cli, 'analyze', '--config', 'custom-elements-manifest.config.mjs'],
    {
      cwd: new URL('../', import.meta.url),
    },
  );
}
