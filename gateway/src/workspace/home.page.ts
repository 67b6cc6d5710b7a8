import { html, type Html } from '../pages/html.js';
import type { Visit } from './visit.js';
import type { Waiting, WorkspaceSection } from './workspace-section.js';

/** What waits in one section; null when that cannot be looked up now. */
interface Desk {
  readonly section: WorkspaceSection;
  readonly waiting: readonly Waiting[] | null;
}

async function deskOf(section: WorkspaceSection, visit: Visit): Promise<Desk> {
  try {
    return { section, waiting: (await section.waiting(visit)).filter(({ count }) => count > 0) };
  } catch {
    // One part that is away, or one role that ended a moment ago, must not hide what the others have.
    return { section, waiting: null };
  }
}

const item = (visit: Visit, { count, more, label, href, urgent }: Waiting): Html =>
  html`<li>
    <a href="${visit.link(href)}"><span class="count">${count}</span>${more && ' or more'} ${label}</a
    >${urgent && html` <strong class="flag">Urgent</strong>`}
  </li> `;

const part = (visit: Visit, { section, waiting }: Desk): Html =>
  html`<section class="desk-part">
    <h2><a href="${visit.link(section.path)}">${section.title}</a></h2>
    ${
      waiting === null
        ? html`<p>We cannot look this up now. Nothing was lost. Load the page again in a minute.</p>`
        : waiting.length === 0
          ? html`<p class="secondary">Nothing waits for you here.</p>`
          : html`<ul class="waiting">
              ${waiting.map((each) => item(visit, each))}
            </ul>`
    }
  </section> `;

/** The start of the workspace: what waits for this person, section by section. */
export async function homeMain(visit: Visit, sections: readonly WorkspaceSection[]): Promise<Html> {
  if (sections.length === 0) {
    return html`<h1>Nothing waits for you here</h1>
      <p>Your role has no pages in the workspace.</p>
      <p><a href="/graphql">Ask the API</a> or <a href="/">go to the start page</a>.</p>`;
  }
  const desks = await Promise.all(sections.map((section) => deskOf(section, visit)));
  return html`<h1>What waits for you</h1>
    <div class="desk-parts">${desks.map((desk) => part(visit, desk))}</div>`;
}
