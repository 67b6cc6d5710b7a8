import type { EntityManager } from '@mikro-orm/postgresql';
import { sealedContext } from '@wesaid/shared/encryption';
import type { RequestContext } from '@wesaid/shared/server';
import type { Case } from '../case/case.entity.js';
import type { ReplyChannel } from '../case/case.enums.js';
import { nameInRecord } from '../reading/name-in-record.js';
import { settingsFor } from '../settings.js';
import { CaseContact } from './case-contact.entity.js';

const contextOf = ({ id }: CaseContact): string => sealedContext('case_contact', id, 'note');

/** Adds a contact to the record of a case, its note sealed. */
export function addContact(
  em: EntityManager,
  request: RequestContext,
  { id: caseId, trustCode }: Pick<Case, 'id' | 'trustCode'>,
  channel: ReplyChannel,
  note: string,
): CaseContact {
  const recorder = nameInRecord(request.viewer);
  const contact = Object.assign(new CaseContact(), { trustCode, caseId, recorder, channel, note });
  contact.sealedNote = settingsFor(request).ring.seal(note, contextOf(contact));
  em.persist(contact);
  return contact;
}

/** Opens the note of a contact. */
export function openContact(request: RequestContext, contact: CaseContact): CaseContact {
  contact.note = settingsFor(request).ring.open(contact.sealedNote, contextOf(contact));
  return contact;
}
