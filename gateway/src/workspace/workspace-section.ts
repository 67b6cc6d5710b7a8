import type { Role } from '@wesaid/shared/identity';
import type { Html } from '../pages/html.js';
import type { Visit } from './visit.js';

/** Something that waits for somebody, as the start of the workspace shows it. */
export interface Waiting {
  /** How many there are; nothing is shown for none. */
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly more?: boolean;
  /** What they are, after the number: "new answers to read". */
  readonly label: string;
  /** Where they are, below `/workspace`. */
  readonly href: string;
  /** Whether it should be done before everything else; it is then marked by a word and a shape. */
  readonly urgent?: boolean;
}

/** A page to show inside the frame of the workspace. */
export interface ShownPage {
  /** Its name in tabs. The heading stands in `main`. */
  readonly title: string;
  readonly main: Html;
  /** 200 when it is left out; 400 for a form with something to put right. */
  readonly status?: number;
  /** Files of ours that make the page quicker to work with; everything on it works without them. */
  readonly scripts?: readonly string[];
}

/** Another page to go to after something was done, so that reloading does not do it again. */
export interface Onward {
  /** Path below `/workspace`, with its own query if it has one. */
  readonly to: string;
  /** Which of the section's confirmations is shown there. */
  readonly said?: string;
}

/** A file to be saved. */
export interface Download {
  readonly fileName: string;
  /** Its media type, with the letters that it is written in. */
  readonly type: string;
  readonly content: string;
}

/** What an address of the workspace answers. */
export type WorkspaceAnswer = ShownPage | Onward | Download;

/** One address of a section. */
export interface WorkspaceRoute {
  readonly method: 'GET' | 'POST';
  /** Path below `/workspace`, such as `/cases/:id/close`. */
  readonly path: string;
  readonly answer: (visit: Visit) => Promise<WorkspaceAnswer>;
  /** Whether a file may come with the form. */
  readonly file?: boolean;
}

/** A page that is read. */
export const reads = (path: string, answer: WorkspaceRoute['answer']): WorkspaceRoute => ({
  method: 'GET',
  path,
  answer,
});

/** A form that is sent. */
export const takes = (path: string, answer: WorkspaceRoute['answer']): WorkspaceRoute => ({
  method: 'POST',
  path,
  answer,
});

/** A form that is sent with a file. */
export const takesFile = (path: string, answer: WorkspaceRoute['answer']): WorkspaceRoute => ({
  ...takes(path, answer),
  file: true,
});

/** One part of the workspace: its place in the navigation, what waits there, and its pages. */
export interface WorkspaceSection {
  /** Where it begins, below `/workspace`: `/cases`. */
  readonly path: string;
  /** Its name in the navigation. */
  readonly title: string;
  /** The roles that see it. What somebody may do there the API decides. */
  readonly roles: readonly Role[];
  /** What waits there for this person, asked in their name. */
  waiting(visit: Visit): Promise<readonly Waiting[]>;
  /** What is said after something was done, by the name that {@link Onward.said} gives. */
  readonly confirmations: Readonly<Record<string, string>>;
  readonly routes: readonly WorkspaceRoute[];
}
