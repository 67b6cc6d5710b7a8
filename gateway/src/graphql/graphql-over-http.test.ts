import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { startTestGateway } from '../testing/test-gateway.js';

it('breaks no MUST of GraphQL over HTTP for a person who is signed in', async () => {
  const gateway = await startTestGateway();
  const authorization = `Bearer ${await gateway.token(gateway.world.join('web-team', 'RT5'))}`;
  const results = await auditServer({
    url: `${gateway.url}/graphql`,
    fetchFn: (address: string, init: RequestInit = {}) =>
      fetch(address, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), authorization },
      }),
  });
  await gateway.stop();
  const failed = results
    .filter(({ status }) => status === 'error')
    .map((result) => `${result.id} ${result.name}`);
  expect(results.filter(({ name }) => name.startsWith('MUST')).length).toBeGreaterThanOrEqual(13);
  expect(failed).toEqual([]);
});
