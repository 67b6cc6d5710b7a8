import { dayInWords, halvesOf, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  checkboxField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  type Choice,
} from '../fields.js';
import { Form } from '../form.js';
import { pager, withList, type PageEnd } from '../list-page.js';
import { readingNote } from '../reading-age.js';
import { themeField, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { labelChoices, statusChoices, wordsOf, type ActionBrief, type ActionItem } from './action.js';

/** One page of actions. */
export interface ActionList {
  readonly items: readonly ActionBrief[];
  readonly end: PageEnd;
}

/** An answer that an action can go back to. */
export interface FeedbackToLink {
  readonly id: string;
  readonly comment: string | null;
  readonly rating: string | null;
  readonly receivedOn: string;
  readonly labels: readonly { readonly theme: { readonly code: string } }[];
}

const brief = (visit: Visit, action: ActionBrief, open: string): Html =>
  html`<li>
    <a
      href="${visit.link(withList(visit, `/actions/${action.id}`))}"
      ${action.id === open ? html` aria-current="true"` : null}
    >
      <span class="title">${action.said}</span>
      <span class="secondary"
        >${wordsOf(statusChoices, action.status)}${action.publishedOn && `, ${dayInWords(action.publishedOn)}`}</span
      >
      <span class="excerpt">${action.did}</span>
    </a>
  </li> `;

/** The list at the left; `open` is the action that is shown beside it. */
export const actionList = (visit: Visit, { items, end }: ActionList, open = ''): Html =>
  html`<nav aria-label="Actions">
    <p><a class="button" href="${visit.link('/actions/new')}">Publish an action</a></p>
    ${
      items.length === 0
        ? html`<p>Nothing is published yet. What you did about what people said will stand here.</p>`
        : html`<ul class="items">
            ${items.map((each) => brief(visit, each, open))}
          </ul>`
    }${pager(visit, '/actions', end)}
  </nav>`;

const texts = (form: Form): Html =>
  html`${radioField(form, { name: 'label', label: 'Under which words is it shown?', choices: labelChoices })}${textAreaField(
    form,
    {
      name: 'said',
      label: 'What people said',
      hint: 'In your own words, as you understood it. Everybody can read it: no names, nothing that shows who said it.',
    },
  )}${textAreaField(form, {
    name: 'did',
    label: 'What you did',
    hint: 'What changed, where and since when. Everybody can read it.',
  })}${textAreaField(form, {
    name: 'evidence',
    label: 'How can one see that it was done?',
    hint: 'You can leave this empty.',
    rows: 2,
  })}${textAreaField(form, {
    name: 'plainText',
    label: 'The same in plain words',
    hint: 'For a child of eleven. You can leave this empty when the words above are plain.',
  })}${radioField(form, { name: 'status', label: 'How far is it?', choices: statusChoices })}`;

const feedbackChoice = ({ id, comment, rating, receivedOn }: FeedbackToLink): Choice => {
  const [short, words] = [rating === null ? 'No rating' : (ratings[rating] ?? rating), comment ?? 'No words'];
  return {
    value: id,
    label: words.length > 160 ? `${words.slice(0, 159).trimEnd()}…` : words,
    hint: `${short}, ${dayInWords(receivedOn)}`,
  };
};

/** What a page for a new action knows. */
export interface NewAction {
  readonly form: Form;
  readonly themes: readonly Theme[];
  readonly services: readonly Choice[];
  readonly feedback: readonly FeedbackToLink[];
}

/** The form for a new action. */
export const newAction = (visit: Visit, { form, themes, services, feedback }: NewAction): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${visit.link('/actions')}">Back to the list</a></p>
    <h1>Publish what you did</h1>
    <p>
      It is shown on your trust's pages at once. The people whose feedback it goes back to see it with their
      code.
    </p>
    ${formOf(form, {
      action: visit.link(
        `/actions/new${visit.query('feedback') && `?feedback=${encodeURIComponent(visit.query('feedback'))}`}`,
      ),
      button: 'Publish this',
      once: true,
      published: true,
      fields: html`${
        feedback.length > 0 &&
        checkboxField(form, {
          name: 'feedback',
          label: 'Which feedback does it go back to?',
          hint: 'Answers that are coded and wait for an action, newest first.',
          choices: feedback.map(feedbackChoice),
        })
      }${texts(form)}${selectField(form, { name: 'service', label: 'What changed?', choices: services })}${checkboxField(
        form,
        {
          name: 'coproduced',
          label: 'Who decided on it?',
          choices: [{ value: 'yes', label: 'People who use the service decided on it together with us' }],
        },
      )}${themeField(form, themes, 'What is it about?')}`,
    })}`;

const takeBack = (visit: Visit, { id, version }: ActionItem): Html =>
  html`<details>
    <summary>Take this action back</summary>
    <p>
      The public no longer sees it, and it cannot be published again. To correct a mistake, change the words
      instead.
    </p>
    ${formOf(new Form(), {
      action: visit.link(`/actions/${id}/withdraw`),
      button: 'Take it back',
      version,
      secondary: true,
      fields: html``,
    })}
  </details>`;

/** One action, with the form that changes it. */
export const actionItem = (
  visit: Visit,
  action: ActionItem,
  themes: readonly Theme[],
  sent: Form = new Form(),
): Html => {
  const { id, said, did, evidence, plainText, label, status, version, service, coproduced, publishedOn } =
    action;
  const form = sent.over({
    said,
    did,
    evidence: evidence ?? '',
    plainText: plainText === `${said}\n\n${did}` ? '' : plainText,
    label,
    status,
    themes: action.themes.map(({ code }) => code),
  });
  const [saidHeading, didHeading] = halvesOf(label);
  return html`${refusal(form)}
    <p class="back"><a href="${visit.link(withList(visit, '/actions'))}">Back to the list</a></p>
    <h1>${wordsOf(labelChoices, label)}</h1>
    <h2>${saidHeading}</h2>
    <p class="words">${said}</p>
    <h2>${didHeading}</h2>
    <p class="words">${did}</p>
    <dl class="facts">
      <dt>Published</dt>
      <dd>${publishedOn ? dayInWords(publishedOn) : 'Taken back: the public does not see it'}</dd>
      <dt>About</dt>
      <dd>${service?.name ?? 'The trust as a whole'}</dd>
      <dt>Decided</dt>
      <dd>${coproduced ? 'Together with people who use the service' : 'By the trust'}</dd>
    </dl>
    ${readingNote(action.readingAge)}
    ${
      publishedOn &&
      html`<h2>Change it</h2>
        ${formOf(form, {
          action: visit.link(withList(visit, `/actions/${id}`)),
          button: 'Save changes',
          version,
          published: true,
          fields: html`${texts(form)}${themeField(form, themes, 'What is it about?')}`,
        })}
        ${takeBack(visit, action)}`
    }`;
};
