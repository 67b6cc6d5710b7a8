import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright';
import { load, slow } from './forms/load.mjs';
import { intervalOfMedian, median } from './median.mjs';

const rounds = 30;

/** So that no page is always measured after the same other one. */
const turned = (list, by) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)];

/**
 * How soon the feedback form can be used, against the same questions on a static page and made with other tools: in one
 * browser, on a slow profile, each page once in every round. A ratio is that of a page to the static page of its round.
 */
export async function widgetPages() {
  const server = fork(new URL('forms/serve.mjs', import.meta.url));
  const [forms] = await once(server, 'message');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox'],
  });
  const runs = new Map(forms.map(({ name }) => [name, []]));
  try {
    for (const form of forms) await load(browser, form);
    for (let round = 0; round < rounds; round += 1)
      for (const form of turned(forms, round)) runs.get(form.name).push(await load(browser, form));
    process.stdout.write(
      `Feedback form, ${rounds} rounds, Chromium ${browser.version()}, ` +
        `${slow.latencyMillis} ms, ${(slow.bytesPerSecond * 8) / 1e6} Mbit/s, processor ÷ ${slow.processorDivisor}:\n`,
    );
  } finally {
    await browser.close();
    server.disconnect();
  }
  const floor = runs.get(forms[0].name);
  console.table(
    [...runs].map(([name, own]) => {
      const of = (key) => median(own.map((run) => run[key]));
      const ratios = own.map(({ interactive }, round) => interactive / floor[round].interactive);
      const [from, to] = intervalOfMedian(ratios);
      return {
        page: name,
        requests: of('requests'),
        KB: (of('bytes') / 1000).toFixed(1),
        'usable after ms': Math.round(of('interactive')),
        '× static': median(ratios).toFixed(2),
        '95 %': `${from.toFixed(2)} to ${to.toFixed(2)}`,
        'blocking ms': Math.round(of('blocking')),
        'layout shift': Math.max(...own.map(({ shift }) => shift)).toFixed(3),
      };
    }),
  );
}
