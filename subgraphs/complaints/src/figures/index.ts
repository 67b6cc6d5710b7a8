import { defineSlice } from '@wesaid/shared/schema';
import {
  BoardComplaintFiguresResolver,
  TrustComplaintFiguresResolver,
} from './complaint-figures.resolver.js';
import { takeSnapshots } from './take-snapshots.js';

/** Figures of cases, made up once for every closed quarter. */
export const figures = defineSlice({
  name: 'figures',
  resolvers: [TrustComplaintFiguresResolver, BoardComplaintFiguresResolver],
  jobs: ({ context }) => [
    {
      name: 'take-snapshots',
      cron: '10 3 * * *',
      async run() {
        await takeSnapshots(context());
      },
    },
  ],
});
