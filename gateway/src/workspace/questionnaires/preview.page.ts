import { ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import type { Visit } from '../visit.js';
import { stateWords, type Condition } from './questionnaire.js';

/** A version as people would see it. */
export interface Preview {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly {
    readonly id: string;
    readonly number: number;
    readonly state: string;
    readonly preview: {
      readonly privacyNotice: string | null;
      readonly questions: readonly {
        readonly id: string;
        readonly kind: string;
        readonly language: string;
        readonly text: string;
        readonly hint: string | null;
        readonly options: readonly { readonly code: string; readonly text: string }[];
        readonly askIf: Condition | null;
      }[];
    } | null;
  }[];
}

const languages: readonly (readonly [tag: string, name: string])[] = [
  ['en', 'English'],
  ['en-x-easy', 'Easy read'],
  ['cy', 'Welsh'],
  ['pl', 'Polish'],
  ['ur', 'Urdu'],
  ['ar', 'Arabic'],
];

/** What people see of a version, without the controls: what cannot be sent is not drawn as if it could. */
export function previewPage(
  visit: Visit,
  { id, name, versions }: Preview,
  chosen: { version: string; language: string },
): Html {
  const version = versions.find((each) => each.id === chosen.version) ?? versions[0];
  const here = `/questionnaires/${id}/preview?version=${version?.id ?? ''}`;
  return html`<p class="back"><a href="${visit.link(`/questionnaires/${id}`)}">Back to ${name}</a></p>
    <h1>${name}: version ${version?.number} as people see it</h1>
    <p>${stateWords[version?.state ?? '']}. Words that are missing in a language are shown in English.</p>
    <ul class="filters">
      ${languages.map(
        ([tag, label]) =>
          html`<li>
            <a
              href="${visit.link(`${here}&language=${tag}`)}"
              ${tag === chosen.language ? html` aria-current="true"` : null}
              >${label}</a
            >
          </li> `,
      )}
    </ul>
    <h2>Overall, how was your experience of our service?</h2>
    <ul>
      ${Object.values(ratings).map((label) => html`<li>${label}</li> `)}
    </ul>
    <p>Then the person’s own words, if they want to say more.</p>
    ${version?.preview?.questions.map(
      ({ language, text, hint, options, askIf }) =>
        html`<div lang="${language}" dir="auto">
            <h2>${text}</h2>
            ${hint && html`<p>${hint}</p>`}${
              options.length > 0 &&
              html`<ul>
                ${options.map((option) => html`<li>${option.text}</li> `)}
              </ul>`
            }
          </div>
          ${askIf && html`<p class="secondary">Only asked after some of the answers above.</p>`}`,
    )}
    ${version?.preview?.privacyNotice && html`<p class="words" dir="auto">${version.preview.privacyNotice}</p>`}`;
}
