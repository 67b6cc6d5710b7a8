// `npm run faults -- [--times 20]`: exit code 1 when something did not hold.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { values } = parseArgs({ options: { times: { type: 'string', default: '20' } } });
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1 || times > 100)
  throw new Error('--times takes a number from 1 to 100.');

const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  configFile: false,
});
const held = await module.runFaults({ times, report: (line) => process.stdout.write(`${line}\n`) });
process.exit(held ? 0 : 1);
