import type { EntityManager } from '@mikro-orm/postgresql';
import type { KeyRing } from '@wesaid/shared/encryption';
import { tidyText } from '@wesaid/shared/types';
import type { Case } from '../case/case.entity.js';
import { addSealedRows, type StoredRow } from '../case/sealed-texts.js';
import type { CaseBehalfInput, CaseReplyInput } from './reply.input.js';

/** A case that came in, with what is kept sealed of it. */
export interface NewCase {
  readonly opened: Case;
  readonly words?: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly finding?: string | null | undefined;
  readonly assignedTo?: string | null | undefined;
  readonly reply?: CaseReplyInput | null | undefined;
  readonly behalf?: CaseBehalfInput | null | undefined;
}

/** Cases in test mode are numbered apart, so that they leave no gap in a year. */
const seriesOfTests = 0;

/**
 * The next references of a trust, in a row; two units of work that need some at once wait for each other here.
 * @param series the year in which the cases came in
 */
export async function nextReferences(
  em: EntityManager,
  trust: string,
  series: { readonly year: string; readonly testMode: boolean },
  count: number,
): Promise<string[]> {
  const [counted] = await em.execute<{ last: number }[]>(
    `insert into case_number (trust_code, year, last) values (?, ?, ?)
     on conflict (trust_code, year) do update set last = case_number.last + excluded.last returning last`,
    [trust, series.testMode ? seriesOfTests : Number(series.year), count],
  );
  const first = (counted?.last ?? 0) - count + 1;
  return Array.from(
    { length: count },
    (_, index) =>
      `${trust}-${series.testMode ? 'TEST' : series.year}-${String(first + index).padStart(4, '0')}`,
  );
}

/** Adds cases whose references and clocks are set, many in one statement. It reads nothing back. */
export async function addCases(em: EntityManager, ring: KeyRing, cases: readonly NewCase[]): Promise<void> {
  const rows = cases.map(({ opened }) => rowOf(opened));
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await em.execute(
    `insert into case_record (${columns}) select ${columns} from json_populate_recordset(null::case_record, ?::json)`,
    [JSON.stringify(rows)],
  );
  await addSealedRows(em, ring, 'case_text', cases.map(textRowOf));
  await addSealedRows(em, ring, 'case_person', cases.flatMap(personRowsOf));
}

const rowOf = (opened: Case): Readonly<Record<string, unknown>> => ({
  trust_code: opened.trustCode,
  id: opened.id,
  created_at: opened.createdAt,
  kind: opened.kind,
  reference: opened.reference,
  received_on: opened.receivedOn,
  escalated_on: opened.escalatedOn,
  happened_on: opened.happenedOn,
  out_of_time: opened.outOfTime,
  acknowledge_by: opened.acknowledgeBy,
  acknowledged_on: opened.acknowledgedOn,
  respond_by: opened.respondBy,
  long_stop_on: opened.longStopOn,
  stage: opened.stage,
  closed_on: opened.closedOn,
  outcome: opened.outcome,
  service_id: opened.serviceId,
  synthetic: opened.synthetic,
  test_mode: opened.testMode,
  held: opened.held,
  receipt_hash: opened.receiptHash,
  version: opened.version,
});

const textRowOf = ({ opened, words, summary, finding, assignedTo }: NewCase): StoredRow => ({
  trust_code: opened.trustCode,
  id: opened.id,
  words: tidyText(words),
  summary: tidyText(summary),
  finding: tidyText(finding),
  assigned_to: tidyText(assignedTo),
});

const personRowsOf = ({ opened, reply, behalf }: NewCase): StoredRow[] =>
  reply
    ? [
        {
          trust_code: opened.trustCode,
          id: opened.id,
          channel: reply.channel,
          name: tidyText(reply.name),
          email: tidyText(reply.email),
          telephone: tidyText(reply.telephone),
          address: tidyText(reply.address),
          language: tidyText(reply.language),
          needs: tidyText(reply.needs),
          behalf_name: tidyText(behalf?.name),
          behalf_relationship: tidyText(behalf?.relationship),
          behalf_right: behalf?.right ?? null,
        },
      ]
    : [];
