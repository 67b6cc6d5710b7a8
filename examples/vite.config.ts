import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));
/** Where WeSaid runs, and who looks at the dashboard; both are found by themselves on this machine. */
const { WESAID_URL = 'http://localhost:4000', WESAID_TOKEN } = process.env;

const makeToken = (): string =>
  execFileSync('npm', ['run', '--silent', 'wesaid', '--', 'token', '--as', 'icb-analyst@QYG'], {
    cwd: project,
    encoding: 'utf8',
  }).trim();

// The demonstration's key is for WeSaid's own address: what comes through here says that it comes from there.
const fromWeSaid = { target: WESAID_URL, changeOrigin: true, headers: { origin: WESAID_URL } };

export const config = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  appType: 'mpa',
  server: {
    port: 5173,
    proxy: { '/graphql': fromWeSaid, '/widgets': fromWeSaid },
    fs: { allow: [project] },
  },
  define: { analystToken: JSON.stringify(WESAID_TOKEN ?? makeToken()) },
});

export { config as default };
