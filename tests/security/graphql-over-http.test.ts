import { auditServer } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { token, url } from '../support/platform.js';

describe('GraphQL over HTTP', () => {
  it('breaks no MUST of the specification for a signed-in person', async () => {
    const bearer = await token('experience-team@RT5');
    const results = await auditServer({
      url: `${url}/graphql`,
      fetchFn: (address: string, init: RequestInit = {}) =>
        fetch(address, {
          ...init,
          headers: { ...Object.fromEntries(new Headers(init.headers)), authorization: `Bearer ${bearer}` },
        }),
    });
    const failed = results.flatMap((result) =>
      result.status === 'error' ? [`${result.name}: ${result.reason}`] : [],
    );
    expect(results.filter((result) => result.name.startsWith('MUST')).length).toBeGreaterThanOrEqual(13);
    expect(failed).toEqual([]);
  });
});
