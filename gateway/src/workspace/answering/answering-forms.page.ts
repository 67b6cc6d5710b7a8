import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import {
  checkboxField,
  formOf,
  radioField,
  refusal,
  selectField,
  textAreaField,
  textField,
} from '../fields.js';
import type { Form } from '../form.js';
import { withList } from '../list-page.js';
import { readingNote } from '../reading-age.js';
import type { Visit } from '../visit.js';
import { told } from './answering-item.page.js';
import { dueInWords } from './answering-list.page.js';
import {
  kindChoices,
  languageChoices,
  languageName,
  reasonWords,
  wantedLanguage,
  wishOf,
  type AnsweringItem,
  type FollowUp,
  type Reply,
} from './answering.js';

const here = (visit: Visit, { id }: AnsweringItem, path = ''): string =>
  visit.link(withList(visit, `/answering/${id}${path}`));

/** A step about one answer: the heading, what the person told, and the form. */
const step = (visit: Visit, item: AnsweringItem, form: Form, heading: string, body: Html): Html =>
  html`${refusal(form)}
    <p class="back"><a href="${here(visit, item)}">Back to the answer</a></p>
    <h1>${heading}</h1>
    ${told(item)} ${body}`;

const wordsOfReply = (form: Form, item: AnsweringItem): Html => {
  const wanted = wantedLanguage(item);
  return html`${textAreaField(form, { name: 'text', label: 'Your reply', rows: 8, hint: 'Plain words. Thank the person, say what happens next and when.' })}${selectField(
    form,
    { name: 'language', label: 'Language of your reply', choices: languageChoices(wanted) },
  )}${
    wanted &&
    checkboxField(form, {
      name: 'anyLanguage',
      label: `The person reads ${languageName(wanted)}`,
      choices: [{ value: 'yes', label: 'Send it in another language all the same' }],
    })
  }${textField(form, { name: 'from', label: 'Who replies', hint: 'A team or a role, such as “The team of Ward 3”.', width: 'medium' })}`;
};

const track = (published: number): string =>
  published >= 10
    ? 'Your plain public replies can be read at once, because ten of yours were published before.'
    : `A public reply waits until another person has read it. After ten of yours it no longer does: ${published} so far.`;

/** The form that writes back. */
export const replyForm = (visit: Visit, item: AnsweringItem, form: Form, published: number): Html => {
  const wish = wishOf(item);
  return step(
    visit,
    item,
    form,
    'Write a reply',
    html`${wish && html`<p class="notice">${wish}</p>`}${formOf(form, {
      action: here(visit, item, '/reply'),
      button: 'Send the reply',
      version: item.version,
      once: true,
      published: true,
      fields: html`${radioField(form, { name: 'kind', label: 'What is it?', choices: kindChoices })}${wordsOfReply(form, item)}${
        item.mayPublish
          ? radioField(form, {
              name: 'public',
              label: 'Who can read it?',
              hint: track(published),
              choices: [
                { value: '', label: 'Only the person, with their receipt code' },
                { value: 'yes', label: 'Everybody, under the published words' },
              ],
            })
          : html`<p>Only the person can read it, with their receipt code.</p>`
      }`,
    })}`,
  );
};

/** The form in which an author changes their reply. */
export const changeReplyForm = (visit: Visit, item: AnsweringItem, reply: Reply, form: Form): Html =>
  step(
    visit,
    item,
    form,
    'Change your reply',
    html`${reply.declineReason && html`<p class="notice">Sent back: <span class="words">${reply.declineReason}</span></p>`}${formOf(
      form,
      {
        action: here(visit, item, `/replies/${reply.id}`),
        button: 'Save the reply',
        version: reply.version,
        published: true,
        fields: wordsOfReply(form, item),
      },
    )}`,
  );

