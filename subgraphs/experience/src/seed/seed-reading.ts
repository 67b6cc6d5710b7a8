import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { FeedbackSelection, FriendsAndFamilyRating } from '../feedback/feedback.enums.js';
import { FollowUp } from '../follow-up/follow-up.entity.js';
import { ownerContext } from '../follow-up/follow-up.service.js';
import { SavedView } from '../saved-view/saved-view.entity.js';
import { settingsFor } from '../settings.js';

const team = 'demonstration team';
const followUpsOfSomebody = 3;

/** The trust that has not said when it reads, so that this can be seen too. */
const saysNoHours = 'RXN';

const sentences = {
  en: 'We read what you send from Monday to Friday, 9am to 5pm. If somebody is in danger now, call 999.',
  'en-x-easy': 'We read this in the day, from Monday to Friday. Is somebody in danger now? Call 999.',
  cy: 'Rydym yn darllen eich geiriau o ddydd Llun i ddydd Gwener, 9am tan 5pm. Os oes rhywun mewn perygl nawr, ffoniwch 999.',
  pl: 'Czytamy wiadomości od poniedziałku do piątku, od 9 do 17. Jeśli ktoś jest teraz w niebezpieczeństwie, zadzwoń pod 999.',
  ur: 'ہم پیر سے جمعہ، صبح 9 سے شام 5 بجے تک آپ کے پیغام پڑھتے ہیں۔ اگر کوئی ابھی خطرے میں ہے تو 999 پر فون کریں۔',
  ar: 'نقرأ ما ترسلونه من الاثنين إلى الجمعة، من 9 صباحًا إلى 5 مساءً. إذا كان أحد في خطر الآن فاتصلوا بالرقم 999.',
};

const translations = [
  {
    language: 'pl',
    words: 'Pielęgniarki były bardzo miłe i wszystko mi spokojnie wytłumaczyły.',
    meaning: null,
  },
  {
    language: 'ur',
    words: 'نرس بہت مہربان تھی، لیکن ہمیں بہت دیر انتظار کرنا پڑا۔',
    meaning: 'The nurse was very kind, but we had to wait a long time.',
  },
] as const;

const views = [
  {
    name: 'Unhappy, with words',
    filter: { rating: FriendsAndFamilyRating.VERY_POOR, hasWords: true },
  },
  { name: 'To translate', filter: { selection: FeedbackSelection.NEEDS_TRANSLATION } },
];

/**
 * Adds what people of a trust do when they read answers, unless it is there: when they read, words in other languages of
 * which one is translated, second codings, shared views, and who looks after follow-ups. The answers are synthetic ones.
 * @param context one in the name of the system
 */
export async function seedReading(context: RequestContext, trust: string): Promise<void> {
  await context.work(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed reading ${trust}`]);
    if ((await em.count(SavedView, { trustCode: trust, owner: team })) > 0) return;
    em.persist(
      views.map((view) =>
        Object.assign(new SavedView(), { ...view, trustCode: trust, owner: team, shared: true }),
      ),
    );
    await em.flush();
    if (trust !== saysNoHours) await addHours(em, trust);
    await translate(em, trust);
    await codeTwice(em, trust);
    await lookAfter(em, settingsFor(context).ring, trust);
  });
}

async function addHours(em: EntityManager, trust: string): Promise<void> {
  const hours = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }));
  await em.execute(
    `insert into listening_hours (trust_code, id, created_at, hours, reader, sentences, version)
     values (?, ?, now(), ?::jsonb, 'The patient experience team', ?::jsonb, 1) on conflict do nothing`,
    [trust, v7(), JSON.stringify(hours), JSON.stringify(sentences)],
  );
}

/** Gives happy answers of the last days the words of people who wrote in other languages. */
async function translate(em: EntityManager, trust: string): Promise<void> {
  for (const [index, { language, words, meaning }] of translations.entries()) {
    await em.execute(
      `update feedback set comment = ?, language = ?, detected_language = ?, needs_translation = ?, translation = ?,
         translated_by = ?, translated_on = ?::date, version = version + 1
       where trust_code = ? and id = (select id from feedback where trust_code = ? and synthetic and comment is not null
         and rating = 2 and translation is null and not needs_translation and not needs_attention
         order by received_at desc, id offset ? limit 1)`,
      [
        words,
        language,
        language,
        meaning === null,
        meaning,
        meaning && 'An interpreter of the trust',
        meaning && todayInLondon(),
        trust,
        trust,
        index,
      ],
    );
  }
}

/** Two people who code alike, but for every fourth answer in themes and every sixth in sentiment. */
async function codeTwice(em: EntityManager, trust: string): Promise<void> {
  await em.execute(
    `insert into feedback_coding (trust_code, feedback_id, coder, theme_codes, sentiment, taxonomy_version, blind)
     select trust_code, id, coder, case when second and place % 4 = 0 then '{staff-manner}' else themes end,
       case when second and place % 6 = 0 then case sentiment when 5 then 4 else sentiment + 1 end else sentiment end,
       taxonomy_version, second
     from (select f.trust_code, f.id, f.sentiment, max(l.taxonomy_version) as taxonomy_version,
         array_agg(l.theme_code order by l.theme_code) as themes,
         row_number() over (order by f.received_at desc, f.id) as place
       from feedback f join feedback_theme l on l.trust_code = f.trust_code and l.feedback_id = f.id
       where f.trust_code = ? and f.synthetic and f.comment is not null
       group by f.trust_code, f.id order by f.received_at desc, f.id limit 40) coded
     cross join (values ('demonstration team', false), ('demonstration lead', true)) as coders (coder, second)
     on conflict do nothing`,
    [trust],
  );
}

/** Gives some follow-ups to somebody, and one is done: the others are due, and the oldest overdue. */
async function lookAfter(em: EntityManager, ring: KeyRing, trust: string): Promise<void> {
  const first = await em.find(
    FollowUp,
    { trustCode: trust, doneOn: null, owner: null },
    { orderBy: { dueOn: 'asc', id: 'asc' }, limit: followUpsOfSomebody },
  );
  for (const [index, followUp] of first.entries()) {
    followUp.owner = ring.seal('Ward manager', ownerContext(followUp.id));
    followUp.version += 1;
    if (index > 0) continue;
    followUp.doneOn = todayInLondon();
    followUp.doneBy = team;
    followUp.outcome = 'We talked about it with the team, and wrote back.';
  }
}
