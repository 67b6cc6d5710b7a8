import type { TemplateResult } from 'lit';
import { newIdempotencyKey } from '../data/idempotency-key.js';
import {
  AskCommitteeQuestionDocument,
  CommitteeQuestionsDocument,
  type CommitteeQuestionsQuery,
} from '../generated/graphql.js';
import { longDate } from '../internal/long-date.js';
import type { BoardKit, BoardPart, BoardWords } from './board-part.js';
import { strings as english } from './question.strings.js';

/** A question that somebody put to the committee. */
export type BoardQuestion = NonNullable<CommitteeQuestionsQuery['committee']>['items']['nodes'][number];

/** `message` is what the API says, when the question is at fault. */
interface Problem {
  code: string;
  message?: string;
}

/** What somebody is about to ask one committee. */
interface Draft {
  words: string;
  idempotencyKey: string;
  /** What to put right, or why it was not sent; said in the language of the moment. */
  problem?: Problem | undefined;
  state: 'open' | 'sending' | 'sent';
}

const maxLength = 4_000;

/** Questions with their answers, and a form for one more. A draft stays with its committee until it is safe. */
export function createPart(kit: () => BoardKit): BoardPart<BoardQuestion> {
  const drafts = new Map<string, Draft>();
  return {
    document: CommitteeQuestionsDocument,
    render: (questions) => kit().html`${questions.map((question) => renderQuestion(question, kit()))}`,
    renderForm(reload) {
      const { committee } = kit();
      let draft = drafts.get(committee);
      if (!draft) drafts.set(committee, (draft = newDraft()));
      return renderForm(draft, kit, reload);
    },
  };
}

const newDraft = (): Draft => ({ words: '', idempotencyKey: newIdempotencyKey(), state: 'open' });

function renderQuestion(question: BoardQuestion, kit: BoardKit): TemplateResult {
  const { html, nothing, words, language } = kit;
  const strings = { ...english, ...words };
  const day = (date: string) => longDate(date, language, words.months);
  const { mine, askedOn, answer, answeredOn, synthetic } = question;
  return html`<div class="item" part="question">
    ${synthetic ? html`<p class="notice" part="synthetic"><b>${words.synthetic}</b></p>` : nothing}
    <p class="words" dir="auto"><b>${question.words}</b></p>
    <p class="soft">${(mine ? strings.askedByYou : strings.askedOn)(day(askedOn))}</p>
    ${
      answer
        ? html`<div class="answer">
            <p class="words" dir="auto">${answer}</p>
            <p class="soft">${answeredOn ? strings.answeredOn(day(answeredOn)) : nothing}</p>
          </div>`
        : html`<p>○ ${strings.notAnswered}</p>`
    }
  </div>`;
}

function renderForm(draft: Draft, kit: () => BoardKit, reload: () => Promise<void>): TemplateResult {
  const { html, nothing, words, level, update } = kit();
  const strings = { ...english, ...words };
  const { problem, state } = draft;
  const sending = state === 'sending';
  const type = ({ target }: Event) => {
    draft.words = (target as HTMLTextAreaElement).value;
    // Else Lit holds the box for empty, and leaves the words there when another committee with no draft is shown.
    update();
  };
  return html`<form class="stack" novalidate>
    <p class="title" id="ask" role="heading" aria-level=${level + 1}>${strings.ask}</p>
    ${
      state === 'sent'
        ? html`<div class="notice" id="sent" role="group" aria-label=${strings.sent} tabindex="-1">
            <b>${strings.sent}</b>
            <p>${strings.sentNext}</p>
          </div>`
        : nothing
    }
    <p class="soft" id="question-hint">${strings.askHint}</p>
    ${
      problem
        ? html`<p class="error" id="question-error">
            <span class="hidden">${words.error}</span> <b>${sentenceOf(problem, words)}</b>
          </p>`
        : nothing
    }
    <textarea
      id="question"
      rows="4"
      dir="auto"
      autocomplete="off"
      aria-labelledby="ask"
      aria-describedby="question-hint question-error"
      aria-invalid=${!!problem}
      .value=${draft.words}
      @input=${type}
    ></textarea>
    <button
      id="send"
      part="button"
      aria-disabled=${sending}
      @click=${(event: Event) => {
        event.preventDefault();
        if (!sending) void send(draft, kit, reload).then(update);
      }}
    >
      ${sending ? strings.sending : strings.send}
    </button>
  </form>`;
}

function sentenceOf({ code, message }: Problem, words: BoardWords): string {
  const { wrong, notSent, kept } = { ...english, ...words };
  return (
    (wrong as Record<string, string>)[code] ??
    message ??
    `${notSent}. ${kept} ${words.sentences[code] ?? words.failure}`
  );
}

async function send(draft: Draft, kit: () => BoardKit, reload: () => Promise<void>): Promise<void> {
  const { committee, words, ask, update, focusOn, say, sent } = kit();
  const strings = { ...english, ...words };
  const text = draft.words.trim();
  const refuse = (problem: Problem) => {
    Object.assign(draft, { problem, state: 'open' });
    update();
    void focusOn('#question');
  };
  if (!text) return refuse({ code: 'WORDS_MISSING' });
  if ([...text].length > maxLength) return refuse({ code: 'WORDS_TOO_LONG' });
  Object.assign(draft, { problem: undefined, state: 'sending' });
  update();
  say(strings.sending);
  const attempt = () =>
    ask(AskCommitteeQuestionDocument, {
      input: { idempotencyKey: draft.idempotencyKey, committee, words: text },
    });
  try {
    const { askCommitteeQuestion: result } = await attempt().catch((error: { code?: string }) => {
      if (error.code !== 'IDEMPOTENCY_KEY_REUSED') throw error;
      // An earlier try did arrive, and the person has changed the words since.
      draft.idempotencyKey = newIdempotencyKey();
      return attempt();
    });
    // The only field is the question: what is wrong with it first is what the person reads.
    if (result.__typename === 'ValidationProblem') return refuse(result.problems[0] as Problem);
    Object.assign(draft, newDraft(), { state: 'sent' });
    sent();
    await reload();
    void focusOn('#sent');
  } catch (error) {
    const { code = 'NETWORK' } = error as { code?: string };
    refuse({ code });
    sent(code);
  } finally {
    say('');
  }
}
