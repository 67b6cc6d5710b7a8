import { UnavailableError } from '@wesaid/shared/errors';
import { anonymous } from '@wesaid/shared/identity';
import { ExpiringCache } from '../cache/expiring-cache.js';
import type { Operations } from '../graphql/operations.js';
import type { Place } from './places.js';

/** A question that a trust or a service asks besides the national one. */
export interface AskedQuestion {
  readonly id: string;
  readonly kind: 'ONE_OF' | 'MANY_OF' | 'SCALE' | 'FREE_TEXT';
  readonly language: string;
  readonly text: string;
  readonly hint: string | null;
  readonly options: readonly {
    readonly code: string;
    readonly text: string;
    readonly picture: string | null;
  }[];
  readonly askIf: { readonly question: string | null; readonly anyOf: readonly string[] } | null;
  readonly picture: string | null;
  readonly audio: string | null;
  readonly signLanguageVideo: string | null;
}

/** What a form asks besides the national question. */
export interface Asked {
  /** Names the versions of the questions; goes back with the answers. */
  readonly id: string;
  readonly questions: readonly AskedQuestion[];
  readonly privacyNotice: string | null;
  readonly privacyNoticeLanguage: string | null;
}

const query = `query HostedQuestions($trust: OdsCode!, $service: ID, $language: String!) {
  trust(odsCode: $trust) {
    questionnaire(service: $service, language: $language) {
      id privacyNotice privacyNoticeLanguage
      questions {
        id kind language text hint picture audio signLanguageVideo
        options { code text picture }
        askIf { question anyOf }
      }
    }
  }
}`;

const listeningQuery = `query HostedListening($trust: OdsCode!, $language: String!) {
  trust(odsCode: $trust) { listeningHours(language: $language) { sentence } }
}`;

/** Finds out what hosted forms ask besides the national question. */
export class Questions {
  readonly #cache = new ExpiringCache<Asked | null>({ lifetimeMillis: 60_000, capacity: 5_000 });
  readonly #listening = new ExpiringCache<string | null>({ lifetimeMillis: 60_000, capacity: 5_000 });

  constructor(private readonly operations: Operations) {}

  /**
   * What is asked of people at a place now.
   * @returns null when nothing more is asked
   * @throws UnavailableError when it cannot be looked up now
   */
  async of({ trust, service }: Place, language: string): Promise<Asked | null> {
    const variables = { trust: trust.odsCode, service: service?.id ?? null, language };
    return this.#cache.get(JSON.stringify(variables), () => this.#ask(variables));
  }

  /** When somebody reads at a place, as the trust says it; null where it has set nothing, or that cannot be known now. */
  async listening({ trust }: Place, language: string): Promise<string | null> {
    const variables = { trust: trust.odsCode, language };
    type Found = { trust: { listeningHours: { sentence: string } | null } | null };
    const ask = async () =>
      (await this.#run<Found>(listeningQuery, variables)).trust?.listeningHours?.sentence;
    const known = this.#listening.get(JSON.stringify(variables), async () => (await ask()) ?? null);
    return known.catch(() => null);
  }

  async #ask(variables: Record<string, unknown>): Promise<Asked | null> {
    type Found = { trust: { questionnaire: Asked | null } | null };
    return (await this.#run<Found>(query, variables)).trust?.questionnaire ?? null;
  }

  async #run<Found>(text: string, variables: Record<string, unknown>): Promise<Found> {
    const { data, errors } = await this.operations.run<Found>({ query: text, variables, viewer: anonymous });
    if (!data || errors.length > 0) throw new UnavailableError();
    return data;
  }
}
