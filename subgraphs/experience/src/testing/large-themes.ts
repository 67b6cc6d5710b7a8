import type { Client } from 'pg';
import { readModel } from '../theme-model/model-file.js';
import { inboxTrust } from './large-inbox.js';

/**
 * Adds comments with what a model expects of them, one a minute back from today: each has two or three of 31 themes, some
 * far commoner than others, and a sentiment; every tenth was coded by a person, who said half of it. Identifiers grow with
 * time, as real ones do. The model that ships has read them. What triggers keep is made once for all of them.
 * @param from number of the first, from 1 on; later numbers are older
 */
export async function fillThemes(superuser: Client, from: number, to: number): Promise<void> {
  const { version } = await readModel();
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  await superuser.query(
    `create temporary table made on commit drop as
     select n, lpad(to_hex(1000000000 - n), 32, '0')::uuid as id, now() - n * interval '1 minute' as at, n % 10 = 3 as coded,
       array(select distinct 'theme-' || floor(31 * power(abs(hashint4(n * 4 + k)) / 2147483648.0, 2))
         from generate_series(1, 2 + n % 2) k) as themes, 1 + abs(hashint4(n)) % 5 as sentiment
     from generate_series($1::int, $2::int) n`,
    [from, to],
  );
  await superuser.query(
    `insert into feedback (trust_code, id, created_at, received_at, received_on, service_id, rating, comment,
       may_publish, language, collection_mode, test_mode, synthetic, held, counted, needs_attention, personal_details,
       state, sentiment, version)
     select $1, id, now(), at, (at at time zone 'Europe/London')::date, 'service-' || n % 40, 1 + n % 6,
       'The nurse was kind, and nobody told me why I waited, on visit ' || n, false, 'en-GB', 'ONLINE', false, true, false,
       true, false, false, case when coded then 'CODED' else 'NEW' end, case when coded then sentiment end, 1
     from made`,
    [inboxTrust],
  );
  await superuser.query(
    `insert into feedback_finding (trust_code, id, feedback_id, kind, value, confidence, made_by, decision, decided_by, decided_at)
     select $1, lpad(to_hex((1000000000 - n)::bigint * 8 + place), 32, '0')::uuid, id, kind, value, 0.75, $2,
       case when coded then case when kind = 'SENTIMENT' or value = themes[1] then 'CONFIRMED' else 'REJECTED' end end,
       case when coded then 'somebody' end, case when coded then now() end
     from made cross join lateral (
       select 'THEME' as kind, theme as value, place from unnest(themes) with ordinality themed (theme, place)
       union all select 'SENTIMENT', sentiment::text, 0) found`,
    [inboxTrust, version],
  );
  await superuser.query(
    `insert into feedback_theme (trust_code, feedback_id, theme_code, taxonomy_version, labelled_at)
     select $1, id, themes[1], 7, now() from made where coded`,
    [inboxTrust],
  );
  await superuser.query(
    `insert into theme_reading (trust_code, feedback_id, model, outcome, read_at)
     select $1, id, $2, 'TOLD', now() from made`,
    [inboxTrust, version],
  );
  await superuser.query('select keep_comment_reading(array_agg($1::text), array_agg(id)) from made', [
    inboxTrust,
  ]);
  await superuser.query('commit');
}
