import { Service } from '@wesaid/shared/server';
import { todayInLondon } from '@wesaid/shared/types';
import { readAsked } from './asked-question.js';
import { fallbackLanguage } from './choose-wording.js';
import { questionnaireIn } from './live-questionnaire.js';
import type { LiveQuestionnaire } from './live-questionnaire.type.js';
import type { Notice } from './questionnaire.types.js';

/** The set of the trust where it is rolled out to today, and the questions of the service. */
const askedNow = `select v.id, v.privacy_notices from questionnaire_version v
  where v.trust_code = ? and v.state in ('LIVE', 'IN_REVIEW') and (v.service_id = ?::text
    or v.service_id is null and exists (
      select from (
        select stage, service_ids from question_set_stage s
        where s.trust_code = v.trust_code and s.questionnaire_id = v.questionnaire_id and s.from_day <= ?::date
        order by s.from_day desc limit 1) today
      where today.stage = 'TRUST_WIDE' or ?::text = any (today.service_ids)))
  order by v.service_id nulls first`;

/** What forms ask now. Everybody may read it. */
export class LiveQuestionnaireService extends Service {
  /**
   * What a form asks besides the national question; null when it asks nothing more.
   * @param service null for a form about the trust as a whole
   * @param language BCP 47; English when it is null
   */
  async of(
    trust: string,
    service: string | null,
    language: string | null,
  ): Promise<LiveQuestionnaire | null> {
    return this.request.work(async (em) => {
      const rows = await em.execute<{ id: string; privacy_notices: Notice[] }[]>(askedNow, [
        trust,
        service,
        todayInLondon(),
        service,
      ]);
      const versions = rows.map((row) => ({ id: row.id, privacyNotices: row.privacy_notices }));
      const asked = await readAsked(
        em,
        trust,
        versions.map(({ id }) => id),
      );
      return questionnaireIn(versions, asked, language ?? fallbackLanguage);
    });
  }
}
