import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { formOf, radioField, refusal, selectField, textAreaField, textField } from '../fields.js';
import { Form } from '../form.js';
import { withList } from '../list-page.js';
import { readingNote } from '../reading-age.js';
import type { Visit } from '../visit.js';
import type { StoryView } from './story-item.page.js';
import { inWords, responseChoices, responseStates, type StoryResponseItem } from './story.js';

const kindOf = (kind: string): string => responseChoices.find(({ value }) => value === kind)?.label ?? kind;

const response = (visit: Visit, story: string, item: StoryResponseItem, moderates: boolean): Html =>
  html`<li>
    <p>
      <strong>${kindOf(item.kind)}</strong>, ${item.from}, ${dayInWords(item.writtenOn)}:
      ${inWords(responseStates, item.state)}
    </p>
    <p class="words" dir="auto">${item.text}</p>
    ${item.message && html`<p>Why not: ${item.message}</p>`}
    ${
      moderates &&
      !item.mine &&
      item.state === 'WAITING' &&
      html`<p>
        <a href="${visit.link(`/stories/${story}/responses/${item.id}`)}">Decide about this response</a>
      </p>`
    }
    ${
      item.state !== 'DECLINED' &&
      (item.mine || moderates) &&
      formOf(new Form(), {
        action: visit.link(`/stories/${story}/responses/${item.id}/back`),
        button: 'Take this response back',
        version: item.version,
        secondary: true,
        fields: html``,
      })
    }
  </li> `;

/** What services answered, and the form for another answer. */
export const storyResponses = (visit: Visit, view: StoryView, sent: Form): Html | null => {
  const { story, originals, ownServices } = view;
  if (!['IN_MODERATION', 'PUBLISHED'].includes(story.state) || story.title === null) return null;
  const form = sent.over({ kind: 'REPLY' });
  return html`<h2>Responses</h2>
    ${
      story.responses.length === 0
        ? html`<p>Nobody has answered yet.</p>`
        : html`<ul class="items">
            ${story.responses.map((item) => response(visit, story.id, item, originals !== null))}
          </ul>`
    }
    <h3>Write a response</h3>
    ${formOf(form, {
      action: visit.link(withList(visit, `/stories/${story.id}/respond`)),
      button: 'Send the response',
      once: true,
      published: true,
      fields: html`${radioField(form, { name: 'kind', label: 'What does it tell?', choices: responseChoices })}${textAreaField(
        form,
        {
          name: 'text',
          label: 'Response',
          hint: 'Everybody can read it. Thank the person, say what you do, and do not ask who they are.',
          rows: 6,
        },
      )}${textField(form, { name: 'from', label: 'Job title and team', hint: 'For example: Ward manager, Ward 3' })}${
        ownServices.length > 0 &&
        selectField(form, { name: 'service', label: 'Who responds?', choices: ownServices })
      }`,
    })}`;
};

/** One response that waits, and what another person decides about it. */
export const decideResponse = (
  visit: Visit,
  story: string,
  item: StoryResponseItem,
  form: Form = new Form(),
): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link(`/stories/${story}`)}">Back to the story</a></p>
    <h1 id="response">A response that waits for another person</h1>
    <p><strong>${kindOf(item.kind)}</strong>, ${item.from}, ${dayInWords(item.writtenOn)}</p>
    <p class="words" dir="auto">${item.text}</p>
    ${item.readingAge && readingNote(item.readingAge)}
    ${item.kind !== 'REPLY' && html`<p>It claims a change. Publish it only when you know that it is true.</p>`}
    ${formOf(new Form(), {
      action: visit.link(`/stories/${story}/responses/${item.id}/publish`),
      button: 'Publish this response',
      version: item.version,
      fields: html``,
    })}
    <h2>Or send it back</h2>
    ${formOf(form, {
      action: visit.link(`/stories/${story}/responses/${item.id}`),
      button: 'Send it back',
      version: item.version,
      secondary: true,
      fields: textAreaField(form, { name: 'message', label: 'What its author should change' }),
    })}`;

/** A response in the list of those that wait. */
export interface WaitingResponse extends StoryResponseItem {
  readonly story: string;
}

/** Responses that wait for another person. */
export const waitingResponses = (visit: Visit, items: readonly WaitingResponse[]): Html =>
  html`<p class="back"><a href="${visit.link('/stories')}">Back to the list</a></p>
    <h1>Responses to read</h1>
    ${
      items.length === 0
        ? html`<p>No response waits now.</p>`
        : html`<ul class="items">
            ${items.map(
              (item) =>
                html`<li>
                  ${
                    item.mine
                      ? html`<p>${item.text}</p>
                          <p class="secondary">Yours: another person has to read it.</p>`
                      : html`<a href="${visit.link(`/stories/${item.story}/responses/${item.id}`)}"
                          ><span class="title">${kindOf(item.kind)}, ${item.from}</span
                          ><span class="excerpt">${item.text}</span></a
                        >`
                  }
                </li> `,
            )}
          </ul>`
    }`;
