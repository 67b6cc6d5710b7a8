import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { z } from 'zod';
import { withConnection } from '../postgres/provision.js';
import { root } from './folders.js';
import type { OpenDatabases } from './open-databases.js';
import { subgraphs, type Subgraph } from './subgraphs.js';

/** What a database is prepared with before its subgraph runs. */
export type PreparationStep = 'migrated' | 'seeded';

const notesSchema = z.object({ migrated: z.string().optional(), seeded: z.string().optional() });

/**
 * Knows which preparations a database has behind it, so that a start with nothing new leaves them out. The note is the
 * comment on the database itself: it comes and goes with the data. Databases of other servers are prepared each time.
 */
export class Preparation {
  readonly #notes = new Map<Subgraph, z.infer<typeof notesSchema>>();
  readonly #code = new Map<Subgraph, string>();

  private constructor(private readonly embedded: OpenDatabases['embedded']) {}

  /** Reads the notes of all databases and the state of the code. */
  static async of({ embedded }: OpenDatabases): Promise<Preparation> {
    const preparation = new Preparation(embedded);
    if (embedded) await preparation.#read(embedded.superuserUrl);
    return preparation;
  }

  /** Does a step unless this very code has done it on this database before. */
  async once(name: Subgraph, step: PreparationStep, work: () => Promise<void>): Promise<void> {
    const code = this.#code.get(name);
    const notes = this.#notes.get(name);
    if (code && notes?.[step] === code) return;
    await work();
    if (!code || !notes || !this.embedded) return;
    notes[step] = code;
    const comment = `comment on database ${escapeIdentifier(name)} is ${escapeLiteral(JSON.stringify(notes))}`;
    await withConnection(this.embedded.superuserUrl, (client) => client.query(comment));
  }

  async #read(superuserUrl: string): Promise<void> {
    const rows = await withConnection(superuserUrl, async (client) => {
      const query = `select datname, shobj_description(oid, 'pg_database') as comment from pg_database where datname = any($1)`;
      return (
        await client.query<{ datname: Subgraph; comment: string | null }>(query, [this.embedded?.names])
      ).rows;
    });
    for (const { datname, comment } of rows) this.#notes.set(datname, parseNotes(comment));
    const shared = await contentOf(join(root, 'subgraphs', 'shared', 'dist'));
    for (const name of subgraphs) {
      const own = await contentOf(join(root, 'subgraphs', name, 'dist'));
      this.#code.set(name, createHash('sha256').update(shared).update(own).digest('hex'));
    }
  }
}

/** The notes in a database's comment; none when it says something else. */
export function parseNotes(comment: string | null): z.infer<typeof notesSchema> {
  try {
    return notesSchema.parse(JSON.parse(comment ?? ''));
  } catch {
    return {};
  }
}

async function contentOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true });
  for (const file of entries.filter((name) => name.endsWith('.js')).sort()) {
    hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex');
}
