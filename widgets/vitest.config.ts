import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { inChromium } from './testing/in-chromium.js';

/** Tests of the widgets in a real browser, against a gateway peer in a process of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  optimizeDeps: {
    include: [
      'altcha-lib',
      'altcha-lib/algorithms/web/pbkdf2',
      'altcha-lib/algorithms/web/sha',
      'accessibility-checker-engine/ace-window.js',
      'axe-core',
      'graphql/index.js',
      'lit',
    ],
  },
  test: {
    name: 'widgets',
    include: ['src/**/*.test.ts'],
    globalSetup: ['testing/peer-server.ts'],
    testTimeout: 30_000,
    browser: inChromium(),
  },
});
