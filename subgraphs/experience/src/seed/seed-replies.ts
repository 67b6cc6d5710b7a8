import type { RequestContext } from '@wesaid/shared/server';

/** Most replies of a demonstration trust. */
const most = 24;

/** Which of the answers of the last weeks get one: not only the newest, which nobody has coded. */
const each = 5;

const thanks = 'Thank you for taking the time to tell us. We have shared your words with the whole team.';
const sorry =
  'We are sorry that this was not good enough. The lead of the ward looks into it this week and we will write here again.';
const mended = 'We are sorry. We have looked into it with the team and changed how we do it.';

/**
 * Writes replies to demonstration answers that came with words: some that are older than four days. Safe to
 * repeat: a trust that has some gets no more.
 * @param context one in the name of the system
 */
export async function seedReplies(context: RequestContext, trust: string): Promise<void> {
  await context.work((em) =>
    em.execute(
      `insert into feedback_reply (trust_code, id, created_at, feedback_id, author, public, kind, words, language, sender,
         state, published_at, decided_by, decided_at, synthetic, version)
       select trust_code, gen_random_uuid(), received_at + interval '3 days', id, 'seed', may_publish,
         case when changed then 'CHANGE_MADE' else 'REPLY' end,
         case when rating = 1 then ? when changed then ? else ? end, 'en', 'The team that you met',
         'PUBLISHED', received_at + interval '3 days', 'seed of a second person', received_at + interval '3 days', true, 1
       from (select *, rating > 3 and (place / ${each}) % 4 = 0 as changed
         from (select *, row_number() over (order by received_at desc, id) as place
           from feedback where trust_code = ? and synthetic and comment is not null and rating in (1, 4, 5)
             and received_at < now() - interval '4 days' and received_at > now() - interval '90 days') recent
         where place % ${each} = 0 order by place limit ${most}) answered
       where not exists (select from feedback_reply r where r.trust_code = ? and r.synthetic)`,
      [thanks, mended, sorry, trust, trust],
    ),
  );
}
