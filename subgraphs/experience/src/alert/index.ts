import { defineSlice } from '@wesaid/shared/schema';
import { AlertSubscription } from './alert.entity.js';
import { AlertResolver } from './alert.resolver.js';

/** What staff want to be told of by e-mail. */
export const alert = defineSlice({
  name: 'alert',
  entities: [AlertSubscription],
  resolvers: [AlertResolver],
});
