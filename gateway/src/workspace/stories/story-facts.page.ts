import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { againstChoices, consents, inWords, kinds, states, tellers, uses, type StoryItem } from './story.js';

const consentOf = ({ consentUses, consentUntil, consentBy, consentHow }: StoryItem): string =>
  consentUses.length === 0
    ? 'For nothing: only your team reads it'
    : `For ${consentUses.map((use) => inWords(uses, use)).join(', ')}. Given by ${inWords(consents, consentBy)}, ${inWords(consents, consentHow)}, ${
        consentUntil ? `until ${dayInWords(consentUntil)}` : 'until it is taken back'
      }`;

/** Pictures with their words in English; staff see what the person chose. */
const picturesOf = ({ pictures }: StoryItem): Html | null =>
  pictures.length === 0
    ? null
    : html`<ul class="story-pictures">
        ${pictures.map(
          ({ code, feeling }) =>
            html`<li>
              <img src="/story-pictures/${code}.svg" alt="${code}" width="48" height="48" />
              <img
                src="/story-pictures/face-${feeling}.svg"
                alt="${['', 'very happy', 'happy', 'neither', 'unhappy', 'very unhappy'][feeling]}"
                width="32"
                height="32"
              />
            </li> `,
        )}
      </ul>`;

/** What is known about a story besides its words. */
export const storyFacts = (story: StoryItem): Html => {
  const { declineReason, withdrawnOn, withdrawnByTeller, prepareUntil, contactedOn, mediaUrl, message } =
    story;
  const reason = againstChoices.find(({ value }) => value === declineReason)?.label;
  const facts: readonly (readonly [string, string | null | undefined | false])[] = [
    ['State', inWords(states, story.state)],
    ['Reason', reason],
    [
      'Taken back',
      withdrawnOn &&
        `${dayInWords(withdrawnOn)}, ${withdrawnByTeller ? 'by the storyteller' : 'by staff for them'}`,
    ],
    ['They were told', message],
    ['Told', inWords(kinds, story.kind)],
    ['By', inWords(tellers, story.teller)],
    ['Received', dayInWords(story.receivedOn)],
    ['About', story.services.map(({ name }) => name).join(', ') || 'The trust as a whole'],
    ['Language', story.language],
    ['Consent', consentOf(story)],
    [
      'Services told',
      contactedOn && `${dayInWords(contactedOn)}; they have until ${dayInWords(prepareUntil ?? contactedOn)}`,
    ],
    ['Published', story.state === 'PUBLISHED' && story.publishedOn && dayInWords(story.publishedOn)],
  ];
  return html`<dl class="facts">
      ${facts.map(
        ([name, value]) =>
          html`${
            value &&
            html`<dt>${name}</dt>
              <dd>${value}</dd> `
          }`,
      )}
    </dl>
    ${mediaUrl && html`<p><a href="${mediaUrl}" rel="noreferrer">Open the recording on another website</a></p>`}
    ${picturesOf(story)}`;
};
