import { coding } from './coding.mjs';
import { gatewayClient } from './gateway-client.mjs';
import { inbox } from './inbox.mjs';
import { themes } from './themes.mjs';
import { widgetPages } from './widget-pages.mjs';

/** Every bench of the project by name: each prints ratios against named peers, measured in this one run. */
const benches = { 'gateway-client': gatewayClient, 'widget-pages': widgetPages, inbox, coding, themes };

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(`There is no bench "${unknown[0]}". Known are: ${Object.keys(benches).join(', ')}.\n`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches))
  if (!wanted.length || wanted.includes(name)) await bench();
