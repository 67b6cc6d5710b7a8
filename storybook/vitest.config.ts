import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { inChromium } from '../widgets/testing/in-chromium.js';

const configDir = fileURLToPath(new URL('.', import.meta.url));

/** Every story in a real browser: its steps run, and axe finds nothing wrong. */
export default defineConfig({
  root: configDir,
  plugins: [storybookTest({ configDir })],
  test: { name: 'storybook', testTimeout: 30_000, browser: inChromium() },
});
