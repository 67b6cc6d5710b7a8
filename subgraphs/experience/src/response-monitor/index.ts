import { defineSlice } from '@wesaid/shared/schema';
import { ResponseMonitorResolver } from './response-monitor.resolver.js';

/** Whether a trust answers in time, and how much of what people said it answers. */
export const responseMonitor = defineSlice({
  name: 'response-monitor',
  resolvers: [ResponseMonitorResolver],
});
