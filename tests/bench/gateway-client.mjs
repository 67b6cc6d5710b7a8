import { fork } from 'node:child_process';
import { once } from 'node:events';
import { RemoteGraphQLDataSource } from '@apollo/gateway';
import { SubgraphClient } from '@wesaid/shared/delivery';
import { median } from './median.mjs';

const query = '{ trust(odsCode: "RT5") { odsCode actions { id said did } } }';
const warmUps = 2_500;
const perRound = 1_000;
const rounds = 7;
const viewer = { kind: 'public', trust: 'RT5', embedKey: 'ek_live_bench', testMode: false };

/** Microseconds of processor time per call, eight calls at a time. */
async function cpuPerCall(call, count) {
  const before = process.cpuUsage();
  for (let done = 0; done < count; done += 8) await Promise.all(Array.from({ length: 8 }, call));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

/**
 * What a call of the gateway to a subgraph costs: our pooled client, which also signs each call, against the client that
 * `@apollo/gateway` brings, which does not sign. Interleaved rounds in one process, medians.
 */
export async function gatewayClient() {
  const subgraph = fork(new URL('memoised-subgraph.mjs', import.meta.url));
  const [port] = await once(subgraph, 'message');
  const url = `http://127.0.0.1:${port}`;
  const stock = new RemoteGraphQLDataSource({ url: `${url}/graphql` });
  const pooled = new SubgraphClient({
    name: 'bench',
    url,
    signingKey: 'a signing key that is used in benches',
  });
  const variants = {
    stock: () =>
      stock.process({
        request: { query },
        context: {},
        kind: 'incoming operation',
        incomingRequestContext: {},
      }),
    pooled: () => pooled.send(viewer, { query }),
  };
  const figures = { stock: [], pooled: [] };
  for (const call of Object.values(variants)) await cpuPerCall(call, warmUps);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(variants)) figures[name].push(await cpuPerCall(call, perRound));
  }
  await pooled.close();
  subgraph.disconnect();
  const [ours, theirs] = [median(figures.pooled), median(figures.stock)];
  process.stdout.write(
    `Call to a subgraph, processor time: stock client ${theirs.toFixed(0)} µs, ours with signature ${ours.toFixed(0)} µs: ` +
      `${(theirs / ours).toFixed(1)} times less (medians of ${rounds} interleaved rounds of ${perRound})\n`,
  );
}
