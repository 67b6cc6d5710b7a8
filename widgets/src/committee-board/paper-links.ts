import type { TemplateResult } from 'lit';
import { CommitteePaperLinksDocument } from '../generated/graphql.js';
import type { BoardKit } from './board-part.js';
import type { BoardMeeting } from './meetings.js';
import { strings as english } from './meeting.strings.js';

type Paper = BoardMeeting['papers'][number];

/** Time for the click itself to arrive before a link ends. */
const marginMillis = 10_000;

const kinds: [type: RegExp, name: string][] = [
  [/pdf/, 'PDF'],
  [/wordprocessing/, 'Word'],
  [/spreadsheet/, 'Excel'],
  [/presentation/, 'PowerPoint'],
  [/csv/, 'CSV'],
  [/text\/plain/, 'TXT'],
];

/** The kind of a file, for people: `PDF`, `Word`; else the last part of its type. */
const kindOf = (contentType: string): string =>
  kinds.find(([type]) => type.test(contentType))?.[1] ?? contentType.replace(/.*\//, '').toUpperCase();

function sizeOf(bytes: number, language: string): string {
  const large = bytes >= 1_000_000;
  return new Intl.NumberFormat([language, 'en-GB'], {
    style: 'unit',
    unit: large ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: large ? 1 : 0,
  }).format(Math.max(1, bytes / (large ? 1_000_000 : 1_000)));
}

/**
 * Papers as links. A link is the viewer's own and ends after some minutes; who clicks later gets a new one first, and
 * does not notice.
 */
export class PaperLinks {
  /** Newer links of papers that are shown, by paper. */
  readonly #newer = new Map<string, Pick<Paper, 'link' | 'linkExpiresAt'>>();
  #failed = '';

  constructor(private readonly kit: () => BoardKit) {}

  render(papers: readonly Paper[], meeting: string): TemplateResult | symbol {
    const { html, nothing, language, words, api } = this.kit();
    const strings = { ...english, ...words };
    if (!papers.length) return nothing;
    return html`<ul>
      ${papers.map((paper) => {
        const { id, title, contentType, bytes, scan } = paper;
        const facts = [kindOf(contentType), sizeOf(bytes, language), strings.scans[scan]];
        return html`<li>
          <a
            part="paper"
            href=${new URL(this.#linkOf(paper).link, api).href}
            @click=${this.#follow(paper, meeting)}
            ><bdi>${title}</bdi></a
          >
          <span class="soft">${facts.filter(Boolean).join(', ')}</span>
          ${this.#failed === id ? html`<p class="error" role="alert">${strings.noLink}</p>` : nothing}
        </li>`;
      })}
    </ul>`;
  }

  #linkOf(paper: Paper): Pick<Paper, 'link' | 'linkExpiresAt'> {
    return this.#newer.get(paper.id) ?? paper;
  }

  #follow(paper: Paper, meeting: string): (event: Event) => void {
    return (event) => {
      if (Date.parse(this.#linkOf(paper).linkExpiresAt) - marginMillis > Date.now()) return;
      event.preventDefault();
      void this.#renew(paper.id, meeting);
    };
  }

  async #renew(paper: string, meeting: string): Promise<void> {
    const { ask, update, api } = this.kit();
    const answer = await ask(CommitteePaperLinksDocument, { meeting }).catch(() => undefined);
    for (const { id, ...link } of answer?.meeting?.papers ?? []) this.#newer.set(id, link);
    const link = answer?.meeting?.papers.find(({ id }) => id === paper)?.link;
    this.#failed = link ? '' : paper;
    update();
    if (link) location.assign(new URL(link, api).href);
  }
}
