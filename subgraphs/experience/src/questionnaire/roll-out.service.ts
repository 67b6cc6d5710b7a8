import { ForbiddenError } from '@wesaid/shared/errors';
import { holdsWhole } from '@wesaid/shared/identity';
import { Service } from '@wesaid/shared/server';
import { Problems, todayInLondon, ValidationProblem } from '@wesaid/shared/types';
import { v7 } from 'uuid';
import { requireRoleAnywhere } from '../access.js';
import { lockVersion } from '../lock-version.js';
import { directoryFor } from '../organisations/directory.js';
import { completeQuestionnaires } from './complete-questionnaires.js';
import { Questionnaire } from './questionnaire.entity.js';
import { RollOutStageKind } from './questionnaire.enums.js';
import type { RollOutQuestionSetInput } from './questionnaire.inputs.js';

const stored = { table: 'questionnaire', what: 'core set' };
const mostServices = 200;

/** Says from when on the core set of a trust is asked where. Its lead does. */
export class RollOutService extends Service {
  /** Sets a stage, in place of one that was set for the same day. Days that are over never change. */
  async set(input: RollOutQuestionSetInput): Promise<Questionnaire | ValidationProblem> {
    const { viewer } = this.request;
    const action = 'roll out the core set of this trust';
    requireRoleAnywhere(viewer, ['experience-lead'], action);
    const found = await this.request.work((em) => em.findOne(Questionnaire, { id: input.questionnaire }));
    if (found && !holdsWhole(viewer, found.trustCode, 'experience-lead')) throw new ForbiddenError(action);
    const { problems, services, open } = await this.check(input, found?.trustCode ?? '');
    problems.need(
      !found || found.serviceId === null,
      'questionnaire',
      'NOT_A_CORE_SET',
      'Choose the core set.',
    );
    if (problems.found.length > 0) return ValidationProblem.of(problems.found);
    return this.request.work(async (em) => {
      const { questionnaire: id, expectedVersion, stage, from } = input;
      const set = await lockVersion(em, Questionnaire, stored, { id, expectedVersion });
      await em.execute(
        `insert into question_set_stage
         select ?, ?::uuid, now(), ?::uuid, ?, ?::date, array(select json_array_elements_text(?::json)), ?
         on conflict (trust_code, questionnaire_id, from_day) do update set
           stage = excluded.stage, service_ids = excluded.service_ids, services_open = excluded.services_open`,
        [set.trustCode, v7(), set.id, stage, from, JSON.stringify(services), open],
      );
      await em.flush();
      await completeQuestionnaires(em, [set]);
      return set;
    });
  }

  private async check(
    { stage, from, services }: RollOutQuestionSetInput,
    trust: string,
  ): Promise<{ readonly problems: Problems; readonly services: readonly string[]; readonly open: number }> {
    const problems = new Problems();
    problems.need(from >= todayInLondon(), 'from', 'FROM_IS_OVER', 'Choose today or a later day.');
    const pilot = stage === RollOutStageKind.PILOT;
    const count = new Set(services).size;
    problems.need(!pilot || count > 0, 'services', 'SERVICES_MISSING', 'Name the services of the pilot.');
    problems.need(
      pilot || count === 0,
      'services',
      'SERVICES_NEEDLESS',
      'The whole trust names no services.',
    );
    const few = count <= mostServices;
    problems.need(few, 'services', 'TOO_MANY_SERVICES', `Name ${mostServices} services or fewer.`);
    if (problems.found.length > 0) return { problems, services: [], open: 0 };
    const directory = directoryFor(this.request);
    const known = await Promise.all(services.map((service) => directory.serviceOf(trust, service)));
    for (const [index, service] of known.entries()) {
      const message = 'Choose a service of this trust.';
      problems.need(service !== null, `services.${index}`, 'SERVICE_UNKNOWN', message);
    }
    const ids = [...new Set(known.filter((service) => service !== null))];
    return { problems, services: ids, open: await directory.countServices(trust) };
  }
}
