import { gatewayClient } from './gateway-client.mjs';

/** Every bench of the project: each prints ratios against a named peer, measured in this one run. */
const benches = [gatewayClient];

for (const bench of benches) await bench();
