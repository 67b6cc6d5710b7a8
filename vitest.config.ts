import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Tests of the server side run from sources. `graphql` must be one copy: Vite would pick `index.mjs` for sources while
 * packages load `index.js`, and schemas of two copies refuse each other.
 */
const server = {
  alias: [
    { find: /^graphql$/, replacement: 'graphql/index.js' },
    { find: /^@wesaid\/shared\/(.+)$/, replacement: `${root}subgraphs/shared/src/$1/index.ts` },
  ],
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: server,
        test: {
          name: 'server',
          root,
          exclude: ['**/dist/**', '**/node_modules/**'],
          include: [
            '{subgraphs/*,gateway,schema,scripts}/src/**/*.test.ts',
            'tests/{architecture,contract}/**/*.test.ts',
          ],
          setupFiles: ['reflect-metadata'],
          globalSetup: ['scripts/src/testing/postgres-for-tests.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: server,
        test: {
          name: 'journeys',
          root,
          include: ['tests/{journeys,accessibility,security,faults}/**/*.test.ts'],
          setupFiles: ['tests/support/another-person.ts'],
          globalSetup: ['tests/support/platform-for-tests.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      '{widgets,storybook}/vitest.config.ts',
    ],
  },
});
