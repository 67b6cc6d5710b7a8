import type { WidgetExample } from '../widget-example.js';

/** Something that a screen reader says: what it is and what it is called. */
export interface Heard {
  role: keyof typeof spokenRoles;
  /** Its name or the beginning of it; for what has none, words that are in it. */
  name: string;
}

/** One thing that a person does with the keyboard, and what they must hear then. */
export type ScriptStep =
  /** Reading on, not by Tab: it is found on the way. */
  | { reads: Heard }
  /** Tab, as often as it takes. */
  | { tabsTo: Heard }
  /** A key, after which focus is somewhere else, something is said, or both. */
  | { presses: 'Enter' | 'Space' | 'Arrow up'; hears?: Heard; isTold?: string }
  /** Text, after which something is said once the person stops. */
  | { types: string; isTold?: string };

/**
 * What the documentation says of one widget beside its properties. A test does the script with real keys in a real
 * browser, so what is written here is what happens.
 */
export interface WidgetGuide {
  /** Whom it is for, and what they get from it. */
  purpose: string;
  /** What a web team pastes, after the script line. */
  embed: string;
  /** What becomes of what people say and do in it, one sentence each. */
  privacy: readonly string[];
  /** Data of the right shape for the property `data`; none for a widget that draws only what it asks for. */
  data?: object;
  /** The state in which a person begins to try it with a screen reader. */
  begins: WidgetExample;
  script: readonly ScriptStep[];
}

/** What screen readers call a role; each has words of its own, and these are near to all of them. */
export const spokenRoles = {
  article: 'article',
  button: 'button',
  checkbox: 'check box',
  columnheader: 'heading of a column',
  combobox: 'list to choose from',
  disclosure: 'closed part that opens',
  group: 'group',
  heading: 'heading',
  img: 'graphic',
  link: 'link',
  radio: 'radio button',
  textbox: 'edit box',
} as const;

const heard = ({ role, name }: Heard): string => `“${name}”, ${spokenRoles[role]}`;

const told = (words: string | undefined): string => (words ? ` You are told: “${words}”.` : '');

/** A step as somebody reads it who tries the widget with a screen reader. */
export function sentenceOf(step: ScriptStep): string {
  if ('reads' in step) return `Read on until you hear ${heard(step.reads)}.`;
  if ('tabsTo' in step) return `Press Tab until you hear ${heard(step.tabsTo)}.`;
  if ('types' in step) return `Type “${step.types}”, and stop.${told(step.isTold)}`;
  return `Press ${step.presses}.${step.hears ? ` You hear ${heard(step.hears)}.` : ''}${told(step.isTold)}`;
}
