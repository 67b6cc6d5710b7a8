import type { Reading } from '../reading-age.js';

/** An action as it stands in a list. */
export interface ActionBrief {
  readonly id: string;
  readonly said: string;
  readonly did: string;
  readonly label: string;
  readonly status: string;
  readonly publishedOn: string | null;
}

/** An action with everything that can be changed. */
export interface ActionItem extends ActionBrief {
  readonly version: number;
  readonly evidence: string | null;
  readonly plainText: string;
  readonly readingAge: Reading;
  readonly coproduced: boolean;
  readonly service: { readonly name: string } | null;
  readonly themes: readonly { readonly code: string; readonly name: string }[];
}

/** Under which words an action is shown. */
export const labelChoices = [
  { value: 'WE_SAID_WE_DID', label: 'We said, we did', hint: 'People and the trust decided together' },
  { value: 'YOU_SAID_WE_DID', label: 'You said, we did', hint: 'People told the trust, and it acted' },
  {
    value: 'YOU_SAID_WE_HEARD',
    label: 'You said, we heard',
    hint: 'What the trust understood, and what follows',
  },
] as const;

/** How far an action is. */
export const statusChoices = [
  { value: 'DONE', label: 'It is done' },
  { value: 'IN_PROGRESS', label: 'It is being done' },
  { value: 'PLANNED', label: 'It is decided and not begun' },
] as const;

/** A choice's words. */
export const wordsOf = (choices: readonly { value: string; label: string }[], value: string): string =>
  choices.find((choice) => choice.value === value)?.label ?? value;
