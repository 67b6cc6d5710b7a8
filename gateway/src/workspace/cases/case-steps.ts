import { html, type Html } from '../../pages/html.js';
import { checkboxField, dateField, radioField, selectField, textAreaField, textField } from '../fields.js';
import type { Form, Problem } from '../form.js';
import { themeField, type Theme } from '../themes.js';
import type { Visit } from '../visit.js';
import {
  acknowledgeCaseDocument,
  agreeResponseDayDocument,
  assignCaseDocument,
  closeCaseDocument,
  codeCaseDocument,
  escalateCaseDocument,
  recordCaseContactDocument,
  releaseCaseDocument,
} from './case.documents.js';
import { channelChoices, outcomeChoices, type CaseItem } from './case.js';

/** One thing that the team can do on a case: when it can be done, its form, and what it sends. */
export interface CaseStep {
  /** Its name in the address. */
  readonly name: string;
  readonly title: string;
  readonly button: string;
  readonly document: string;
  /** Whether it can be done on this case now. */
  readonly offered: (found: CaseItem) => boolean;
  /** Whether it is what should be done next. */
  readonly next?: (found: CaseItem) => boolean;
  readonly saved?: (found: CaseItem) => Readonly<Record<string, string | readonly string[]>>;
  readonly fields: (form: Form, found: CaseItem, themes: readonly Theme[]) => Html;
  /** What must be there before the API can be asked at all. */
  readonly missing?: (visit: Visit) => readonly Problem[];
  /** What it sends besides the case. */
  readonly input: (visit: Visit) => Readonly<Record<string, unknown>>;
}

const open = ({ stage }: CaseItem): boolean => stage !== 'CLOSED';

const version = (visit: Visit) => ({ expectedVersion: visit.expectedVersion });

/** Everything that can be done on a case, in the order in which it is mostly done. */
export const caseSteps: readonly CaseStep[] = [
  {
    name: 'release',
    title: 'Release it',
    button: 'A person sent this: release it',
    document: releaseCaseDocument,
    offered: ({ held }) => held,
    next: () => true,
    fields: () =>
      html`<p>It was held back because a robot may have sent it. Its clocks have run since it came in.</p>`,
    input: version,
  },
  {
    name: 'acknowledge',
    title: 'Acknowledge',
    button: 'Save that the person was told',
    document: acknowledgeCaseDocument,
    offered: ({ stage }) => stage === 'RECEIVED',
    next: ({ kind }) => kind === 'COMPLAINT',
    fields: (form, { person }) =>
      html`${dateField(form, { name: 'on', label: 'When were they told?', hint: 'Leave it empty for today.' })}${
        person?.channel === 'EMAIL' &&
        textAreaField(form, {
          name: 'message',
          label: 'E-mail to the person',
          hint: 'It is sent when you save. Leave it empty if you told them another way.',
          rows: 6,
        })
      }`,
    input: (visit) => ({
      ...version(visit),
      on: visit.typedOrNull('on'),
      message: visit.typedOrNull('message'),
    }),
  },
  {
    name: 'assign',
    title: 'Say who looks after it',
    button: 'Save the name',
    document: assignCaseDocument,
    offered: open,
    saved: ({ assignedTo }) => ({ assignedTo: assignedTo ?? '' }),
    fields: (form) =>
      textField(form, {
        name: 'assignedTo',
        label: 'Who looks after it?',
        hint: 'A name that your team knows. Leave it empty for nobody.',
      }),
    input: (visit) => ({ ...version(visit), assignedTo: visit.typedOrNull('assignedTo') }),
  },
  {
    name: 'contact',
    title: 'Record a contact',
    button: 'Record this contact',
    document: recordCaseContactDocument,
    offered: () => true,
    saved: () => ({ channel: 'TELEPHONE' }),
    fields: (form) =>
      html`${selectField(form, { name: 'channel', label: 'How were you in contact?', choices: channelChoices })}${textAreaField(
        form,
        { name: 'note', label: 'What was said?', hint: 'It cannot be changed afterwards.' },
      )}`,
    input: (visit) => ({
      idempotencyKey: visit.form().idempotencyKey,
      channel: visit.typed('channel'),
      note: visit.typed('note'),
    }),
  },
  {
    name: 'themes',
    title: 'Say what it is about',
    button: 'Save themes',
    document: codeCaseDocument,
    offered: () => true,
    saved: ({ themes }) => ({ themes: themes.map(({ code }) => code) }),
    fields: (form, _found, themes) => themeField(form, themes, 'Themes'),
    input: (visit) => ({ ...version(visit), themes: visit.chosen('themes') }),
  },
  {
    name: 'day',
    title: 'Agree another day for the answer',
    button: 'Save the agreed day',
    document: agreeResponseDayDocument,
    offered: open,
    saved: ({ respondBy }) => ({ respondBy: respondBy ?? '' }),
    fields: (form) =>
      dateField(form, {
        name: 'respondBy',
        label: 'By when did you agree to answer?',
        hint: 'The day that you and the person agreed on. The earlier day is kept.',
      }),
    missing: (visit) =>
      visit.typed('respondBy') === ''
        ? [{ path: 'respondBy', code: 'RESPOND_BY_MISSING', message: 'Give the day that you agreed on.' }]
        : [],
    input: (visit) => ({ ...version(visit), respondBy: visit.typed('respondBy') }),
  },
  {
    name: 'escalate',
    title: 'Make it a complaint',
    button: 'Make it a complaint',
    document: escalateCaseDocument,
    offered: (found) => open(found) && found.kind === 'CONCERN',
    fields: (form) =>
      html`<p>The reference and the person's code stay. The clocks of the regulations start today.</p>
        ${checkboxField(form, {
          name: 'personAgreed',
          label: 'Does the person want it?',
          choices: [{ value: 'yes', label: 'Yes, the person wants it to be a complaint' }],
        })}`,
    input: (visit) => ({ ...version(visit), personAgreed: visit.typed('personAgreed') === 'yes' }),
  },
  {
    name: 'close',
    title: 'Close it',
    button: 'Close this case',
    document: closeCaseDocument,
    offered: open,
    fields: (form, { kind }) =>
      html`${
        kind === 'COMPLAINT' &&
        radioField(form, { name: 'outcome', label: 'What was found?', choices: outcomeChoices })
      }${textAreaField(form, {
        name: 'finding',
        label: 'What did you find, and what was the person told?',
        hint: 'Only your team can read it.',
        rows: 6,
      })}`,
    input: (visit) => ({
      ...version(visit),
      outcome: visit.typedOrNull('outcome'),
      finding: visit.typedOrNull('finding'),
    }),
  },
];
