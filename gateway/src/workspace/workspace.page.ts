import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';
import type { Typed } from './form.js';
import type { Organisation } from './organisations.js';
import type { Visit } from './visit.js';
import type { WorkspaceSection } from './workspace-section.js';

/** What the frame shows around a page. */
export interface WorkspaceFrame {
  readonly visit: Visit;
  /** The sections that the person's roles open. */
  readonly sections: readonly WorkspaceSection[];
  /** The section that the page belongs to; null for the start. */
  readonly section: WorkspaceSection | null;
  /** Every organisation at which the person has a role. */
  readonly organisations: readonly Organisation[];
  readonly title: string;
  readonly main: Html;
  /** Files of ours that make the page quicker to work with. */
  readonly scripts?: readonly string[] | undefined;
  /** What was just done. */
  readonly confirmation?: string | undefined;
  /** Whether the page shows a form with something to put right. */
  readonly wrong?: boolean;
}

const entry = (address: string, title: string, current: boolean): Html =>
  html`<li><a href="${address}" ${current ? html` aria-current="page"` : null}>${title}</a></li> `;

const switcher = ({ visit, organisations }: WorkspaceFrame): Html =>
  html`<form method="get" action="/workspace" class="switcher">
    <label for="at">You work for</label>
    <select id="at" name="at">
      ${organisations.map(
        ({ odsCode, name }) =>
          html`<option value="${odsCode}" ${odsCode === visit.organisation ? html` selected` : null}>
            ${name}
          </option>`,
      )}
    </select>
    <button class="button quiet">Change</button>
  </form>`;

const account = (frame: WorkspaceFrame): Html => {
  const { visit, organisations } = frame;
  const here = organisations.find(({ odsCode }) => odsCode === visit.organisation);
  return html`<div class="account">
    ${organisations.length > 1 ? switcher(frame) : html`<p class="where">${here?.name}</p>`}
    <form method="post" action="/sign-out" class="leave">
      <span class="name">${visit.member.subject}</span> <button class="button quiet">Sign out</button>
    </form>
  </div>`;
};

const demonstration = html`<div class="banner">
  <div class="column">
    <strong>Demonstration.</strong> People, words and figures here are made up. Do not type anything real.
  </div>
</div>`;

/** A page of the workspace: who somebody is and where, the sections that are theirs, and what was just done. */
export function workspacePage(frame: WorkspaceFrame): Html {
  const { visit, sections, section, organisations, title, main, scripts = [], confirmation, wrong } = frame;
  const here = organisations.find(({ odsCode }) => odsCode === visit.organisation);
  return page({
    title: `${wrong ? 'Error: ' : ''}${title} – ${section ? `${section.title} – ` : ''}Workspace – WeSaid`,
    desk: true,
    styles: ['/assets/workspace.css'],
    scripts,
    banner: here?.synthetic ? demonstration : undefined,
    account: account(frame),
    navigation: html`<ul class="sections">
      ${entry(visit.link(''), 'Start', section === null)}${sections.map((each) =>
        entry(visit.link(each.path), each.title, each === section),
      )}
    </ul>`,
    main: html`${confirmation && html`<p class="confirmation" role="status">${confirmation}</p>`}${main}`,
  });
}

/** Words of a page that says why there is nothing else on it. */
export interface Refusal {
  readonly heading: string;
  readonly text: string;
}

/** What is said in the place of a page that cannot be shown. */
export const refusals: Readonly<Record<403 | 404 | 503, Refusal>> = {
  403: {
    heading: 'Your roles do not open this page',
    text: 'If you need it for your work, ask the person who looks after WeSaid at your organisation.',
  },
  404: {
    heading: 'We cannot find this',
    text: 'It may have been taken away, or it belongs to another organisation.',
  },
  503: {
    heading: 'A part of this service is not answering',
    text: 'Nothing was lost. Wait a minute, then load this page again.',
  },
};

const bookkeeping = new Set(['expectedVersion', 'idempotencyKey']);

/** What somebody wrote into a form that could not be taken now: to be seen, and to be sent again as it is. */
export const keptForm = (address: string, typed: Typed): Html => {
  const written = Object.entries(typed).filter(([name]) => !bookkeeping.has(name));
  return html`<details>
      <summary>What you wrote</summary>
      ${written.flatMap(([, values]) => values.filter(Boolean).map((value) => html`<p class="quote words">${value}</p>`))}
    </details>
    <form method="post" action="${address}">
      ${Object.entries(typed).flatMap(([name, values]) =>
        values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`),
      )}
      <button class="button">Send it again</button>
    </form>`;
};

/** For somebody whose session ended while they were writing. */
export const signInAgainPage = (address: string, typed: Typed): Html =>
  page({
    title: 'Sign in again – Workspace – WeSaid',
    desk: true,
    styles: ['/assets/workspace.css'],
    main: html`<h1>Sign in again</h1>
      <p>
        You were signed out before this was sent. Nothing was saved yet, and what you wrote is still here.
      </p>
      <ol>
        <li><a href="/sign-in?return=/workspace" target="_blank">Sign in again in a new tab</a>.</li>
        <li>Come back to this tab and send it.</li>
      </ol>
      ${keptForm(address, typed)}`,
  });
