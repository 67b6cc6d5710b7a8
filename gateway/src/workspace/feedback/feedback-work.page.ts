import { dayInWords } from '../../pages/feedback-words.js';
import { html, type Html } from '../../pages/html.js';
import { checkboxField, formOf, selectField, textAreaField, textField } from '../fields.js';
import { Form } from '../form.js';
import type { Visit } from '../visit.js';
import { criticalityChoices, languageName, type FeedbackItem } from './feedback.js';
import { findingWords, isPersonal, placeOf, wordsOf, type Finding } from './findings.js';
import { withView } from './feedback-view.js';

/** Where the forms of an answer go. */
const to = (visit: Visit, { id }: FeedbackItem, path: string): string =>
  visit.link(withView(visit, `/feedback/${id}/${path}`));

const decided: Readonly<Record<string, string>> = { CONFIRMED: 'confirmed', REJECTED: 'not so' };

const valueOf = ({ kind, value }: Finding): string | null =>
  kind === 'LANGUAGE' && value !== null ? languageName(value) : value;

/** What has a place of its own on the page: it is accepted or corrected with the themes. */
const isExpected = ({ kind }: Finding): boolean => kind === 'THEME' || kind === 'SENTIMENT';

const findings = (visit: Visit, feedback: FeedbackItem): Html | null =>
  feedback.findings.every(isExpected)
    ? null
    : html`<h2>What was found in the words</h2>
        <p class="secondary">Simple rules found this. You say whether it is so.</p>
        <ul class="record">
          ${feedback.findings
            .filter((finding) => !isExpected(finding))
            .map((finding) => {
              const words = wordsOf(feedback, finding);
              const sure = `${Math.round(finding.confidence * 100)} % sure`;
              const what = html`<strong>${findingWords[finding.kind] ?? finding.kind}</strong>${
                  valueOf(finding) !== null && `: ${valueOf(finding)}`
                }${words !== null && html`: <q dir="auto">${words}</q>`}${
                  placeOf(finding) !== null && html`, ${placeOf(finding)}`
                }`;
              return html`<li>
                <p>${what} (${finding.decision === null ? sure : decided[finding.decision]})</p>
                <form method="post" action="${to(visit, feedback, 'finding')}" class="buttons">
                  <input type="hidden" name="expectedVersion" value="${feedback.version}" />
                  <input type="hidden" name="finding" value="${finding.id}" />
                  ${
                    finding.decision !== 'CONFIRMED' &&
                    html`<button class="button quiet" name="decision" value="CONFIRMED">
                      It is so<span class="hidden">: ${findingWords[finding.kind]} ${words}</span>
                    </button>`
                  }${
                    finding.decision !== 'REJECTED' &&
                    html`<button class="button quiet" name="decision" value="REJECTED">
                      It is not so<span class="hidden">: ${findingWords[finding.kind]} ${words}</span>
                    </button>`
                  }
                </form>
              </li> `;
            })}
        </ul>`;

function redaction(visit: Visit, feedback: FeedbackItem, form: Form): Html | null {
  const written = [feedback.comment, ...feedback.answers.map(({ text }) => text)].some(
    (text) => text !== null,
  );
  if (!written && feedback.additions.length === 0) return null;
  const choices = feedback.findings.flatMap((finding) => {
    const words = wordsOf(feedback, finding);
    return isPersonal(finding) && words !== null && finding.decision !== 'REJECTED'
      ? [{ value: finding.id, label: `${findingWords[finding.kind] ?? ''}: ${words}` }]
      : [];
  });
  return html`<h2>Take personal details out</h2>
    ${
      feedback.redacted &&
      html`<p>
          Something was taken out. The experience lead can read the original; every look is written down.
        </p>
        ${
          visit.holds('experience-lead') &&
          formOf(form, {
            action: to(visit, feedback, 'original'),
            button: 'Read the original',
            fields: textField(form, {
              name: 'reason',
              label: 'Why do you read it?',
              hint: 'It is written down with your name and the time.',
            }),
            secondary: true,
          })
        }`
    }
    <details ${form.problem('words') || feedback.personalDetails ? html` open` : null}>
      <summary>Choose what is taken out</summary>
      ${formOf(form, {
        action: to(visit, feedback, 'redact'),
        button: 'Take it out',
        version: feedback.version,
        secondary: true,
        fields: html`${choices.length > 0 && checkboxField(form, { name: 'findings', label: 'What was found', choices })}${textAreaField(form, { name: 'words', label: 'Other words', hint: 'One name or other words on each line. Each place where they stand is taken out.', rows: 2 })}`,
      })}
    </details>`;
}

