import { UnauthenticatedError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import type { SafetyDesk } from './safety-desk.type.js';

interface Counts {
  readonly committees: number;
  readonly meetings_without_papers: number;
  readonly open_questions: number;
}

/** Counts what waits for the viewer. */
export class SafetyDeskService extends Service {
  /**
   * What waits in the committees that the viewer sees: the database counts only those.
   * @throws UnauthenticatedError
   */
  async desk(): Promise<SafetyDesk> {
    if (this.request.viewer.kind !== 'member') throw new UnauthenticatedError();
    const [counts] = await this.request.work((em) =>
      em.execute<Counts[]>(
        `select (select count(*)::int from committee) as committees,
           (select count(*)::int from meeting m where m.starts_at between now() and now() + interval '28 days'
              and not exists (select from paper p where p.meeting_id = m.id)) as meetings_without_papers,
           (select count(*)::int from committee_question q
              where not exists (select from committee_answer a where a.question_id = q.id)) as open_questions`,
      ),
    );
    return {
      committees: counts?.committees ?? 0,
      meetingsWithoutPapers: counts?.meetings_without_papers ?? 0,
      openQuestions: counts?.open_questions ?? 0,
    };
  }
}
