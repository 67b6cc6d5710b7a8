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

/** Finds out what hosted forms ask besides the national question. */
export class Questions {
  readonly #cache = new ExpiringCache<Asked | null>({ lifetimeMillis: 60_000, capacity: 5_000 });

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

  async #ask(variables: Record<string, unknown>): Promise<Asked | null> {
    type Found = { trust: { questionnaire: Asked | null } | null };
    const { data, errors } = await this.operations.run<Found>({ query, variables, viewer: anonymous });
    if (!data || errors.length > 0) throw new UnavailableError();
    return data.trust?.questionnaire ?? null;
  }
}
