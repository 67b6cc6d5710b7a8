import { html, nothing, type TemplateResult } from 'lit';
import type { BoardCommittee } from './board-part.js';
import type { BoardStrings } from './committee-board.strings.js';

/** What a committee is: its name, to whom it reports as far as the viewer may see that, what it is for, who sits on it. */
export function committeeFacts(
  { name, trust, parent, termsOfReference, composition, synthetic }: BoardCommittee,
  strings: BoardStrings,
  level: number,
): TemplateResult {
  const seats = composition.filter(({ members }) => members);
  const above = [parent, parent?.parent, parent?.parent?.parent].flatMap((each) => each?.name ?? []);
  return html`<section class="stack" part="facts" aria-labelledby="name">
    <p class="heading" id="name" role="heading" aria-level=${level}><bdi>${name}</bdi></p>
    <p class="soft"><bdi>${trust.name}</bdi></p>
    ${synthetic ? html`<p class="notice" part="synthetic"><b>${strings.synthetic}</b></p>` : nothing}
    <dl>
      ${
        above.length
          ? html`<div>
              <dt>${strings.line}</dt>
              ${above.map((each) => html`<dd><bdi>${each}</bdi></dd> `)}
            </div>`
          : nothing
      }
      ${
        seats.length
          ? html`<div>
              <dt>${strings.members}</dt>
              <dd>
                ${seats.map(({ role, members }) => html`<span>${strings.roles[role]}: ${members}</span> `)}
              </dd>
            </div>`
          : nothing
      }
    </dl>
    ${
      termsOfReference
        ? html`<details>
            <summary>${strings.purpose}</summary>
            <p class="words" dir="auto">${termsOfReference}</p>
          </details>`
        : nothing
    }
  </section>`;
}
