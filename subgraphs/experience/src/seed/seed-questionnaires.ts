import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { directoryFor } from '../organisations/directory.js';
import { SurveyQuestion } from '../question/survey-question.entity.js';
import { Questionnaire } from '../questionnaire/questionnaire.entity.js';
import { QuestionnaireState } from '../questionnaire/questionnaire.enums.js';
import { keepWordings, noteStep, replaceQuestions } from '../questionnaire/questionnaire.store.js';
import { QuestionnaireVersion } from '../questionnaire/questionnaire-version.entity.js';
import { LocalSurvey } from '../survey-register/local-survey.entity.js';
import {
  demonstrationNotices,
  demonstrationQuestions,
  demonstrationTexts,
  demonstrationWishes,
} from './demonstration-questionnaire.js';

const [team, lead] = [
  { subject: 'demonstration team', person: 'Patient experience team' },
  { subject: 'demonstration lead', person: 'Head of patient experience' },
];

/** How many services take part in the pilot: the whole trust goes on asking the national question only. */
const servicesOfPilot = 2;

/** People who answered in the last weeks, by what they say to the national question. */
const answersSql = `insert into feedback_answer (trust_code, feedback_id, question_id, version_id, option_codes, text)
  select trust_code, id, ?::uuid, ?::uuid,
    array[case when rating <= 2 then 'YES' when rating in (4, 5) then 'NO' else 'PARTLY' end], null
  from feedback where trust_code = ? and synthetic and counted and rating is not null
    and received_on > ?::date - 60 and service_id = any (array(select json_array_elements_text(?::json)))`;

/** Every fourth of them says in words what matters to them. */
const wordsSql = `insert into feedback_answer (trust_code, feedback_id, question_id, version_id, option_codes, text)
  select trust_code, id, ?::uuid, asked, '{}', wishes->>((place / 4) % json_array_length(wishes))::int
  from (select trust_code, id, wishes, asked, row_number() over (order by received_at, id) as place
    from feedback, (values (?::json, ?::uuid)) as given (wishes, asked)
    where trust_code = ? and synthetic and counted and received_on > ?::date - 60
      and service_id = any (array(select json_array_elements_text(?::json)))) answered
  where place % 4 = 0`;

/**
 * Gives a trust a demonstration questionnaire, marked synthetic, unless it has one: a core set in a pilot, answers of the
 * people of the pilot, and a survey of the register that goes into it.
 */
export async function seedQuestionnaires(context: RequestContext, trust: string): Promise<void> {
  const services = (await directoryFor(context).servicesOf(trust)).map(({ id }) => id);
  const { version: taxonomyVersion } = await directoryFor(context).taxonomy();
  await context.work(async (em) => {
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`seed questionnaires ${trust}`]);
    if ((await em.count(Questionnaire, { trustCode: trust })) > 0) return;
    const questions = demonstrationQuestions.map((question) =>
      Object.assign(new SurveyQuestion(), question, {
        trustCode: trust,
        taxonomyVersion,
        signedOffBy: lead.person,
        signedOffOn: todayInLondon(),
        signedOffSubject: lead.subject,
        synthetic: true,
      }),
    );
    const set = Object.assign(new Questionnaire(), {
      trustCode: trust,
      name: 'Core questions (demonstration)',
      owner: lead.person,
      synthetic: true,
    });
    em.persist([...questions, set]);
    await em.flush();
    const version = await goLive(em, set, questions);
    const pilot = services.slice(0, servicesOfPilot);
    if (pilot.length > 0) {
      await em.execute(
        `insert into question_set_stage
         select ?, ?::uuid, now(), ?::uuid, 'PILOT', ?::date - 60, array(select json_array_elements_text(?::json)), ?`,
        [trust, v7(), set.id, todayInLondon(), JSON.stringify(pilot), services.length],
      );
    }
    const [heard, matters] = questions;
    await em.execute(answersSql, [heard?.id, version.id, trust, todayInLondon(), JSON.stringify(pilot)]);
    const inPilot = [version.id, trust, todayInLondon(), JSON.stringify(pilot)];
    await em.execute(wordsSql, [matters?.id, JSON.stringify(demonstrationWishes), ...inPilot]);
    em.persist(surveyFor(trust));
  });
}

async function goLive(
  em: EntityManager,
  set: Questionnaire,
  questions: readonly SurveyQuestion[],
): Promise<QuestionnaireVersion> {
  const version = Object.assign(new QuestionnaireVersion(), demonstrationTexts, {
    trustCode: set.trustCode,
    questionnaireId: set.id,
    number: 1,
    privacyNotices: demonstrationNotices,
    proposedBy: team.subject,
  });
  await em.persist(version).flush();
  await replaceQuestions(
    em,
    version,
    questions.map(({ id }) => ({ question: id })),
  );
  await keepWordings(em, version);
  await noteStep(em, version, QuestionnaireState.PROPOSED, team);
  version.approvedBy = lead.subject;
  for (const state of [QuestionnaireState.APPROVED, QuestionnaireState.LIVE]) {
    version.state = state;
    version.everLive = state === QuestionnaireState.LIVE;
    await em.flush();
    await noteStep(em, version, state, lead);
  }
  return version;
}

const surveyFor = (trustCode: string): LocalSurvey =>
  Object.assign(new LocalSurvey(), {
    trustCode,
    name: 'Cards at the ward door (demonstration)',
    owner: 'Ward manager',
    purpose: 'To hear what people miss on the ward',
    responses: 118,
    synthetic: true,
  });
