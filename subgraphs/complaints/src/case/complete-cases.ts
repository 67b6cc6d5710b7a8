import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '@wesaid/shared/server';
import { todayOf, workingDaysLeft } from '../clocks/clocks.js';
import { noteReadings } from '../reading/note-readings.js';
import { ThemeReference } from '../reference/theme.reference.js';
import { settingsFor } from '../settings.js';
import { CaseBehalf, CasePerson } from './case-person.type.js';
import type { Case } from './case.entity.js';
import { openRow, type SealedTableName, type StoredRow } from './sealed-texts.js';

const summaryCharacters = 160;

/**
 * Reads what belongs to cases, for all of them at once, opens what is sealed, and notes who has read them. Every case
 * that leaves this subgraph has gone through here.
 */
export async function completeCases(
  em: EntityManager,
  request: RequestContext,
  cases: readonly Case[],
): Promise<void> {
  if (cases.length === 0) return;
  const ids = cases.map(({ id }) => id);
  const texts = await openedRows(em, request, 'case_text', ids);
  const people = await openedRows(em, request, 'case_person', ids);
  const themes = await em.execute<{ case_id: string; theme_code: string }[]>(
    'select case_id, theme_code from case_theme where case_id in (?) order by theme_code',
    [ids],
  );
  const today = await todayOf(em);
  for (const found of cases) {
    const text = texts.get(found.id);
    const person = people.get(found.id);
    found.words = text?.['words'] ?? null;
    found.summary = text?.['summary'] ?? found.clearSummary ?? beginningOf(found.words ?? '');
    found.finding = text?.['finding'] ?? null;
    found.assignedTo = text?.['assigned_to'] ?? null;
    found.person = person ? personOf(person) : null;
    found.behalf = person?.['behalf_name'] ? behalfOf(person) : null;
    found.themes = themes
      .filter((theme) => theme.case_id === found.id)
      .map((theme) => ThemeReference.of(theme.theme_code));
    found.today = today;
  }
  const left = await workingDaysLeft(
    em,
    cases.flatMap(({ dueOn }) => dueOn ?? []),
  );
  for (const found of cases)
    found.workingDaysLeft = found.dueOn === null ? null : (left.get(found.dueOn) ?? 0);
  noteReadings(em, request.viewer, cases);
}

async function openedRows(
  em: EntityManager,
  request: RequestContext,
  table: SealedTableName,
  ids: readonly string[],
): Promise<Map<string, StoredRow>> {
  const rows = await em.execute<StoredRow[]>(`select * from ${table} where id in (?)`, [ids]);
  const { ring } = settingsFor(request);
  return new Map(rows.map((row) => [String(row['id']), openRow(ring, table, row)]));
}

/** The first words of a text, cut between two of them. */
function beginningOf(words: string): string {
  if (words.length <= summaryCharacters) return words;
  const cut = words.slice(0, summaryCharacters).replace(/\s+\S*$/, '');
  return `${cut.toWellFormed()}…`;
}

const personOf = ({ channel, name, email, telephone, address, language, needs }: StoredRow): CasePerson =>
  Object.assign(new CasePerson(), { channel, name, email, telephone, address, language, needs });

const behalfOf = (row: StoredRow): CaseBehalf =>
  Object.assign(new CaseBehalf(), {
    name: row['behalf_name'],
    relationship: row['behalf_relationship'],
    right: row['behalf_right'],
  });
