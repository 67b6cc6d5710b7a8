import { DomainError, type ErrorCode } from '@wesaid/shared/errors';
import type { Viewer } from '@wesaid/shared/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Operations } from '../graphql/operations.js';
import { pagePolicy } from '../http/content-policies.js';
import { RequestError } from '../http/request-errors.js';
import type { Admission } from '../public-access/admission.js';
import type { FormProblem, FormState, TypedForm } from './form-view.js';
import type { Html } from './html.js';
import type { PageLanguage } from './page-language.js';
import type { PageLanguages } from './page-languages.js';
import type { Place, Places } from './places.js';
import type { Asked, Questions } from './questions.js';
import { sendPage } from './send-page.js';

/** What hosted forms need. */
export interface HostedFormOptions {
  readonly operations: Operations;
  readonly admission: Admission;
  readonly places: Places;
  readonly questions: Questions;
  readonly languages: PageLanguages;
}

/** A form of ours that works without any script: what it asks, what it sends to the API, and what follows. */
export interface HostedForm<Typed extends TypedForm, Receipt extends object> {
  /** Where it is: `/f` means `/f/RT5`. */
  readonly address: string;
  /** The mutation, with `$input`, and with its result called `result`. */
  readonly mutation: string;
  /** Reads what was typed, whatever came. Nothing gives an empty form. */
  read(body: unknown): Typed;
  /** What a link to the form may say beforehand, by the names of fields; nothing by default. */
  readonly inAddress?: readonly (keyof Typed & string)[];
  /** Whether the trust can ask more than the form has of itself. */
  readonly asksMore?: boolean;
  /** What can be seen to be wrong before anything is sent. */
  problemsOf(answer: Typed, asked: Asked | null | undefined): FormProblem[];
  inputOf(answer: Typed, place: Place, language: PageLanguage, asked: Asked | null | undefined): object;
  /** A problem that the API found, under the path of the field here; as the API named it by default. */
  problemHere?(problem: FormProblem, asked: Asked | null | undefined, answer: Typed): FormProblem;
  /** The most bytes that a full form may have; the gateway's own limit by default. */
  readonly bodyLimit?: number;
  /** The field that is wrong when the API could not read some of the text. */
  readonly textField: string;
  formPage(state: FormState<Typed>): Html;
  receiptPage(place: Place, receipt: Receipt, language: PageLanguage): Html;
}

type Result<Receipt> = Receipt | { readonly problems: FormProblem[] };

/** The bucket and the scope of our own forms. */
const hosted = 'hosted';

const statusOf = ({ setback }: Pick<FormState<TypedForm>, 'setback'>): number =>
  setback === 'unavailable' ? 503 : setback === 'busy' ? 429 : 400;

/** What the form shows for a failure that the person can do something about; null for any other. */
function setbackOf(
  failure: unknown,
  textField: string,
): Pick<FormState<TypedForm>, 'problems' | 'setback'> | null {
  if (!(failure instanceof DomainError)) return null;
  switch (failure.code) {
    case 'BAD_USER_INPUT':
      return { problems: [{ path: textField, code: 'NOT_TEXT' }] };
    case 'CHALLENGE_REQUIRED':
    case 'QUOTA_EXCEEDED':
      return { setback: 'busy' };
    case 'UNAVAILABLE':
    case 'INTERNAL_SERVER_ERROR':
      return { setback: 'unavailable' };
    default:
      return null;
  }
}

/** What a link says beforehand, of what it may say. */
const saidInAddress = (query: unknown, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(query ?? {}).filter(([name]) => names.includes(name)));

type FormRequest = FastifyRequest<{ Params: { place: string } }>;

/** Serves a form: it is opened, sent to the API in the name of the hosted page of its trust, and answered by a receipt. */
export function registerHostedForm<Typed extends TypedForm, Receipt extends object>(
  app: FastifyInstance,
  { operations, admission, places, questions, languages }: HostedFormOptions,
  form: HostedForm<Typed, Receipt>,
): void {
  const route = { helmet: { contentSecurityPolicy: pagePolicy } };
  const path = `${form.address}/:place`;

  const showForm = async (
    reply: FastifyReply,
    state: FormState<Typed>,
    status = 200,
  ): Promise<FastifyReply> => {
    if (state.setback) reply.header('retry-after', '60');
    const { place, language } = state;
    const listening = form.asksMore && place ? await questions.listening(place, language.tag) : null;
    return sendPage(reply.code(status), form.formPage({ ...state, listening }));
  };

  const askedAt = async (place: Place, language: PageLanguage): Promise<Asked | null> =>
    form.asksMore ? questions.of(place, language.tag) : null;

  const submit = async (place: Place, input: object): Promise<Result<Receipt>> => {
    const viewer: Viewer = { kind: 'public', trust: place.trust.odsCode, embedKey: hosted, testMode: false };
    const { data, errors } = await operations.run<{ result: Result<Receipt> }>({
      query: form.mutation,
      variables: { input },
      viewer,
    });
    if (data) return data.result;
    throw new DomainError((errors[0]?.extensions?.['code'] as ErrorCode | undefined) ?? 'UNAVAILABLE');
  };

  app.get(path, route, async (request: FormRequest, reply) => {
    const place = await places.find(request.params.place);
    if (!place) return reply.callNotFound();
    const language = languages.of(request);
    const said = saidInAddress(request.query, form.inAddress ?? []);
    const answer = form.read(said);
    const query = new URLSearchParams(
      Object.keys(said).flatMap((name): [string, string][] => (answer[name] ? [[name, answer[name]]] : [])),
    );
    const address = `${form.address}/${place.service?.id ?? place.trust.odsCode}${query.size > 0 ? `?${query}` : ''}`;
    // The national question can be answered also while nobody knows what else is asked.
    const asked = await askedAt(place, language).catch(() => undefined);
    return showForm(reply, { language, place, address, answer, asked });
  });

  const takes = form.bodyLimit === undefined ? route : { ...route, bodyLimit: form.bodyLimit };
  app.post(path, takes, async (request: FormRequest, reply) => {
    if (request.headers['sec-fetch-site'] === 'cross-site')
      throw new RequestError(403, 'Send this form from its own page.');
    const language = languages.of(request);
    const answer = form.read(request.body ?? {});
    let place: Place | null = null;
    let asked: Asked | null | undefined;
    try {
      place = await places.find(request.params.place);
      if (!place) return reply.callNotFound();
      asked = await askedAt(place, language).catch((failure: unknown) => {
        // Nothing is lost by not knowing what else is asked where nothing else was.
        if (answer['questionnaire']) throw failure;
        return undefined;
      });
      const problems = form.problemsOf(answer, asked);
      if (problems.length > 0) return showForm(reply, { language, place, answer, asked, problems }, 400);
      const { idempotencyKey } = answer;
      const trust = place.trust.odsCode;
      await admission.admit({ embedKey: hosted, trust, idempotencyKey, address: request.ip });
      const result = await submit(place, form.inputOf(answer, place, language, asked));
      if ('problems' in result) {
        const here = result.problems.map((problem) => form.problemHere?.(problem, asked, answer) ?? problem);
        return showForm(reply, { language, place, answer, asked, problems: here }, 400);
      }
      return sendPage(reply, form.receiptPage(place, result, language));
    } catch (failure) {
      const state = setbackOf(failure, form.textField);
      if (!state) throw failure;
      return showForm(reply, { language, place, answer, asked, ...state }, statusOf(state));
    }
  });
}
