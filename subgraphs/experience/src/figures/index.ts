import { defineSlice } from '@wesaid/shared/schema';
import { BoardQuarterResolver, TrustQuarterResolver } from './released-friends-and-family-test.resolver.js';
import { takeSnapshots } from './take-snapshots.js';

/** Figures of feedback that may be shown beyond a trust's own staff, made up once for every closed quarter. */
export const figures = defineSlice({
  name: 'figures',
  resolvers: [TrustQuarterResolver, BoardQuarterResolver],
  jobs: ({ context }) => [
    {
      name: 'take-snapshots',
      cron: '40 3 * * *',
      async run() {
        await takeSnapshots(context());
      },
    },
  ],
});
