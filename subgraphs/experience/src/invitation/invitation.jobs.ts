import type { Job } from '@wesaid/shared/jobs';
import type { JobParts } from '@wesaid/shared/schema';
import { settingsFor } from '../settings.js';
import { EligibleUploadService } from './eligible-upload.service.js';
import { HandOverService } from './hand-over.service.js';
import { followJobName, sendJobName, takeInJobName } from './job-names.js';
import { Notify } from './notify.js';

/**
 * The jobs of invitations. Where nobody delivers text messages nothing is handed over: invitations wait, and go when a
 * process knows who does.
 */
export function invitationJobs({ context }: JobParts): readonly Job<never>[] {
  const clean: Job<object> = {
    name: 'erase-old-invitations',
    cron: '23 * * * *',
    async run() {
      await context().get(EligibleUploadService).eraseOld();
      await context().get(HandOverService).giveUp();
      await context().get(HandOverService).forget();
    },
  };
  const takeIn: Job<{ upload: string }> = {
    name: takeInJobName,
    run: ({ upload }) => context().get(EligibleUploadService).takeIn(upload),
  };
  const { notify: settings } = settingsFor(context());
  if (!settings) return [clean, takeIn];
  const notify = new Notify(settings);
  const send: Job<{ invitation: string }> = {
    name: sendJobName,
    run: ({ invitation }) => context().get(HandOverService).handOver(invitation, notify),
  };
  // Notify calls back by itself; this is for calls that did not get through.
  const follow: Job<object> = {
    name: followJobName,
    cron: '*/20 * * * *',
    async run() {
      const service = context().get(HandOverService);
      for (const { from, words } of await notify.receivedTexts()) await service.received(from, words);
      for (const id of await service.unheard()) {
        const delivery = await notify.deliveryOf(id);
        if (delivery) await service.delivered(id, null, delivery);
      }
    },
  };
  return [clean, takeIn, send, follow];
}
