import { defineSlice } from '@wesaid/shared/schema';
import { InvolvementSaysResolver } from './involvement-says.resolver.js';
import { takeSnapshots } from './take-snapshots.js';

/** Figures of what people told trusts, made up once for every closed quarter. */
export const figures = defineSlice({
  name: 'figures',
  resolvers: [InvolvementSaysResolver],
  jobs: ({ context }) => [
    {
      name: 'take-snapshots',
      cron: '20 3 * * *',
      async run() {
        await takeSnapshots(context());
      },
    },
  ],
});
