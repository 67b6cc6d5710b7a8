import { randomUUID } from 'node:crypto';
import type { Reading } from './reading-age.js';

/** What came with a form or in an address's query: every value of each name. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** One thing to put right, as the API says it. */
export interface Problem {
  /** Path of the input field. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Why a form was not taken although nothing in it is wrong, or nothing that has a field. */
export type Setback = 'conflict' | 'unavailable' | 'unreadable';

/** What a form is made of. */
export interface FormOptions {
  /** What was sent; null or absent when it is shown for the first time. */
  readonly typed?: Typed | null;
  /** What is stored now, by the name of the field. */
  readonly saved?: Typed;
  readonly problems?: readonly Problem[];
  readonly setback?: Setback | null;
  /** How easy its words are to read, by the name of the field. */
  readonly readings?: Readonly<Record<string, Reading | undefined>>;
}

/** What stands in the fields of a form: what was typed, else what is stored; and what is to be put right. */
export class Form {
  readonly problems: readonly Problem[];
  readonly setback: Setback | null;
  readonly #typed: Typed | null;
  readonly #saved: Typed;
  readonly #readings: Readonly<Record<string, Reading | undefined>>;

  constructor({ typed = null, saved = {}, problems = [], setback = null, readings = {} }: FormOptions = {}) {
    this.#typed = typed;
    this.#saved = saved;
    this.problems = problems;
    this.setback = setback;
    this.#readings = readings;
  }

  /** The same form over what is stored now. A page gives every form its stored values by this. */
  over(saved: Readonly<Record<string, string | readonly string[] | null>>): Form {
    return new Form({
      typed: this.#typed,
      problems: this.problems,
      setback: this.setback,
      readings: this.#readings,
      saved: Object.fromEntries(
        Object.entries(saved).map(([name, value]) => [
          name,
          value === null ? [] : typeof value === 'string' ? [value] : value,
        ]),
      ),
    });
  }

  /** Whether it comes back with something to say. */
  get refused(): boolean {
    return this.problems.length > 0 || this.setback !== null;
  }

  /** Status of a page that shows it. */
  get status(): number {
    return this.setback === 'unavailable'
      ? 503
      : this.setback === 'conflict'
        ? 409
        : this.refused
          ? 400
          : 200;
  }

  /** How easy the words in a field are to read; undefined where nobody asked. */
  reading(name: string): Reading | undefined {
    return this.#readings[name];
  }

  /** Whether any of its words are hard to read. */
  get isHard(): boolean {
    return Object.values(this.#readings).some((reading) => reading?.tooHard);
  }

  /** What stands in a field. */
  value(name: string): string {
    return this.values(name)[0] ?? '';
  }

  /** Everything that is chosen in a field. */
  values(name: string): readonly string[] {
    return (this.#typed ?? this.#saved)[name] ?? [];
  }

  /** What somebody else stored in the field meanwhile; null when it is the same as what was typed. */
  savedMeanwhile(name: string): readonly string[] | null {
    const [now, mine] = [this.#saved[name], this.#typed?.[name] ?? []];
    return this.setback === 'conflict' && now && now.join('\n') !== mine.join('\n') ? now : null;
  }

  /** What to put right in a field: its own problem or one of a field below it. */
  problem(name: string): Problem | undefined {
    return this.problems.find(({ path }) => path === name || path.startsWith(`${name}.`));
  }

  /**
   * The version to send along. After a conflict it is the new one: whoever sends again has seen both.
   * @param stored the version that was read for this page
   */
  version(stored: number): number {
    const typed = Number.parseInt(this.#typed?.['expectedVersion']?.[0] ?? '', 10);
    return this.setback === 'conflict' || Number.isNaN(typed) ? stored : typed;
  }

  /** The key that makes sending twice safe: made once, and kept while the form comes back. */
  get idempotencyKey(): string {
    const typed = this.#typed?.['idempotencyKey']?.[0] ?? '';
    return /^[\w-]{8,255}$/.test(typed) ? typed : randomUUID();
  }
}

/** Reads the values of a body or a query as a framework gives them: one text, or several of one name. */
export function readTyped(body: unknown): Typed {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value])
        .filter((each): each is string => typeof each === 'string')
        .map((each) => each.replaceAll('\r\n', '\n')),
    ]),
  );
}
