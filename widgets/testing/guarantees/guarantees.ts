/** Something that holds in every state of every widget. */
export interface Guarantee {
  /** The success criteria of WCAG 2.2 that it is about, by number and name; empty where it is about many or none. */
  criteria: readonly string[];
  /** What it means to a person, in a sentence. */
  says: string;
}

/** Pixels: more than the 24 that WCAG 2.5.8 asks for. */
export const smallestTarget = 44;

/**
 * What every state of every widget keeps. The tests examine each of these (`all.ts` has how), and the documentation
 * promises these and no other.
 */
export const guarantees = {
  axe: {
    criteria: [],
    says: 'axe-core finds nothing wrong by its rules for WCAG 2.2 AA and best practice.',
  },
  'IBM checker': {
    criteria: [],
    says: 'The IBM accessibility checker finds nothing wrong by its rules for WCAG 2.2.',
  },
  'visible focus': {
    criteria: ['2.4.7 Focus visible', '2.4.13 Focus appearance'],
    says: 'What has the focus of the keyboard has a ring around it, yellow and dark, at least four pixels wide.',
  },
  'focus not obscured': {
    criteria: ['2.4.11 Focus not obscured (minimum)'],
    says: 'Nothing of the widget covers what has the focus of the keyboard.',
  },
  'target size': {
    criteria: ['2.5.8 Target size (minimum)'],
    says: `Buttons, answers and boxes are at least ${smallestTarget} pixels high and wide; links in sentences are as high as the text.`,
  },
  reflow: {
    criteria: ['1.4.4 Resize text', '1.4.10 Reflow'],
    says: 'At 400 % zoom, which is 320 pixels of width, everything stands in one column and nothing is cut off or needs scrolling sideways.',
  },
  'text spacing': {
    criteria: ['1.4.12 Text spacing'],
    says: 'Nothing is lost when people set more space between letters, words, lines and paragraphs.',
  },
  'forced colours': {
    criteria: ['1.4.11 Non-text contrast'],
    says: 'With the few colours of a high-contrast theme, buttons, boxes and answers keep an edge, links their underline, and a chosen answer its dot.',
  },
  'reduced motion': {
    criteria: ['2.3.3 Animation from interactions'],
    says: 'Where people asked their device for less motion, nothing moves.',
  },
  'styles of the page': {
    criteria: [],
    says: 'Styles of the page change nothing in the widget, not even rules for every element; only the tokens and parts do.',
  },
} as const satisfies Record<string, Guarantee>;

/** Name of a guarantee. */
export type GuaranteeName = keyof typeof guarantees;