/** The form in which a second person decides about a reply. */
export const checkReplyForm = (visit: Visit, item: AnsweringItem, reply: Reply, form: Form): Html =>
  step(
    visit,
    item,
    form,
    'Check this reply',
    html`<h2>${kindChoices.find(({ value }) => value === reply.kind)?.label}</h2>
      <blockquote class="quote">
        <span class="words" dir="auto" ${reply.language && html` lang="${reply.language}"`}
          >${reply.text}</span
        >
      </blockquote>
      <p class="secondary">
        ${reply.from}${reply.language && `, in ${languageName(reply.language)}`},
        ${reply.public ? 'for everybody' : 'for the person only'}
      </p>
      ${readingNote(reply.readingAge)}
      ${formOf(form, {
        action: here(visit, item, `/replies/${reply.id}/check`),
        button: 'Save the decision',
        version: reply.version,
        fields: html`${radioField(form, {
          name: 'publish',
          label: 'Is it true, kind and free of personal details?',
          choices: [
            { value: 'yes', label: 'Yes: it can be read from now on' },
            { value: '', label: 'Not yet: send it back' },
          ],
        })}${textAreaField(form, { name: 'reason', label: 'What should its author change?', hint: 'Only if you send it back.' })}`,
      })}`,
  );

/** The form that invites the person to make a complaint. */
export const complaintForm = (visit: Visit, item: AnsweringItem, form: Form): Html =>
  step(
    visit,
    item,
    form,
    'Invite the person to make a complaint',
    html`<p>
        The person sees this with their receipt code, with a link to the form for concerns and complaints.
        Nobody asks who they are before they decide.
      </p>
      ${formOf(form, {
        action: here(visit, item, '/complaint'),
        button: 'Invite them',
        version: item.version,
        fields: textAreaField(form, {
          name: 'text',
          label: 'What would you like to say? (optional)',
          rows: 5,
        }),
      })}`,
  );

/** The form that passes praise on. */
export const praiseForm = (visit: Visit, item: AnsweringItem, form: Form): Html =>
  step(
    visit,
    item,
    form,
    'Pass praise on to a team',
    html`<p>
        The team gets an e-mail with your words, not with the person's. The receipt says that their praise was
        passed on. We keep the name of the team, and forget the address and your words when the e-mail is
        sent.
      </p>
      ${formOf(form, {
        action: here(visit, item, '/praise'),
        button: 'Pass it on',
        version: item.version,
        fields: html`${textField(form, { name: 'team', label: 'Team', width: 'medium' })}${textField(form, {
          name: 'email',
          label: "The team's e-mail address",
          type: 'email',
          width: 'medium',
        })}${textAreaField(form, { name: 'message', label: 'What should the team hear?', rows: 5 })}`,
      })}`,
  );

/** The forms of one follow-up. */
export const followUpForms = (visit: Visit, item: AnsweringItem, each: FollowUp, form: Form): Html => {
  const sent = form.over({ owner: each.owner, mine: each.mine ? 'yes' : '', outcome: '' });
  return step(
    visit,
    item,
    form,
    reasonWords[each.reason],
    html`<p>${dueInWords(each)}, on ${dayInWords(each.dueOn)}.</p>
      <h2>Who looks after it?</h2>
      ${formOf(sent, {
        action: here(visit, item, `/follow-ups/${each.id}/owner`),
        button: 'Save who looks after it',
        version: each.version,
        secondary: true,
        fields: html`${textField(sent, { name: 'owner', label: 'Name', hint: 'As your team knows them. Leave it empty for nobody.', width: 'medium' })}${checkboxField(
          sent,
          {
            name: 'mine',
            label: 'Is it you?',
            choices: [{ value: 'yes', label: 'Yes: put it into my list' }],
          },
        )}`,
      })}
      <h2>What was done?</h2>
      ${formOf(sent, {
        action: here(visit, item, `/follow-ups/${each.id}/done`),
        button: 'It is done',
        version: each.version,
        fields: textAreaField(sent, { name: 'outcome', label: 'What was done' }),
      })}`,
  );
};
