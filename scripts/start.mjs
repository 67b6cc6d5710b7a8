// `npm start` and, with --watch, `npm run dev`.
import { handOver, main, prepare } from './bootstrap.mjs';

await main(async () => {
  prepare();
  await handOver('scripts/dist/start.js');
});
