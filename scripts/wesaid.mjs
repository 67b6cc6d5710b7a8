// `npm run wesaid -- <command>`: standard output belongs to the command alone.
import { handOver, main, prepare } from './bootstrap.mjs';

await main(async () => {
  prepare({ quiet: true });
  await handOver('scripts/dist/wesaid.js');
});
