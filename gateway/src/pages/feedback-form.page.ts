import type { FormProblem, TypedAnswer } from './feedback-answer.js';
import { problemSentences, ratings } from './feedback-words.js';
import { html, type Html } from './html.js';
import { page } from './page.js';
import type { Place, Signpost } from './places.js';

/** Why an answer was not taken although nothing is wrong with it. */
export type Setback = 'unavailable' | 'busy';

/** The state of the form. */
export interface FeedbackFormState {
  /** Whom it is for; null when that cannot be looked up now. */
  readonly place: Place | null;
  readonly answer: TypedAnswer;
  readonly problems?: readonly FormProblem[];
  readonly setback?: Setback;
}

const sentenceOf = ({ code }: FormProblem): string => problemSentences[code] ?? 'Check this answer';

/** Where a problem's link leads: to the first control of its field. */
const controls: Readonly<Record<FormProblem['field'], string>> = {
  rating: 'rating-1',
  comment: 'comment',
  service: 'feedback',
};

const summary = (problems: readonly FormProblem[]): Html =>
  html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>There is a problem</h2>
    <ul>
      ${problems.map((problem) => html`<li><a href="#${controls[problem.field]}">${sentenceOf(problem)}</a></li>`)}
    </ul>
  </div>`;

const setbacks: Readonly<Record<Setback, Html>> = {
  unavailable: html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>Your feedback was not sent</h2>
    <p>
      A part of our service is not answering. Everything you wrote is still here. Wait a minute, then press
      “Send feedback” again.
    </p>
  </div>`,
  busy: html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>Your feedback was not sent yet</h2>
    <p>
      Very many answers are coming in from where you are. Everything you wrote is still here. Wait a minute,
      then press “Send feedback” again.
    </p>
  </div>`,
};

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

const signpost = ({ title, description, telephone, url }: Signpost): Html =>
  html`<li>
    <strong>${url && isWebAddress(url) ? html`<a href="${url}" rel="noreferrer">${title}</a>` : title}</strong
    >${telephone && html` <a class="telephone" href="tel:${telephone.replace(/[^\d+]/g, '')}">${telephone}</a>`}${
      description && html`<br />${description}`
    }
  </li> `;

const help = (signposts: readonly Signpost[]): Html =>
  html`<section class="help" aria-labelledby="help-title">
    <h2 id="help-title">If someone is in danger now</h2>
    <p>Call <a class="telephone" href="tel:999">999</a> if a life is at risk.</p>
    <p>
      Call <a class="telephone" href="tel:111">111</a> for urgent medical help. Choose option 2 for urgent
      mental health help.
    </p>
    <p>We cannot send help through this form.</p>
    ${
      signposts.length > 0 &&
      html`<details>
        <summary>Other help and people to talk to</summary>
        <ul class="signposts">
          ${signposts.map(signpost)}
        </ul>
      </details>`
    }
  </section>`;

const error = (id: string, problem: FormProblem | undefined): Html | undefined =>
  problem && html`<p class="error" id="${id}"><span class="hidden">Error: </span>${sentenceOf(problem)}</p>`;

/** Answers that are large enough for a shaking hand: the whole row can be touched. */
const choice = (name: string, value: string, label: string, chosen: string, id: string): Html =>
  html`<label class="radio" for="${id}">
    <input
      type="radio"
      id="${id}"
      name="${name}"
      value="${value}"
      ${chosen === value ? html` checked` : null}
    />
    ${label}</label
  > `;

const form = ({ answer, problems = [] }: FeedbackFormState): Html => {
  const [rating, comment] = (['rating', 'comment'] as const).map((field) =>
    problems.find((problem) => problem.field === field),
  );
  return html`<form method="post" id="feedback" class="stack" novalidate>
    <input type="hidden" name="idempotencyKey" value="${answer.idempotencyKey}" />
    <div class="field${rating ? ' wrong' : ''}">
      <fieldset ${rating ? html`aria-describedby="rating-error"` : null}>
        <legend><h2 class="question">Overall, how was your experience of our service?</h2></legend>
        ${error('rating-error', rating)}
        ${Object.entries(ratings).map(([value, label], index) => choice('rating', value, label, answer.rating, `rating-${index + 1}`))}
      </fieldset>
    </div>
    <div class="field${comment ? ' wrong' : ''}">
      <label for="comment">Please can you tell us why you gave your answer?</label>
      <p class="hint" id="comment-hint">
        You can leave this empty. Please leave out names and anything that shows who you are. At most 4,000
        characters.
      </p>
      ${error('comment-error', comment)}
      <textarea
        id="comment"
        name="comment"
        rows="6"
        aria-describedby="comment-hint${comment ? ' comment-error' : ''}"
        ${comment ? html` aria-invalid="true"` : null}
      >
${answer.comment}</textarea>
    </div>
    <fieldset aria-describedby="publish-hint">
      <legend>May we publish your words?</legend>
      <p class="hint" id="publish-hint">
        We may show them without your name, for example on our website. If you choose nothing, only our staff
        read them.
      </p>
      ${choice('mayPublish', 'yes', 'Yes, you may publish my words', answer.mayPublish, 'publish-yes')}${choice(
        'mayPublish',
        'no',
        'No, keep my words private',
        answer.mayPublish,
        'publish-no',
      )}
    </fieldset>
    <div class="trap" aria-hidden="true">
      <label for="website">Leave this empty</label>
      <input id="website" name="website" tabindex="-1" autocomplete="off" value="${answer.website}" />
    </div>
    <div>
      <h2>What happens next</h2>
      <p>Our staff read the answers. You get a code to see what was done.</p>
    </div>
    <button class="button">Send feedback</button>
  </form>`;
};

/** The name of whoever gets the feedback. */
export const receiverOf = (place: Place | null): string | null =>
  place && (place.service?.name ?? place.trust.name);

/** The form as a page, for QR codes and links in messages. It needs no script. */
export function feedbackFormPage(state: FeedbackFormState): Html {
  const { place, problems = [], setback } = state;
  const receiver = receiverOf(place);
  const wrong = problems.length > 0 || setback;
  const heading = receiver ? `Your feedback to ${receiver}` : 'Your feedback';
  return page({
    title: `${wrong ? 'Error: ' : ''}${heading}`,
    banner: banner(place),
    main: html`${setback && setbacks[setback]}${problems.length > 0 && summary(problems)}
      <h1>${heading}</h1>
      ${place?.service && html`<p class="secondary">${place.trust.name}</p>`}
      ${help(place?.trust.signposts ?? [])}
      <p>Your answer is anonymous. It takes about a minute.</p>
      ${form(state)}`,
  });
}

/** Says so when a trust's figures and actions are made up. */
export const banner = (place: Place | null): Html | undefined =>
  place?.trust.synthetic
    ? html`<div class="banner">
        <div class="column">
          <strong>Demonstration.</strong> This is not a real NHS website. Nobody at the trust reads what you
          write here.
        </div>
      </div>`
    : undefined;
