import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readComments } from '../../subgraphs/experience/dist/theme-model/comments-file.js';
import { readModel } from '../../subgraphs/experience/dist/theme-model/model-file.js';
import { median } from './median.mjs';

/** A million comments in a night of eight hours. */
const wanted = 1_000_000 / (8 * 3_600);
const rounds = 9;
const published = fileURLToPath(new URL('../../../shared/data/comments/comments.csv', import.meta.url));

const madeUp = Array.from({ length: 4_000 }, (_, index) => ({
  text: `The nurse was kind. But I waited ${index} minutes, and nobody told me why. ${'The food was good. '.repeat(index % 9)}`,
  kind: 'WHY',
}));

async function comments() {
  if (!existsSync(published))
    return { what: 'made-up comments (the published ones are not there)', all: madeUp };
  const all = [];
  for await (const comment of readComments(published)) all.push(comment);
  return { what: 'published comments', all };
}

/** How many comments one core reads for themes and sentiment, and what the model holds in memory. */
export async function themes() {
  const { what, all } = await comments();
  global.gc?.();
  const before = process.memoryUsage().rss;
  const { model, version } = await readModel();
  const read = () => all.forEach(({ text, kind }) => model.predict(text, kind));
  read();
  const held = process.memoryUsage().rss - before;
  const rates = Array.from({ length: rounds }, () => {
    const start = performance.now();
    read();
    return (all.length / (performance.now() - start)) * 1_000;
  });
  const rate = median(rates);
  process.stdout.write(
    `${version}, ${all.length} ${what}, one core, median of ${rounds} rounds: ${rate.toFixed(0)} comments a second, ` +
      `${(rate / wanted).toFixed(0)} times what a million in a night of eight hours needs; ` +
      `${(held / 2 ** 20).toFixed(0)} MB more in memory with the model at work\n`,
  );
}
