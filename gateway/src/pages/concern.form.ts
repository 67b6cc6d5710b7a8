import { concernInput, concernProblems, typedConcern, type TypedConcern } from './concern-answer.js';
import { concernPage } from './concern.page.js';
import { concernReceiptPage, type CaseReceipt } from './concern-receipt.page.js';
import type { HostedForm } from './hosted-form.js';

/** Where a concern is raised on a page of its own; see `/concern/RT5`. */
export const concernForm: HostedForm<TypedConcern, CaseReceipt> = {
  address: '/concern',
  mutation: `mutation HostedConcern($input: RaiseCaseInput!) {
    result: raiseCase(input: $input) {
      ... on CaseReceipt { reference code kind acknowledgeBy respondBy testMode }
      ... on ValidationProblem { problems { path code message } }
    }
  }`,
  read: (body) => typedConcern.parse(body),
  problemsOf: concernProblems,
  inputOf: concernInput,
  // 8,000 characters of four bytes, each byte as three signs, and the shorter fields.
  bodyLimit: 131_072,
  textField: 'words',
  formPage: concernPage,
  receiptPage: concernReceiptPage,
};
