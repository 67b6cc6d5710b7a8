import { ConflictError, NotFoundError } from '@wesaid/shared/errors';
import { Service } from '@wesaid/shared/server';
import { isUuid, pageSize, Problems, tidyText, ValidationProblem } from '@wesaid/shared/types';
import { v7 as uuidv7 } from 'uuid';
import { requireRole, requireRoleAnywhere, workingRoles } from '../access.js';
import { subjectOf } from '../acting.js';
import { languageTag } from '../feedback/submit-feedback.rules.js';
import { AttentionAlert, ListeningHours, type SetListeningHoursInput } from './listening-hours.types.js';
import { readsAt, textIn, type Span } from './reads-now.js';

interface StoredHours {
  readonly hours: Span[];
  readonly reader: string;
  readonly sentences: Record<string, string>;
  readonly version: number;
}

interface StoredAlert {
  readonly id: string;
  readonly created_at: Date;
  readonly feedback_id: string;
  readonly out_of_hours: boolean;
  readonly seen_at: Date | null;
}

const mostSpans = 28;
const mostLanguages = 50;
const time = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** When a trust reads what people say, and what came in that may speak of danger. */
export class ListeningService extends Service {
  /** What people are told before they send; null where the trust has set nothing. For everybody. */
  async hours(trust: string, language: string | null): Promise<ListeningHours | null> {
    const [row] = await this.request.work((em) =>
      em.execute<StoredHours[]>(
        'select hours, reader, sentences, version from listening_hours where trust_code = ?',
        [trust],
      ),
    );
    return row ? shown(row, language) : null;
  }

  /**
   * Sets when somebody reads and what people are told. Only the experience lead of the whole trust may.
   * @throws ConflictError when it was changed meanwhile
   */
  async set(input: SetListeningHoursInput): Promise<ListeningHours | ValidationProblem> {
    requireRole(
      this.request.viewer,
      input.trust,
      ['experience-lead'],
      'set when this trust reads what people say',
    );
    const problems = problemsIn(input);
    if (problems.length > 0) return ValidationProblem.of(problems);
    const sentences = Object.fromEntries(
      input.sentences.map(({ language, text }) => [languageTag(language), tidyText(text)]),
    );
    const hours = [...input.hours].sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1));
    return this.request.work(async (em) => {
      const [row] = await em.execute<StoredHours[]>(
        `insert into listening_hours (trust_code, id, created_at, hours, reader, sentences, version)
         values (?, ?, now(), ?::jsonb, ?, ?::jsonb, 1)
         on conflict (trust_code) do update set hours = excluded.hours, reader = excluded.reader,
           sentences = excluded.sentences, version = listening_hours.version + 1
         where listening_hours.version = ?
         returning hours, reader, sentences, version`,
        [
          input.trust,
          uuidv7(),
          JSON.stringify(hours),
          tidyText(input.reader),
          JSON.stringify(sentences),
          input.expectedVersion,
        ],
      );
      // A version is expected that was never there, or there is another one by now.
      if (row?.version !== input.expectedVersion + 1) {
        const [now] = await em.execute<{ version: number }[]>(
          'select version from listening_hours where trust_code = ?',
          [input.trust],
        );
        throw new ConflictError(input.expectedVersion, now?.version ?? 0);
      }
      return shown(row, 'en');
    });
  }

  /** The alerts of a trust that nobody has seen yet, oldest first. */
  async alerts(trust: string, first: number): Promise<AttentionAlert[]> {
    requireRole(this.request.viewer, trust, workingRoles, 'read the alerts of this trust');
    const limit = pageSize(first);
    const rows = await this.request.work((em) =>
      em.execute<StoredAlert[]>(
        'select * from attention_alert where trust_code = ? and seen_at is null order by created_at, id limit ?',
        [trust, limit],
      ),
    );
    return rows.map(alertOf);
  }

  /**
   * Says that somebody has seen an alert. Who was first stays.
   * @throws NotFoundError
   */
  async see(id: string): Promise<AttentionAlert> {
    const { viewer } = this.request;
    requireRoleAnywhere(viewer, workingRoles, 'see an alert');
    const [row] = isUuid(id)
      ? await this.request.work((em) =>
          em.execute<StoredAlert[]>(
            `update attention_alert set seen_by = coalesce(seen_by, ?), seen_at = coalesce(seen_at, now())
             where id = ? returning *`,
            [subjectOf(viewer), id],
          ),
        )
      : [];
    if (!row) throw new NotFoundError('alert');
    return alertOf(row);
  }
}

const shown = ({ hours, reader, sentences, version }: StoredHours, language: string | null): ListeningHours =>
  Object.assign(new ListeningHours(), {
    sentence: textIn(sentences, languageTag(language)) ?? '',
    readsNow: readsAt(hours, new Date()),
    hours,
    reader,
    version,
  });

const alertOf = ({ id, created_at, feedback_id, out_of_hours, seen_at }: StoredAlert): AttentionAlert =>
  Object.assign(new AttentionAlert(), {
    id,
    raisedAt: new Date(created_at),
    outOfHours: out_of_hours,
    seenAt: seen_at === null ? null : new Date(seen_at),
    feedback: feedback_id,
  });

function problemsIn({ hours, reader, sentences }: SetListeningHoursInput): ValidationProblem['problems'] {
  const problems = new Problems();
  problems.need(hours.length <= mostSpans, 'hours', 'TOO_MANY_HOURS', `Use ${mostSpans} spans or fewer.`);
  hours.forEach(({ day, from, to }, index) => {
    const fits = day >= 1 && day <= 7 && time.test(from) && time.test(to) && from < to;
    problems.need(
      fits,
      `hours.${index}`,
      'HOURS_NOT_FIT',
      'Write a day from 1 to 7 and times such as 09:00 and 17:00.',
    );
  });
  problems.needText('reader', reader, 200, 'Say who reads.');
  const languages = sentences.map(({ language }) => languageTag(language));
  problems.need(
    languages.includes('en'),
    'sentences',
    'ENGLISH_MISSING',
    'Write the sentence in English too.',
  );
  problems.need(
    new Set(languages).size === languages.length &&
      !languages.includes(null) &&
      languages.length <= mostLanguages,
    'sentences',
    'LANGUAGES_NOT_FIT',
    'Name each language once, such as en or cy.',
  );
  sentences.forEach(({ text }, index) =>
    problems.needText(`sentences.${index}.text`, text, 500, 'Write what people are told.'),
  );
  return problems.found;
}
