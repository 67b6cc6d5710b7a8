import { readFile } from 'node:fs/promises';

/** The most that a file of each kind may weigh, in bytes of brotli (1 KB = 1000 bytes). The only place for limits. */
const limits = {
  loader: 1_000,
  single: 10_000,
  widget: 3_500,
  shared: 8_000,
  lazy: 4_000,
};

const sizes = JSON.parse(await readFile(new URL('dist/sizes.json', import.meta.url), 'utf8'));
const rows = Object.entries(sizes).map(([file, { kind, raw, gzip, brotli }]) => ({
  file,
  kind,
  raw,
  gzip,
  brotli,
  limit: limits[kind],
  verdict: brotli <= limits[kind] ? 'ok' : 'TOO LARGE',
}));
console.table(rows);
if (rows.some(({ verdict }) => verdict !== 'ok')) {
  console.error('A widget file is larger than its limit in widgets/check-sizes.mjs.');
  process.exitCode = 1;
}
