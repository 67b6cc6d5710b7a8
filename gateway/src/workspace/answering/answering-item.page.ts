import { dayInWords, ratings } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { instantInWords, weekdayInWords } from '../days.js';
import { formOf } from '../fields.js';
import { Form } from '../form.js';
import { withList } from '../list-page.js';
import type { Visit } from '../visit.js';
import { dueInWords, mayCheck, overdueFlag } from './answering-list.page.js';
import {
  kindChoices,
  reasonWords,
  replyStateWords,
  wishOf,
  type AnsweringItem,
  type FollowUp,
  type Reply,
} from './answering.js';

/** The words of an answer and what was added to it later, as the person wrote them. */
export const told = ({ comment, language, additions }: AnsweringItem): Html =>
  html`${
    comment === null
      ? html`<p class="secondary">The person wrote no words.</p>`
      : html`<blockquote class="quote">
          <span class="words" dir="auto" ${language && html` lang="${language}"`}>${comment}</span>
        </blockquote>`
  }${additions.map(
    ({ addedOn, text, needsAttention, personalDetails }) =>
      html`<h3>The person added on ${dayInWords(addedOn)}</h3>
        ${needsAttention && html`<p><strong class="flag">Read first</strong> The words may speak of danger.</p>`}
        ${personalDetails && html`<p class="notice">The words may hold a personal detail. Do not repeat it.</p>`}
        <blockquote class="quote"><span class="words" dir="auto">${text}</span></blockquote>`,
  )}`;

const place = (visit: Visit, { id }: AnsweringItem, path = ''): string =>
  visit.link(withList(visit, `/answering/${id}${path}`));

const withdraw = (visit: Visit, item: AnsweringItem, { id, version }: Reply): Html =>
  formOf(new Form(), {
    action: place(visit, item, `/replies/${id}/withdraw`),
    button: 'Take it back',
    fields: html``,
    version,
    secondary: true,
  });

const replied = (visit: Visit, item: AnsweringItem, reply: Reply, now: Date): Html => {
  const { id, state, kind, text, language, from, mine, changeableUntil, declineReason, publishedAt } = reply;
  const changeable =
    mine && state !== 'WITHDRAWN' && (changeableUntil === null || now < new Date(changeableUntil));
  const mayTakeBack = changeable || (visit.holds('experience-lead') && state === 'PUBLISHED');
  return html`<li>
    <p class="secondary">
      ${from}. ${kindChoices.find(({ value }) => value === kind)?.label},
      ${reply.public ? 'for everybody' : 'for the person only'}.
      ${replyStateWords[state]}${
        publishedAt && state === 'PUBLISHED' && ` since ${instantInWords(publishedAt)}`
      }.
    </p>
    <p><span class="words" dir="auto" ${language && html` lang="${language}"`}>${text}</span></p>
    ${declineReason && html`<p class="notice">Sent back: <span class="words">${declineReason}</span></p>`}
    <div class="buttons">
      ${changeable && html`<a href="${place(visit, item, `/replies/${id}`)}">Change this reply</a>`}${
        mayTakeBack && withdraw(visit, item, reply)
      }${
        state === 'WAITING' &&
        !mine &&
        mayCheck(visit) &&
        html`<a class="button" href="${place(visit, item, `/replies/${id}/check`)}">Check this reply</a>`
      }
    </div>
    ${changeable && changeableUntil && html`<p class="secondary">You can change it until ${instantInWords(changeableUntil)}.</p>`}
  </li> `;
};

const followUp = (visit: Visit, item: AnsweringItem, each: FollowUp): Html =>
  html`<li>
    <p>
      <strong>${reasonWords[each.reason]}.</strong> ${dueInWords(each)} (${weekdayInWords(each.dueOn)}).
      ${each.overdue && overdueFlag}
      ${each.owner ? `Looked after by ${each.owner}.` : 'Nobody looks after it yet.'}
    </p>
    ${
      each.outcome === null
        ? html`<p>
            <a href="${place(visit, item, `/follow-ups/${each.id}`)}"
              >Take it, hand it over or say what was done</a
            >
          </p>`
        : html`<p><span class="words">${each.outcome}</span></p>`
    }
  </li> `;

const beyond = (visit: Visit, item: AnsweringItem): Html => {
  const { complaintInvitation: invited, passedPraise: praise } = item;
  return html`<h2>More that you can do</h2>
    <ul>
      <li>
        ${
          invited
            ? html`You invited the person to make a complaint on ${dayInWords(invited.invitedOn)}.
                <a href="${place(visit, item, '/complaint')}">Change what it says</a>`
            : html`<a href="${place(visit, item, '/complaint')}">Invite the person to make a complaint</a>`
        }
      </li>
      <li>
        ${
          praise
            ? `Praise was passed on to ${praise.team} on ${dayInWords(praise.passedOn)}.`
            : html`<a href="${place(visit, item, '/praise')}">Pass praise on to a team</a>`
        }
      </li>
      <li><a href="${visit.link(`/actions/new?feedback=${item.id}`)}">Publish what we did about this</a></li>
    </ul>`;
};

/** One answer, what was written back and what is still to be done. */
export const answeringItem = (visit: Visit, item: AnsweringItem, now: Date = new Date()): Html => {
  const wish = wishOf(item);
  return html`<p class="back"><a href="${visit.link(withList(visit, '/answering'))}">Back to the list</a></p>
    <h1>${ratings[item.rating ?? ''] ?? 'No rating'}</h1>
    <p class="secondary">
      ${dayInWords(item.receivedOn)}, ${item.service?.name ?? 'the trust as a whole'}.
      <a href="${visit.link(`/feedback/${item.id}`)}">See all about this answer</a>
    </p>
    ${item.testMode && html`<p class="notice">This was sent in test mode. It is in no figure.</p>`}${told(item)}
    ${wish && html`<p class="notice">${wish}</p>`}
    <h2>What we wrote back</h2>
    ${
      item.replies.length === 0
        ? html`<p>Nothing yet.</p>`
        : html`<ul class="record">
            ${item.replies.map((each) => replied(visit, item, each, now))}
          </ul>`
    }
    <p><a class="button" href="${place(visit, item, '/reply')}">Write a reply</a></p>
    ${
      item.followUps.length > 0 &&
      html`<h2>Follow-up</h2>
        <ul class="record">
          ${item.followUps.map((each) => followUp(visit, item, each))}
        </ul>`
    }
    ${beyond(visit, item)}`;
};
