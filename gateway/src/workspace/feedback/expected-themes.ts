import { html, type Html } from '../../pages/html.js';
import type { Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import { withView } from './feedback-view.js';
import { sentimentChoices, type FeedbackItem } from './feedback.js';
import type { Finding } from './findings.js';

/** Where the next answer stands in the list. */
interface Next {
  readonly id: string;
  readonly after: string;
}

const open = ({ findings }: Pick<FeedbackItem, 'findings'>, kind: string): Finding[] =>
  findings
    .filter((finding) => finding.kind === kind && finding.decision === null)
    .sort((a, b) => b.confidence - a.confidence);

/** What the form that says what an answer is about has in it. */
export interface CodingValues {
  readonly themes: readonly string[];
  readonly sentiment: string;
}

/**
 * What was said of an answer, and besides, where somebody asked to begin with it, what a model expects and nobody has decided
 * on: a page that is loaded again after it was saved must not take away what was said.
 */
export function beginningWith(visit: Visit, feedback: FeedbackItem, said: CodingValues): CodingValues {
  if (visit.query('taken') !== 'yes') return said;
  const expected = open(feedback, 'THEME').map(({ value }) => value ?? '');
  return {
    themes: [...new Set([...said.themes, ...expected])],
    sentiment: said.sentiment || (open(feedback, 'SENTIMENT')[0]?.value ?? ''),
  };
}

const sure = ({ confidence }: Finding): string => `${Math.round(confidence * 100)} % sure`;

const because = ({ spokeFor }: Finding): string =>
  spokeFor.length === 0 ? '' : `, because of ${spokeFor.map((word) => `“${word}”`).join(', ')}`;

const feelingWords = (feeling: Finding): string =>
  `${sentimentChoices.find(({ value }) => value === feeling.value)?.label} (${sure(feeling)})`;

/** What is said until the model has read an answer; it reads no trials, nor what has no words. */
export const notReadYet = ({ comment, testMode }: Pick<FeedbackItem, 'comment' | 'testMode'>): Html | null =>
  comment === null || testMode ? null : html`<p class="secondary">The model has not read this yet.</p>`;

/** What is said where no theme is expected: a feeling may be all the same, and counts in the figures until a person decides. */
export function expectedFeelingAlone(feedback: Pick<FeedbackItem, 'findings'>): Html {
  const [feeling] = open(feedback, 'SENTIMENT');
  return html`<p class="secondary">
    The model does not know what this is
    about.${feeling && ` It expects that the words express: ${feelingWords(feeling)}.`}
  </p>`;
}

/**
 * What a model expects of an answer that nobody has coded, a button (key A) that takes it over as it is, and a link (key C)
 * to begin with it below. Whoever chooses themes below has corrected it.
 */
export function expectedThemes(
  visit: Visit,
  feedback: FeedbackItem,
  themes: readonly Theme[],
  next: Next,
): Html | null {
  const { themeReading, state } = feedback;
  if (state === 'CODED' || state === 'ACTED_ON') return null;
  if (themeReading === null) return notReadYet(feedback);
  if (themeReading.outcome === 'FOR_PEOPLE')
    return html`<p class="secondary">
      The model leaves this to people: the words are of another language, or too few.
    </p>`;
  const found = open(feedback, 'THEME');
  if (found.length === 0) return expectedFeelingAlone(feedback);
  const [feeling] = open(feedback, 'SENTIMENT');
  const name = (code: string | null): string =>
    themes.find((theme) => theme.code === code)?.name ?? code ?? '';
  return html`<form
    method="post"
    action="${visit.link(withView(visit, `/feedback/${feedback.id}/themes`))}"
    class="stack notice"
    aria-labelledby="expected-title"
  >
    <h3 id="expected-title">A model expects</h3>
    <ul>
      ${found.map((finding) => html`<li>${name(finding.value)} (${sure(finding)}${because(finding)})</li> `)}
      ${feeling && html`<li>${feelingWords(feeling)}</li>`}
    </ul>
    <input type="hidden" name="expectedVersion" value="${feedback.version}" />
    <input type="hidden" name="nextAfter" value="${next.after}" />
    ${found.map(({ value }) => html`<input type="hidden" name="themes" value="${value ?? ''}" /> `)}
    <input type="hidden" name="sentiment" value="${feeling?.value ?? ''}" />
    <div class="buttons">
      <button class="button secondary" name="next" value="${next.id}" data-key="a" aria-keyshortcuts="a">
        It is so: accept and go to the next <kbd>A</kbd>
      </button>
      <a
        class="button quiet"
        href="${visit.link(withView(visit, `/feedback/${feedback.id}`, { taken: 'yes' }))}"
        data-key="c"
        aria-keyshortcuts="c"
        >Tick this below, to change it <kbd>C</kbd></a
      >
    </div>
  </form>`;
}
