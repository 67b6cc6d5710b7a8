/** A slow telephone on a slow network: 150 ms there and back, 1.6 Mbit/s, a quarter of this processor. */
export const slow = { latencyMillis: 150, bytesPerSecond: 200_000, processorDivisor: 4 };

const timeLimitMillis = 60_000;
/** How long after the form can be used its page is watched on. */
const settleMillis = 1_000;

/** Runs in the page before anything of it: notes when the button can be pressed, long tasks, and what moves. */
function watch(path) {
  const seen = { interactive: null, blocking: 0, shift: 0 };
  globalThis.seenByBench = seen;
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe('longtask', ({ duration }) => (seen.blocking += Math.max(0, duration - 50)));
  observe('layout-shift', ({ value }) => (seen.shift += value));
  const steps = path.split('>>>');
  const find = () => steps.reduce((root, step) => (root?.shadowRoot ?? root)?.querySelector(step), document);
  const look = () => {
    if (!find()?.getClientRects().length) return requestAnimationFrame(look);
    return requestAnimationFrame(() => setTimeout(() => (seen.interactive = performance.now())));
  };
  requestAnimationFrame(look);
}

/**
 * Loads a page once, with nothing in any cache.
 *
 * @param {import('playwright').Browser} browser
 * @param {{ url: string, sendButton: string }} form
 * @returns {Promise<{ interactive: number, blocking: number, shift: number, bytes: number, requests: number }>}
 *   milliseconds until the button has been painted and the page is idle enough to hear a press; milliseconds of tasks
 *   beyond their first 50, one second after that included; layout shift score; bytes over the network, headers included.
 */
export async function load(browser, { url, sendButton }) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.latencyMillis,
      downloadThroughput: slow.bytesPerSecond,
      uploadThroughput: slow.bytesPerSecond,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.processorDivisor });
    const traffic = { bytes: 0, requests: 0 };
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      traffic.bytes += encodedDataLength;
      traffic.requests += 1;
    });
    await page.addInitScript(watch, sendButton);
    await page.goto(url, { waitUntil: 'commit' });
    const interactive = await page
      .waitForFunction(() => globalThis.seenByBench.interactive, null, { timeout: timeLimitMillis })
      .then((handle) => handle.jsonValue());
    await page.waitForTimeout(settleMillis);
    const { blocking, shift } = await page.evaluate(() => globalThis.seenByBench);
    return { interactive, blocking, shift, ...traffic };
  } finally {
    await context.close();
  }
}
