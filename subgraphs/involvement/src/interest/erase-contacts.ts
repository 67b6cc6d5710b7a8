import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';

/** How many days after an opportunity closed, or a person left the register, what is personal is erased: half a year. */
export const daysUntilErased = 182;

/**
 * Erases what is personal and no longer needed: everything about who left the register, then contact, words and answers
 * of who came forward for an opportunity that closed long ago and is not on the register. That somebody came forward
 * stays. An opportunity without a last day counts from the day on which its team closed it.
 * @param request one in the name of the system
 * @param today for tests only
 * @returns how many people were erased
 */
export const eraseContacts = (request: RequestContext, today = todayInLondon()): Promise<number> =>
  request.work(async (em) => {
    const left = await em.execute<object[]>(
      'delete from involvee where left_on < ?::date - ?::int returning id',
      [today, daysUntilErased],
    );
    const gone = await em.execute<{ id: string }[]>(
      `delete from interest_contact contact using interest i, opportunity o
       where i.trust_code = contact.trust_code and i.id = contact.id
         and o.trust_code = i.trust_code and o.id = i.opportunity_id
         and least(o.closed_on, o.closing_on) < ?::date - ?::int and i.involvee_id is null
       returning contact.id`,
      [today, daysUntilErased],
    );
    if (gone.length > 0) {
      await em.execute('delete from interest_answer where interest_id in (?)', [gone.map(({ id }) => id)]);
    }
    return left.length + gone.length;
  });
