import { defineSlice } from '@wesaid/shared/schema';
import { DirectorateScorecardResolver } from './directorate-scorecard.resolver.js';

/** For each directorate of a trust, how many of the themes that people raised have a response and an action. */
export const directorateScorecard = defineSlice({
  name: 'directorate-scorecard',
  resolvers: [DirectorateScorecardResolver],
});
