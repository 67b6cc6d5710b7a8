import { defineSlice } from '@wesaid/shared/schema';
import { AlertCadence } from '../alert/alert.enums.js';
import { sendDigests } from './send-digests.js';

const times: Readonly<Record<AlertCadence, string>> = {
  [AlertCadence.AT_ONCE]: '*/5 * * * *',
  [AlertCadence.DAILY]: '30 5 * * *',
  [AlertCadence.WEEKLY]: '45 5 * * 1',
};

/** The messages that tell staff what happened, at the times that they chose. */
export const digest = defineSlice({
  name: 'digest',
  jobs: ({ context }) =>
    Object.values(AlertCadence).map((cadence) => ({
      name: `send-digests-${cadence.toLowerCase().replace('_', '-')}`,
      cron: times[cadence],
      async run() {
        await sendDigests(context(), cadence);
      },
    })),
});