function translation(visit: Visit, feedback: FeedbackItem, form: Form): Html | null {
  const {
    comment,
    translation: done,
    translatedBy,
    translatedOn,
    needsTranslation,
    detectedLanguage,
  } = feedback;
  if (comment === null || (!needsTranslation && done === null && (detectedLanguage ?? 'en') === 'en'))
    return null;
  return html`<h2>In English</h2>
    ${
      done === null
        ? html`<p>A person has to say what these words mean. Until then nobody should act on a guess.</p>`
        : html`<blockquote class="quote"><span class="words">${done}</span></blockquote>
            <p class="secondary">
              Translated by ${translatedBy}${translatedOn !== null && `, ${dayInWords(translatedOn)}`}
            </p>`
    }
    <details ${needsTranslation ? html` open` : null}>
      <summary>${done === null ? 'Translate it' : 'Change the translation'}</summary>
      ${formOf(form.over({ translation: done ?? '', translator: translatedBy ?? '' }), {
        action: to(visit, feedback, 'translate'),
        button: 'Save the translation',
        version: feedback.version,
        secondary: true,
        fields: html`${textAreaField(form.over({ translation: done ?? '' }), {
          name: 'translation',
          label: 'The words in English',
          hint: 'Leave it empty when they need no translation.',
        })}${textField(form.over({ translator: translatedBy ?? '' }), {
          name: 'translator',
          label: 'Who translated it',
          hint: 'Leave it empty when you did.',
        })}`,
      })}
    </details>`;
}

const publication = (visit: Visit, feedback: FeedbackItem): Html | null => {
  if (feedback.comment === null) return null;
  const { publication: state, mayPublish, version } = feedback;
  const button = (path: string, label: string): Html =>
    formOf(new Form(), {
      action: to(visit, feedback, path),
      button: label,
      fields: html``,
      version,
      secondary: true,
    });
  return html`<h2>May everybody read the words?</h2>
    <p>
      ${
        state === 'PUBLISHED'
          ? 'They are published.'
          : state === 'WITHHELD'
            ? 'They stay with the trust.'
            : mayPublish
              ? 'The person agreed. Nothing is published until you decide.'
              : 'No: the person did not agree.'
      }
    </p>
    <div class="buttons">
      ${mayPublish && state !== 'PUBLISHED' && button('publish', 'Publish the words as they stand here')}${
        (state === 'PUBLISHED' || (mayPublish && state === null)) &&
        button('withhold', state === 'PUBLISHED' ? 'Take them back' : 'Keep them with the trust')
      }
    </div>`;
};

const danger = (visit: Visit, feedback: FeedbackItem): Html => {
  const { version, safeguardingSince, criticality, criticalityConfirmed } = feedback;
  const form = new Form().over({ howCritical: criticality === null ? '' : String(criticality) });
  return html`<h2>How serious is it?</h2>
    ${formOf(form, {
      action: to(visit, feedback, 'criticality'),
      button: 'Save how critical it is',
      version,
      secondary: true,
      fields: selectField(form, {
        name: 'howCritical',
        label: 'The most negative statement is',
        hint:
          criticality === null || criticalityConfirmed
            ? ''
            : 'Simple rules took it for this. Say what it is.',
        choices: criticalityChoices,
      }),
    })}${formOf(new Form(), {
      action: to(visit, feedback, 'safeguarding'),
      button: safeguardingSince === null ? 'Give it to safeguarding' : 'Safeguarding is done with it',
      version,
      secondary: true,
      fields: html`<input
        type="hidden"
        name="assigned"
        value="${safeguardingSince === null ? 'yes' : 'no'}"
      />`,
    })}`;
};

/** What else staff do with an answer besides saying what it is about. */
export const feedbackWork = (visit: Visit, feedback: FeedbackItem, form: Form): Html =>
  html`${translation(visit, feedback, form)}${findings(visit, feedback)}${redaction(visit, feedback, form)}${danger(visit, feedback)}${publication(visit, feedback)}`;
