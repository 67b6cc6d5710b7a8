import { adoptStyles, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { read } from '../data/graphql-client.js';
import { OpportunitiesDocument } from '../generated/graphql.js';
import { ListElement, type ListPage, type PageWanted } from '../internal/list-element.js';
import { Localisation } from '../internal/localisation.js';
import { fetchedPart } from '../internal/fetched-part.js';
import { facts } from '../styles/facts.styles.js';
import { fields } from '../styles/fields.styles.js';
import type { InterestForm } from './interest-form.js';
import { strings, type OpportunitiesStrings } from './opportunities.strings.js';
import { opportunitiesStyles } from './opportunities.styles.js';
import { opportunityCard, type CardFrame, type OpenOpportunity } from './opportunity-card.js';

/** By what a person can look for an opportunity. */
type Filter = 'kind' | 'level' | 'area';

/** How far a person is with coming forward for one opportunity. */
interface Interest {
  isOpen: boolean;
  /** Undefined while it is being fetched, or when it could not be. */
  form?: InterestForm;
  failed?: boolean;
}

/**
 * The ways to get involved in a trust that are open, newest first, and the form in which people come forward, without
 * an account. Filters look through what has been loaded.
 *
 * @summary Shows how people can get involved, and takes their interest.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to a plain page.
 *
 * @fires wesaid-ready - The first opportunities are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-before-submit - A person is coming forward. Cancelable: nothing is sent then.
 * @fires wesaid-submitted - It is safe. `detail.testMode`: it counts nowhere.
 * @fires wesaid-failed - A request failed. `detail.code` says why.
 * @fires wesaid-invalid - Something has to be put right. `detail.problems` has paths and codes, no values.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart filters - The lists to choose from.
 * @csspart opportunity - One opportunity.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart description - What people will do.
 * @csspart facts - When, where, payment, access, training, closing date.
 * @csspart form - The form in which a person comes forward.
 * @csspart error-summary - What to put right, or why sending failed.
 * @csspart field - A text box.
 * @csspart choice - A box to tick.
 * @csspart receipt - What is shown after sending.
 * @csspart code - The receipt code.
 * @csspart empty - The message when nothing is open.
 * @csspart failure - The message when loading failed.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - What kind it is. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - Links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - Buttons under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-error - Errors. Default #d5281b, dark #ff9d92.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class OpportunitiesElement extends ListElement<OpportunitiesStrings, OpenOpportunity> {
  static override get styles(): CSSResult[] {
    return [...super.styles, fields, facts, opportunitiesStyles];
  }

  protected override readonly localisation = new Localisation(this, 'opportunities', strings);

  /** What the person looks for; empty for all. */
  #wanted: Record<Filter, string> = { kind: '', level: '', area: '' };
  readonly #interests = new Map<string, Interest>();

  protected override async readPage(wanted: PageWanted): Promise<ListPage<OpenOpportunity> | undefined> {
    const { embed } = await read(this.endpoint, OpportunitiesDocument, { ...wanted });
    return embed ? { testMode: embed.testMode, page: embed.trust.opportunities } : undefined;
  }

  #valueOf({ kind, level, area }: OpenOpportunity): Record<Filter, [value: string, words: string]> {
    return { kind: [kind, this.strings.kinds[kind]], level: [level.code, level.name], area: [area, area] };
  }

  #fits(opportunity: OpenOpportunity): boolean {
    const values = this.#valueOf(opportunity);
    return (Object.keys(values) as Filter[]).every(
      (filter) => !this.#wanted[filter] || this.#wanted[filter] === values[filter][0],
    );
  }

  #narrow(filter: Filter, { target }: Event): void {
    this.#wanted = { ...this.#wanted, [filter]: (target as HTMLSelectElement).value };
    this.requestUpdate();
    this.status.say(this.#summary());
  }

  #summary(): string {
    const { shown, noneFits } = this.strings;
    const fitting = this.items.filter((opportunity) => this.#fits(opportunity)).length;
    return fitting ? shown(fitting, this.items.length) : noneFits;
  }

  /** Opens and closes the form of an opportunity; what was written in it stays. */
  async #toggle(opportunity: OpenOpportunity): Promise<void> {
    const known = this.#interests.get(opportunity.id);
    const interest: Interest = known ?? { isOpen: false };
    this.#interests.set(opportunity.id, interest);
    interest.isOpen = interest.failed || !interest.isOpen;
    this.requestUpdate();
    if (interest.form || !interest.isOpen) return;
    const module = await fetchedPart(import('./interest-form.js')).catch(() => undefined);
    interest.failed = !module;
    if (module) {
      adoptStyles(this.renderRoot as ShadowRoot, [...OpportunitiesElement.elementStyles, module.styles]);
      interest.form ??= new module.InterestForm(this, opportunity);
    }
    this.requestUpdate();
  }

  protected override renderAbove(): TemplateResult | typeof nothing {
    if (this.items.length < 2) return nothing;
    return html`<div class="filters" part="filters">
        ${(['kind', 'level', 'area'] as const).map((filter) => this.#renderFilter(filter))}
      </div>
      <p>${this.#summary()}</p>`;
  }

  #renderFilter(filter: Filter): TemplateResult {
    const { filters, all } = this.strings;
    const values = new Map(this.items.map((opportunity) => this.#valueOf(opportunity)[filter]));
    return html`<div class="stack">
      <label for=${filter}><b>${filters[filter]}</b></label>
      <select class="field" id=${filter} @change=${(event: Event) => this.#narrow(filter, event)}>
        <option value="">${all}</option>
        ${[...values].map(
          ([value, words]) =>
            html`<option value=${value} ?selected=${this.#wanted[filter] === value}>${words}</option>`,
        )}
      </select>
    </div>`;
  }

  protected override renderItem(opportunity: OpenOpportunity): TemplateResult {
    const { headingLevel, strings, localisation } = this;
    const frame: CardFrame = {
      hidden: !this.#fits(opportunity),
      headingLevel: headingLevel + 1,
      language: localisation.language,
      mark: this.renderSynthetic(opportunity.synthetic),
      interest: this.#renderInterest(opportunity),
    };
    return opportunityCard(opportunity, frame, strings);
  }

  #renderInterest(opportunity: OpenOpportunity): TemplateResult {
    const { strings } = this;
    const { isOpen = false, failed, form } = this.#interests.get(opportunity.id) ?? {};
    return html`${
      form?.isSent
        ? nothing
        : html`<button
            type="button"
            part="button"
            aria-expanded=${isOpen}
            aria-describedby="title-${opportunity.id}"
            @click=${() => this.#toggle(opportunity)}
          >
            ${strings.interested}
          </button>`
    }
    ${failed ? html`<p class="notice" role="alert">${strings.notOpened} ${strings.failure}</p>` : nothing}
    ${form ? html`<div ?hidden=${!isOpen}>${form.render()}</div>` : isOpen && !failed ? strings.loading : nothing}`;
  }
}
