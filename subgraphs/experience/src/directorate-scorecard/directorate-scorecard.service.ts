import { DomainError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { requireRole, workingRoles } from '../access.js';
import { directoryFor } from '../organisations/directory.js';
import { ServiceReference } from '../reference/service.reference.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { DirectorateScore, DirectorateScorecard, DirectorateTheme } from './directorate-scorecard.types.js';
import { scoresOf, type Score, type ThemeOfService } from './scores.js';

const millisPerDay = 86_400_000;
const mostDays = 366;

const raisedSql = `with raised as (
    select f.trust_code, f.service_id, t.theme_code, array_agg(f.id) as answers
    from feedback f join feedback_theme t on t.trust_code = f.trust_code and t.feedback_id = f.id
    where f.trust_code = ? and f.received_on between ?::date and ?::date and not f.test_mode and not f.held
    group by 1, 2, 3)
  select service_id as service, theme_code as theme, answers,
    exists (select from feedback_reply r where r.trust_code = raised.trust_code and r.feedback_id = any (answers)
      and r.state = 'PUBLISHED' and r.public) as responded,
    exists (select from action_feedback l join action a on a.trust_code = l.trust_code and a.id = l.action_id
      where l.trust_code = raised.trust_code and l.feedback_id = any (answers) and a.withdrawn_at is null)
    or exists (select from action a where a.trust_code = raised.trust_code and a.withdrawn_at is null
      and a.service_id is not distinct from raised.service_id and raised.theme_code = any (a.theme_codes)
      and a.published_at >= ?::date) as "actedOn"
  from raised`;

/** How far each directorate of a trust can say what it answered and did. */
export class DirectorateScorecardService extends Service {
  /**
   * The scorecard of answers that came in between two days. Row-level security leaves the services of a service lead.
   * Answers in test mode, held ones and labels that only say that nothing fitted are left out.
   */
  async of(trust: string, from: string, to: string): Promise<DirectorateScorecard> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the scorecard of this trust');
    const days = (Date.parse(to) - Date.parse(from)) / millisPerDay;
    if (days < 0 || days > mostDays) {
      throw new DomainError('BAD_USER_INPUT', 'Give a period of at most a year, `from` not after `to`.');
    }
    const directory = directoryFor(this.request);
    const { unranked } = await directory.taxonomy();
    const rows = await this.request.work((em) =>
      em.execute<ThemeOfService[]>(raisedSql, [trust, from, to, from]),
    );
    const ranked = rows.filter(({ theme }) => !unranked.has(theme));
    const services = new Set(ranked.flatMap(({ service }) => service ?? []));
    const scores = scoresOf(ranked, await directory.directoratesOf([...services]));
    return Object.assign(new DirectorateScorecard(), { from, to, directorates: scores.map(published) });
  }
}

function published({ directorate, comments, themes }: Score): DirectorateScore {
  const responded = themes.filter((theme) => theme.responded).length;
  const actedOn = themes.filter((theme) => theme.actedOn).length;
  return Object.assign(new DirectorateScore(), {
    directorate: ServiceReference.of(directorate),
    comments,
    themesRaised: themes.length,
    themesResponded: responded,
    themesActedOn: actedOn,
    percentResponded: (responded / themes.length) * 100,
    percentActedOn: (actedOn / themes.length) * 100,
    themes: themes.map(({ theme, ...rest }) =>
      Object.assign(new DirectorateTheme(), { ...rest, theme: ThemeReference.of(theme) }),
    ),
  });
}
