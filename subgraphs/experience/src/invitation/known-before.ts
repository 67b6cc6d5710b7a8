import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyedPerson, KnownBefore } from './assess-eligible.js';
import type { InvitationSettings } from './invitation-settings.entity.js';

const dayMillis = 86_400_000;

/** The day so many days before another one. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) - days * dayMillis).toISOString().slice(0, 10);

/**
 * What is known of the people of a list before it comes. Only the system may ask.
 * @param today in London
 */
export async function knownBefore(
  em: EntityManager,
  settings: Pick<InvitationSettings, 'trustCode' | 'capDays' | 'withinDays'>,
  people: readonly KeyedPerson[],
  today: string,
): Promise<KnownBefore> {
  const { trustCode, capDays, withinDays } = settings;
  const list = (keys: readonly (string | null)[]): string =>
    JSON.stringify(keys.filter((key) => key !== null));
  const among = 'in (select json_array_elements_text(?::json))';
  const rows = await em.execute<{ key: string }[]>(
    `select row_key as key from eligible_row where trust_code = ? and row_key ${among}`,
    [trustCode, list(people.map(({ rowKey }) => rowKey))],
  );
  const invited = await em.execute<{ key: string }[]>(
    `select number_key as key from invited_number where trust_code = ? and last_on > ?::date and number_key ${among}`,
    [trustCode, daysBefore(today, capDays), list(people.map(({ invitedKey }) => invitedKey))],
  );
  const optedOut = await em.execute<{ key: string }[]>(
    `select number_key as key from opted_out_number where number_key ${among}`,
    [list(people.map(({ optOutKey }) => optOutKey))],
  );
  const keys = (found: readonly { key: string }[]): Set<string> => new Set(found.map(({ key }) => key));
  return {
    rows: keys(rows),
    invited: keys(invited),
    optedOut: keys(optedOut),
    firstDay: daysBefore(today, withinDays),
  };
}
