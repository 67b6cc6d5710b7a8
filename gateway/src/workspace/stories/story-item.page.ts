import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  checkboxField,
  formOf,
  radioField,
  refusal,
  textAreaField,
  textField,
  type Choice,
} from '../fields.js';
import { Form } from '../form.js';
import { withList } from '../list-page.js';
import { themeField, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { formatFields, formatValues } from './story-formats.js';
import { storyFacts } from './story-facts.page.js';
import { storyResponses } from './story-responses.page.js';
import {
  againstChoices,
  criticalityChoices,
  findingKinds,
  inWords,
  principleChoices,
  type StoryFound,
  type StoryItem,
  type StoryOriginal,
} from './story.js';

/** Which form of the page came back. */
export type StoryForm = 'edit' | 'publish' | 'against' | 'respond' | 'other';

/** What the page of one story knows. */
export interface StoryView {
  readonly story: StoryItem;
  /** The words as they came, newest first; null for who does not moderate. */
  readonly originals: readonly StoryOriginal[] | null;
  readonly themes: readonly Theme[];
  readonly ownServices: readonly Choice[];
  readonly sent?: { readonly which: StoryForm; readonly form: Form } | undefined;
}

const sentTo = ({ sent }: StoryView, which: StoryForm): Form =>
  sent?.which === which ? sent.form : new Form();

const found = (findings: readonly StoryFound[]): Html | null =>
  findings.length === 0
    ? null
    : html`<ul>
        ${findings.map(
          ({ kind, text, suggestion }) =>
            html`<li>
              ${inWords(findingKinds, kind)}:
              <q>${text}</q>${suggestion ? html` → <q>${suggestion}</q>` : ': only you can tell'}
            </li> `,
        )}
      </ul>`;

const original = ({ title, words, writtenAt, findings }: StoryOriginal): Html =>
  html`<p class="secondary">
      As it came on ${dayInWords(writtenAt.slice(0, 10))}. That you look at it is written down.
    </p>
    ${title && html`<p><strong dir="auto">${title}</strong></p>`}
    ${words === null ? html`<p>No words came with it.</p>` : html`<p class="words" dir="auto">${words}</p>`}
    ${
      findings.length > 0 &&
      html`<h3>What may show who somebody is</h3>
        ${found(findings)}`
    }`;

const edit = (visit: Visit, view: StoryView): Html => {
  const { story, originals, themes } = view;
  const newest = originals?.[0];
  const form = sentTo(view, 'edit').over({
    title: story.title ?? newest?.title ?? '',
    words: story.words ?? newest?.suggested ?? '',
    transcript: story.transcript ?? '',
    criticality: story.criticality === null ? '' : String(story.criticality),
    themes: story.themes.map(({ code }) => code),
    ...formatValues(story.formats),
  });
  return formOf(form, {
    action: visit.link(withList(visit, `/stories/${story.id}`)),
    button: 'Save the edited copy',
    version: story.version,
    fields: html`${textField(form, { name: 'title', label: 'Title' })}${textAreaField(form, {
      name: 'words',
      label: 'Words that are published',
      hint: 'They begin with what was found taken out. Change only what the principles ask for.',
      rows: 12,
    })}${
      story.mediaUrl &&
      textAreaField(form, { name: 'transcript', label: 'What is said in the recording', rows: 6 })
    }${radioField(form, {
      name: 'criticality',
      label: 'How serious is its most negative statement? It is never published',
      choices: criticalityChoices,
    })}${themeField(form, themes, 'What is it about?')}${formatFields(form, story.formats)}`,
  });
};

const publish = (visit: Visit, view: StoryView): Html | null => {
  const { story } = view;
  if (story.state !== 'IN_MODERATION' || story.title === null) return null;
  if (!story.consentUses.includes('WEBSITE')) {
    return html`<p>
      The person has not agreed that it is published. It can be put on the list for the board if they agreed
      to that.
    </p>`;
  }
  const form = sentTo(view, 'publish');
  return html`<h2>Publish it</h2>
    ${
      story.findings.length > 0 &&
      html`<p>Still found in the edited copy:</p>
        ${found(story.findings)}`
    }
    ${formOf(form, {
      action: visit.link(withList(visit, `/stories/${story.id}/publish`)),
      button: 'Publish this story',
      version: story.version,
      fields: html`${checkboxField(form, {
        name: 'principles',
        label: 'What have you checked?',
        choices: principleChoices,
      })}${
        story.findings.length > 0 &&
        checkboxField(form, {
          name: 'findingsLookedAt',
          label: 'What was found in the edited copy',
          choices: [{ value: 'yes', label: 'I have looked at each of these, and they may stay' }],
        })
      }`,
    })}`;
};

const button = (
  visit: Visit,
  { id, version }: StoryItem,
  step: string,
  label: string,
  fields: Html = html``,
): Html =>
  formOf(new Form(), {
    action: visit.link(withList(visit, `/stories/${id}/${step}`)),
    button: label,
    version,
    secondary: true,
    fields,
  });

const board = (visit: Visit, story: StoryItem): Html | null =>
  story.consentUses.includes('BOARD') &&
  story.title !== null &&
  ['IN_MODERATION', 'PUBLISHED'].includes(story.state)
    ? html`<h2>For the board</h2>
        ${
          story.boardUse
            ? button(visit, story, 'board', 'Take it off the list for the board')
            : button(
                visit,
                story,
                'board',
                'Put it on the list for the board',
                html`<input type="hidden" name="boardUse" value="yes" />`,
              )
        }`
    : null;

const contact = (visit: Visit, story: StoryItem): Html | null =>
  story.state === 'IN_MODERATION' && story.title !== null && story.contactedOn === null
    ? html`<h2>Tell the services</h2>
        <p>
          They then read the edited copy and can write a response. A story of criticality 3 or 4 is published
          only after they had their days to prepare.
        </p>
        ${button(visit, story, 'contact', 'Say that the services were told')}`
    : null;

const against = (visit: Visit, view: StoryView): Html => {
  const { story, sent } = view;
  const form = sentTo(view, 'against');
  return html`<details ${sent?.which === 'against' ? html` open` : null}>
    <summary>It cannot be published as it is</summary>
    ${formOf(form, {
      action: visit.link(withList(visit, `/stories/${story.id}/against`)),
      button: 'Tell the storyteller',
      version: story.version,
      secondary: true,
      fields: html`${radioField(form, { name: 'reason', label: 'What happens?', choices: againstChoices })}${textAreaField(
        form,
        { name: 'message', label: 'What the storyteller reads with their code', hint: 'Kind and plain.' },
      )}`,
    })}
  </details>`;
};

const takeBack = (visit: Visit, story: StoryItem): Html =>
  html`<details>
    <summary>The storyteller wants it back</summary>
    <p>Nobody is shown it any more, and it cannot come back. Do not ask why.</p>
    ${button(visit, story, 'withdraw', 'Take it back for them')}
  </details>`;

const moderation = (visit: Visit, view: StoryView): Html => {
  const { story, originals } = view;
  if (story.state === 'WITHDRAWN') return html``;
  return html`${story.held && button(visit, story, 'release', 'A person wrote it: release it')}
    <div class="beside">
      <section aria-labelledby="original">
        <h2 id="original">As it came</h2>
        ${originals?.map(original)}
      </section>
      <section aria-labelledby="edited">
        <h2 id="edited">Edited copy</h2>
        ${edit(visit, view)}
      </section>
    </div>
    ${contact(visit, story)} ${publish(visit, view)} ${board(visit, story)}
    ${story.state !== 'DECLINED' && against(visit, view)} ${takeBack(visit, story)}`;
};

/** One story: for moderators as it came beside its edited copy, for responders the edited copy. */
export const storyItem = (visit: Visit, view: StoryView): Html => {
  const { story, originals, sent } = view;
  return html`${sent && refusal(sent.form)}
    <p class="back"><a href="${visit.link(withList(visit, '/stories'))}">Back to the list</a></p>
    <h1 id="story">${story.title ?? 'A story that nobody has edited yet'}</h1>
    ${story.needsAttention && html`<p><strong class="flag">Read first</strong> The words may speak of danger to somebody. If so, act on the safeguarding rules of your trust now.</p>`}
    ${storyFacts(story)}
    ${originals ? moderation(visit, view) : html`<p class="words" dir="auto">${story.words ?? story.transcript}</p>`}
    ${storyResponses(visit, view, sentTo(view, 'respond'))}
    ${
      story.looks &&
      html`<details>
        <summary>Who has looked at the words as they came</summary>
        <ul>
          ${story.looks.map(({ lookedAt, by }) => html`<li>${dayInWords(lookedAt.slice(0, 10))}: ${by.split('|').at(-1)}</li> `)}
        </ul>
      </details>`
    }`;
};
