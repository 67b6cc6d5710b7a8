import { Service } from '@wesaid/shared/server';
import { dayInLondon, isUuid, todayInLondon } from '@wesaid/shared/types';
import { enqueue } from '@wesaid/shared/jobs';
import { settingsFor } from '../settings.js';
import { invitationContext, takeBack, type SealedInvitation } from './accept-eligible.js';
import { countDay } from './count-day.js';
import { sendJobName } from './job-names.js';
import { daysBefore } from './known-before.js';
import { mobileNumber } from './mobile-number.js';
import type { Delivery, Notify } from './notify.js';
import { invitedKey, optOutKey } from './number-keys.js';
import { nextSendingTime } from './sending-hours.js';

/** An invitation that waits, or that is on its way. */
interface WaitingInvitation {
  readonly trust: string;
  readonly state: 'WAITING' | 'HANDING_OVER' | 'SENT';
  readonly sealed: string | null;
}

/** No trust waits longer before it asks a number again. */
const longestCapDays = 365;

/** Texts by which people say that they want no more; Notify shows them as they were typed. */
const stopWords = /^["'“”‘’]?(?:stop(?:\s?all)?|unsubscribe|end|quit|cancel|opt[ -]?out|no more)\b/i;

/** Whether somebody wants no more messages. */
export const saysStop = (words: string): boolean => stopWords.test(words.trim());

/** Hands invitations over and takes in what becomes of them, in the name of this subgraph. */
export class HandOverService extends Service {
  /**
   * Hands one invitation over, once however often it is called. Outside the hours of sending, and when it is told to
   * wait, it puts itself into the queue again.
   * @throws NotifyFailure when it may be tried again
   */
  async handOver(id: string, notify: Notify): Promise<void> {
    const now = new Date();
    const wait = nextSendingTime(now, settingsFor(this.request).sendingHours);
    if (wait) return this.again(id, wait);
    const waiting = await this.begin(id);
    if (!waiting?.sealed) return;
    // It was begun before and nobody knows how that ended: it may have been taken.
    const before = waiting.state === 'HANDING_OVER' ? await notify.find(id) : null;
    if (before !== null) return this.taken(id, before);
    const { ring } = settingsFor(this.request);
    const { to, text } = JSON.parse(ring.open(waiting.sealed, invitationContext(id))) as SealedInvitation;
    // They may have said STOP while the list was being taken in.
    if (await this.hasOptedOut(to)) return this.finish(id, 'TAKEN_BACK');
    const answer = await notify.send(id, to, text);
    if ('taken' in answer) return this.taken(id, answer.taken);
    if ('refused' in answer) return this.finish(id, 'FAILED');
    return this.again(id, new Date(now.getTime() + answer.retryAfterSeconds * 1_000));
  }

  /**
   * Takes in what became of a message; what is not known here, or known already, changes nothing.
   * @param notifyId Notify's identifier of it
   * @param reference ours: Notify may know more before we have written down that it took the message
   */
  async delivered(notifyId: string, reference: string | null, delivery: Delivery): Promise<void> {
    if (!isUuid(notifyId)) return;
    const today = todayInLondon();
    await this.request.work(async (em) => {
      const rows = await em.execute<{ trust: string; state: string }[]>(
        `delete from invitation where notify_id = ?::uuid or (id = ?::uuid and state = 'HANDING_OVER')
         returning trust_code as trust, state`,
        [notifyId, reference !== null && isUuid(reference) ? reference : null],
      );
      for (const { trust, state } of rows) {
        const sent: [string, number][] = state === 'SENT' ? [] : [['SENT', 1]];
        await countDay(em, trust, today, new Map([[delivery, 1], ...sent]));
      }
    });
  }

  /** Takes in a text that somebody sent to our number: whoever says STOP is asked by no trust any more. */
  async received(from: string, words: string): Promise<void> {
    const number = mobileNumber(from.startsWith('44') ? `+${from}` : from);
    if (number === null || !saysStop(words)) return;
    const { recordKeySecret } = settingsFor(this.request);
    const today = todayInLondon();
    await this.request.work(async (em) => {
      const added = await em.execute<object[]>(
        `insert into opted_out_number values (?, ?::date) on conflict do nothing returning since`,
        [optOutKey(recordKeySecret, number), today],
      );
      if (added.length === 0) return;
      const trusts = await em.execute<{ trust: string }[]>(
        'select distinct trust_code as trust from invited_number',
      );
      for (const { trust } of trusts.sort((one, other) => (one.trust < other.trust ? -1 : 1))) {
        const key = invitedKey(recordKeySecret, trust, number);
        const invited = await em.execute<object[]>(
          'select last_on from invited_number where trust_code = ? and number_key = ?',
          [trust, key],
        );
        if (invited.length === 0) continue;
        await takeBack(em, trust, 'number_key = ?', key, today);
        await countDay(em, trust, today, new Map([['STOPPED', 1]]));
      }
    });
  }

  /** Identifiers, at Notify, of messages of which nothing final was heard: some of them, and others the next time. */
  async unheard(): Promise<string[]> {
    const rows = await this.request.work((em) =>
      em.execute<{ id: string }[]>(
        `select notify_id as id from invitation where state = 'SENT' order by random() limit 500`,
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Gives up what could not be handed over in two weeks, and what nothing was heard of: nothing stays of either. */
  async giveUp(): Promise<void> {
    const today = todayInLondon();
    await this.request.work(async (em) => {
      const rows = await em.execute<{ trust: string; people: number }[]>(
        `with gone as (delete from invitation where give_up_on < ?::date returning trust_code)
         select trust_code as trust, count(*)::int as people from gone group by 1 order by 1`,
        [today],
      );
      for (const { trust, people } of rows) await countDay(em, trust, today, new Map([['GIVEN_UP', people]]));
    });
  }

  /** Forgets numbers that may be asked again in any case, and rows that are too old to come again. STOP is kept. */
  async forget(): Promise<void> {
    const today = todayInLondon();
    await this.request.work(async (em) => {
      await em.execute('delete from invited_number where last_on < ?::date', [
        daysBefore(today, longestCapDays),
      ]);
      await em.execute('delete from eligible_row where erase_on < ?::date', [today]);
    });
  }

  private async hasOptedOut(number: string): Promise<boolean> {
    const key = optOutKey(settingsFor(this.request).recordKeySecret, number);
    const rows = await this.request.work((em) =>
      em.execute<object[]>('select since from opted_out_number where number_key = ?', [key]),
    );
    return rows.length > 0;
  }

  private begin(id: string): Promise<WaitingInvitation | undefined> {
    return this.request.work(async (em) => {
      const [row] = await em.execute<WaitingInvitation[]>(
        'select trust_code as trust, state, sealed from invitation where id = ? for update',
        [id],
      );
      if (row?.state === 'WAITING')
        await em.execute(`update invitation set state = 'HANDING_OVER' where id = ?`, [id]);
      return row;
    });
  }

  /** Nobody needs the number here any more, nor who was where: all of it is taken out of the row. */
  private taken(id: string, notifyId: string): Promise<void> {
    return this.request.work(async (em) => {
      const today = dayInLondon(new Date());
      const rows = await em.execute<{ trust: string }[]>(
        `update invitation set state = 'SENT', notify_id = ?, sent_on = ?::date,
           sealed = null, number_key = null, service_id = null, month = null
         where id = ? and state = 'HANDING_OVER' returning trust_code as trust`,
        [notifyId, today, id],
      );
      for (const { trust } of rows) await countDay(em, trust, today, new Map([['SENT', 1]]));
    });
  }

  private finish(id: string, outcome: Delivery | 'TAKEN_BACK'): Promise<void> {
    return this.request.work(async (em) => {
      const rows = await em.execute<{ trust: string }[]>(
        'delete from invitation where id = ? returning trust_code as trust',
        [id],
      );
      for (const { trust } of rows) await countDay(em, trust, todayInLondon(), new Map([[outcome, 1]]));
    });
  }

  private again(id: string, runAt: Date): Promise<void> {
    return this.request.work(async (em) => {
      await em.execute(`update invitation set state = 'WAITING' where id = ? and state = 'HANDING_OVER'`, [
        id,
      ]);
      await enqueue(em, sendJobName, { invitation: id }, { runAt, key: `invitation|${id}` });
    });
  }
}
