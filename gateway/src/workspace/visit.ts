import { DomainError, UnavailableError, type ErrorCode, errorCodes } from '@wesaid/shared/errors';
import type { Role } from '@wesaid/shared/identity';
import type { GraphQLFormattedError } from 'graphql';
import type { Operations } from '../graphql/operations.js';
import type { Member } from '../identity/memberships.js';
import type { ExperienceFiles } from '../member-files/experience-files.js';
import type { MemberFiles, SentFile } from '../member-files/member-files.js';
import { Form, type FormOptions, type Problem, type Typed } from './form.js';

/** What a page learns from the request that asks for it. */
export interface VisitOptions {
  readonly operations: Operations;
  readonly member: Member;
  /** ODS code of the organisation for which the person works now. */
  readonly organisation: string;
  /** Values of the path, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Typed;
  /** What was sent with a form; empty on a page that is only read. */
  readonly typed: Typed;
  /** The file that came with a form. */
  readonly file?: SentFile | null;
  /** Whether a file came that is larger than a file may be. */
  readonly tooLarge?: boolean;
  /** Where files go; absent where nothing keeps files. */
  readonly files?: MemberFiles | undefined;
  /** Where files go that experience reads; absent where it is not there. */
  readonly experienceFiles?: ExperienceFiles | undefined;
}

/** A change that was made, or the form again with the reason why it was not. */
export type Sent<Thing> =
  { readonly thing: Thing; readonly form?: never } | { readonly thing?: never; readonly form: Form };

type Answered = { __typename?: string; problems?: Problem[] } | null | undefined;

/** One person at one page: who they are, where they work now, and the API in their name. */
export class Visit {
  constructor(private readonly options: VisitOptions) {}

  /** The person. */
  get member(): Member {
    return this.options.member;
  }

  /** ODS code of the trust or board for which they work now. */
  get organisation(): string {
    return this.options.organisation;
  }

  /** Whether they hold one of the roles there. */
  holds(...roles: readonly Role[]): boolean {
    return this.member.grants.some(
      (grant) => grant.organisation === this.organisation && roles.includes(grant.role),
    );
  }

  /** Every organisation at which they have a role, in the order of the codes. */
  get organisations(): readonly string[] {
    return [...new Set(this.member.grants.map((grant) => grant.organisation))].sort();
  }

  /** A value of the path; empty when there is none of this name. */
  param(name: string): string {
    return this.options.params[name] ?? '';
  }

  /** A value of the address's query; empty when there is none. */
  query(name: string): string {
    return this.options.query[name]?.[0] ?? '';
  }

  /** What was typed, without line ends of two signs and without space around it. */
  typed(name: string): string {
    return this.options.typed[name]?.[0]?.trim() ?? '';
  }

  /** What was typed, or null for nothing: optional fields of inputs take it so. */
  typedOrNull(name: string): string | null {
    return this.typed(name) || null;
  }

  /** Everything chosen in a group of checkboxes. */
  chosen(name: string): readonly string[] {
    return this.options.typed[name] ?? [];
  }

  /** The file that came with the form; null when none was chosen. */
  get file(): SentFile | null {
    return this.options.file ?? null;
  }

  /** Whether a file came that is larger than a file may be. */
  get fileIsTooLarge(): boolean {
    return this.options.tooLarge ?? false;
  }

  /**
   * Hands a file over to the part that keeps files, in the person's name.
   * @returns the identifier that the API takes in its place
   * @throws DomainError BAD_USER_INPUT for a file that is not taken, FORBIDDEN, QUOTA_EXCEEDED or UNAVAILABLE
   */
  keep(file: SentFile): Promise<string> {
    if (!this.options.files) throw new UnavailableError();
    return this.options.files.take(this.member, file);
  }

  /**
   * Hands a file over to experience, in the person's name and for the organisation for which they work now.
   * @param path the route of experience that reads it
   * @throws DomainError with the code and words of experience
   */
  handToExperience<Answer>(path: `/${string}`, { content, name }: SentFile): Promise<Answer> {
    const { experienceFiles } = this.options;
    if (!experienceFiles) throw new UnavailableError();
    return experienceFiles.send(this.member, path, content, {
      'x-wesaid-trust': this.organisation,
      'x-wesaid-file-name': encodeURIComponent(name.toWellFormed()),
    });
  }

  /** The `version` that stood in the form. */
  get expectedVersion(): number {
    return Number.parseInt(this.typed('expectedVersion'), 10) || 0;
  }

  /** The form as it was sent, with problems that were found before anything was changed, and how easy its words are to read. */
  form(problems: readonly Problem[] = [], readings: FormOptions['readings'] = {}): Form {
    return new Form({ typed: this.options.typed, problems, readings });
  }

  /** An address below `/workspace`, for the same organisation. */
  link(path: string): string {
    const url = new URL(`/workspace${path}`, 'http://gateway.invalid');
    if (this.organisations.length > 1) url.searchParams.set('at', this.organisation);
    return `${url.pathname}${url.search}${url.hash}`;
  }

  /**
   * Reads from the API in the person's name.
   * @throws DomainError with the API's code when any of it could not be read
   */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.#run<Data>(query, variables);
    const [error] = errors;
    if (error) throw failureOf(error);
    if (!data) throw new UnavailableError();
    return data;
  }

  /**
   * Reads what is there from the API in the person's name: a field that could not be read is null, and the page says so.
   * @throws DomainError with the API's code when nothing could be read
   */
  async askWhatIsThere<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors } = await this.#run<Data>(query, variables);
    if (data) return data;
    throw errors[0] ? failureOf(errors[0]) : new UnavailableError();
  }

  /**
   * Changes something through the API in the person's name. The mutation has one field; ask for its `__typename` and, in
   * a result union, for `... on ValidationProblem { problems { path code message } }`.
   * @returns the thing, or the form as it was typed with what to put right, to be shown again
   * @throws DomainError for what no form can put right: FORBIDDEN, NOT_FOUND
   */
  async send<Thing>(mutation: string, variables: Record<string, unknown>): Promise<Sent<Thing>> {
    const { typed } = this.options;
    const { data, errors } = await this.#run<Record<string, Answered>>(mutation, variables);
    const result = data && Object.values(data)[0];
    if (result?.__typename === 'ValidationProblem')
      return { form: new Form({ typed, problems: result.problems ?? [] }) };
    if (result) return { thing: result as Thing };
    const failure = errors[0] ? failureOf(errors[0]) : new UnavailableError();
    switch (failure.code) {
      case 'CONFLICT':
        return { form: new Form({ typed, setback: 'conflict' }) };
      case 'UNAVAILABLE':
      case 'INTERNAL_SERVER_ERROR':
        return { form: new Form({ typed, setback: 'unavailable' }) };
      case 'BAD_USER_INPUT':
        return { form: new Form({ typed, setback: 'unreadable' }) };
      default:
        throw failure;
    }
  }

  #run<Data>(query: string, variables: Record<string, unknown>) {
    return this.options.operations.run<Data>({ query, variables, viewer: this.member });
  }
}

function failureOf({ extensions }: GraphQLFormattedError): DomainError {
  const code = extensions?.['code'];
  return typeof code === 'string' && Object.hasOwn(errorCodes, code)
    ? new DomainError(code as ErrorCode)
    : new DomainError('INTERNAL_SERVER_ERROR');
}
