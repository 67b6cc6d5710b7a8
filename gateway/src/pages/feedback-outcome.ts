import { html, type Html } from './html.js';
import type { PageLanguage } from './page-language.js';

/** What became of one piece of feedback. */
export interface Outcome {
  readonly receivedOn: string;
  readonly stage: 'RECEIVED' | 'READ' | 'ACTED_ON';
  readonly trust: { readonly odsCode: string; readonly name: string };
  readonly actions: readonly {
    readonly id: string;
    readonly said: string;
    readonly did: string;
    readonly label: string;
    readonly publishedOn: string | null;
  }[];
  readonly replies: readonly {
    readonly text: string;
    readonly language: string | null;
    readonly sentOn: string;
    readonly from: string;
  }[];
  readonly mayAdd: boolean;
  readonly additions: readonly { readonly addedOn: string }[];
  readonly complaintInvitation: { readonly text: string | null; readonly invitedOn: string } | null;
  readonly praisePassedOn: string | null;
}

/** What is read of it. */
export const outcomeFields = `receivedOn stage trust { odsCode name }
  actions { id said did label publishedOn } replies { text language sentOn from } mayAdd additions { addedOn }
  complaintInvitation { text invitedOn } praisePassedOn`;

const action = (
  { said, did, label, publishedOn }: Outcome['actions'][number],
  language: PageLanguage,
): Html => {
  const { labels } = language.words.track;
  const halves = labels[label] ?? labels['YOU_SAID_WE_DID'];
  return html`<li class="action">
    <h3>${halves?.said}</h3>
    <p class="words" dir="auto">${said}</p>
    <h3>${halves?.did}</h3>
    <p class="words" dir="auto">${did}</p>
    ${publishedOn && html`<p class="secondary">${language.day(publishedOn)}</p>`}
  </li> `;
};

/** What staff wrote back, in its own language. */
export const replyOf = (
  { text, language: spoken, sentOn, from }: Outcome['replies'][number],
  language: PageLanguage,
): Html => {
  const { replies, replyFrom } = language.words.track;
  return html`<li class="action">
    <h3>${replies}</h3>
    <p class="words" ${spoken === null ? null : html` lang="${spoken}"`} dir="auto">${text}</p>
    <p class="secondary">${language.say(replyFrom, html`<bdi>${from}</bdi>`, language.day(sentOn))}</p>
  </li> `;
};

const invitation = ({ complaintInvitation, trust }: Outcome, language: PageLanguage): Html | null => {
  if (!complaintInvitation) return null;
  const words = language.words.track;
  const { text, invitedOn } = complaintInvitation;
  return html`<li class="action">
    <h3>${words.invitation}</h3>
    <p>${language.say(words.invited, language.day(invitedOn))}</p>
    ${text && html`<p class="words" dir="auto">${text}</p>`}
    <p><a href="${language.link(`/concern/${trust.odsCode}`)}">${words.complain}</a></p>
  </li> `;
};

/** What became of feedback, for who holds its code: nothing of what they said. */
export const feedbackOutcome = (outcome: Outcome, language: PageLanguage): Html => {
  const { receivedOn, stage, trust, actions, replies, additions, praisePassedOn } = outcome;
  const { stages, sentTo, addedOn, passedOn } = language.words.track;
  return html`<h2 id="result-title">${stages[stage]}</h2>
    <p>${language.say(sentTo, html`<bdi>${trust.name}</bdi>`, language.day(receivedOn))}</p>
    ${additions.map((each) => html`<p>${language.say(addedOn, language.day(each.addedOn))}</p> `)}
    ${praisePassedOn && html`<p>${language.say(passedOn, language.day(praisePassedOn))}</p>`}
    <ul class="actions">
      ${replies.map((each) => replyOf(each, language))}${actions.map((each) => action(each, language))}${invitation(outcome, language)}
    </ul>`;
};
