import type { RequestContext } from '@wesaid/shared/server';
import { seatedCommittee } from '../committee/committee.examples.js';
import { seedCommittees } from '../committee/committee.seed.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { settingsOf } from '../settings.js';
import { seedMeasures } from './seed-measures.js';
import { seedMeetings } from './seed-meetings.js';
import { seedQuestions } from './seed-questions.js';

/**
 * Gives a trust the demonstration of safety, all marked synthetic: committees with people on one of them, two years of
 * meetings, papers, measures and questions. Safe to repeat: what is there is left alone.
 * @param issuer the identity provider that names the demonstration's people `<role>@<code of the trust>`
 * @returns how many committees were added
 */
export const seed = (context: RequestContext, trust: string, issuer: string): Promise<number> =>
  context.work(async (em) => {
    const { committees, added } = await seedCommittees(em, trust, issuer);
    if ((await em.count(Meeting, { trustCode: trust, synthetic: true })) > 0) return added;
    await seedMeetings(em, committees, settingsOf(context).files);
    await seedMeasures(em, trust, committees);
    const seated = committees.get(seatedCommittee);
    if (seated) await seedQuestions(em, seated, issuer);
    return added;
  });
