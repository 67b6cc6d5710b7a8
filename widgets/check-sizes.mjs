import { readFile } from 'node:fs/promises';

/** The most that a file of each kind may weigh, in bytes of brotli (1 KB = 1000 bytes). The only place for limits. */
const limits = {
  loader: 1_000,
  single: 10_000,
  widget: 3_500,
  shared: 8_000,
  client: 2_500,
  lazy: 4_000,
  language: 10_000,
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

/** The widgets of a whole site, and the most that all of them may weigh together with the loader. */
const site = ['feedback-form', 'action-feed', 'display', 'raise-concern', 'opportunities', 'ratings-chart'];
const siteLimit = 28_000;

const tags = site.map((name) => `wesaid-${name}`);
const needed = Object.values(sizes)
  .filter(({ tag }) => tags.includes(tag))
  .flatMap(({ needs }) => needs);
const weightOf = (name) => Object.entries(sizes).find(([file]) => file.split('/').at(-1) === name)[1].brotli;
const together = ['wesaid.js', ...new Set(needed)].reduce((sum, name) => sum + weightOf(name), 0);
console.log(`${tags.length} widgets of a site together: ${together} of ${siteLimit} bytes of brotli`);
if (together > siteLimit) {
  console.error('The widgets of a site are heavier together than their limit in widgets/check-sizes.mjs.');
  process.exitCode = 1;
}
if (rows.some(({ verdict }) => verdict !== 'ok')) {
  console.error('A widget file is larger than its limit in widgets/check-sizes.mjs.');
  process.exitCode = 1;
}
