import type { EntityManager } from '@mikro-orm/postgresql';
import { sendEmail } from '@wesaid/shared/messages';
import type { RequestContext } from '@wesaid/shared/server';
import type { Case } from '../case/case.entity.js';
import { ReplyChannel } from '../case/case.enums.js';
import { openRow, type StoredRow } from '../case/sealed-texts.js';
import { addContact } from '../contact/contact.store.js';
import { settingsFor } from '../settings.js';

/** How the person of a case wants to be answered; NONE when nothing was written down. */
export async function channelOf(em: EntityManager, { id }: Case): Promise<ReplyChannel> {
  const [row] = await em.execute<{ channel: ReplyChannel }[]>(
    'select channel from case_person where id = ?',
    [id],
  );
  return row?.channel ?? ReplyChannel.NONE;
}

/** Sends a message to the person of a case by e-mail, and keeps it in the contact record. */
export async function writeToPerson(
  em: EntityManager,
  request: RequestContext,
  found: Case,
  text: string,
): Promise<void> {
  const { ring } = settingsFor(request);
  const { id, trustCode: trust, reference } = found;
  const [row] = await em.execute<StoredRow[]>('select id, email from case_person where id = ?', [id]);
  const to = row && openRow(ring, 'case_person', row)['email'];
  if (!to) throw new Error('A person who wants to be answered by e-mail has an address.');
  const subject = `What you told us: ${reference}`;
  await sendEmail(em, ring, { trust, to, subject, text, about: `case|${id}` });
  addContact(em, request, found, ReplyChannel.EMAIL, text);
}
