import { problemHere } from './asked-answers.js';
import { inputOf, missing, typedAnswer, type TypedAnswer } from './feedback-answer.js';
import { feedbackPage } from './feedback.page.js';
import type { HostedForm } from './hosted-form.js';
import { receiptPage, type Receipt } from './receipt.page.js';

/** The feedback form as a page of its own; see `/f/RT5`. */
export const feedbackForm: HostedForm<TypedAnswer, Receipt> = {
  address: '/f',
  mutation: `mutation HostedFeedback($input: SubmitFeedbackInput!) {
    result: submitFeedback(input: $input) {
      ... on FeedbackReceipt { code testMode }
      ... on ValidationProblem { problems { path code message } }
    }
  }`,
  read: typedAnswer,
  inAddress: ['via'],
  asksMore: true,
  problemsOf: missing,
  problemHere,
  inputOf,
  textField: 'comment',
  formPage: feedbackPage,
  receiptPage,
};
