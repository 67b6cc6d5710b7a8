import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Endpoint } from '../data/graphql-client.js';
import { scriptOrigin } from '../data/script-origin.js';
import type { CommonStrings } from './common.strings.js';
import { tell } from './events.js';
import type { Localisation } from './localisation.js';
import { PoliteStatus } from './polite-status.js';

/** Which colours a widget wears: always light, always dark, or as the person's device asks. */
export type Theme = 'light' | 'dark' | 'auto';

/**
 * What all widgets share: the attributes of an embed, the language of the page, the frame that keeps the page's
 * inherited styles out, and events. A widget gives its words (`localisation`) and its inside (`renderContent`).
 *
 * Properties are declared in a static getter: the helper code of decorators would weigh as much as a small widget's
 * styles, in every file.
 */
export abstract class WesaidElement<Strings extends CommonStrings> extends LitElement {
  static override get properties(): PropertyDeclarations {
    return {
      embedKey: { attribute: 'embed-key' },
      api: {},
      service: {},
      lang: { reflect: true },
      theme: { reflect: true },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** The publishable key of the trust, from the page where the trust's web team made this embed. */
  embedKey = '';

  /** Origin of the API. Default: where the script came from. */
  api = scriptOrigin;

  /** Identifier of one service or ward. Default: the whole trust. */
  service = '';

  /** Language of the words, such as `cy`. Default: the language of the page around; English where we lack it. */
  override lang = '';

  /** `light` (default), `dark`, or `auto` to follow the device. */
  theme: Theme = 'light';

  /** Level of the widget's heading among the headings of the page, 1 to 6. Default 2. */
  headingLevel = 2;

  /**
   * Says things to a screen reader.
   *
   * @internal
   */
  readonly status = new PoliteStatus(this);

  protected abstract readonly localisation: Localisation<Strings>;

  protected abstract renderContent(): TemplateResult;

  /**
   * The words to show.
   *
   * @internal
   */
  get strings(): Strings {
    return this.localisation.strings;
  }

  /**
   * Language of the words that are shown.
   *
   * @internal
   */
  get language(): string {
    return this.localisation.language;
  }

  /**
   * Where to send requests.
   *
   * @internal
   */
  get endpoint(): Endpoint {
    return { api: this.api.replace(/\/$/, ''), embedKey: this.embedKey };
  }

  /** Nothing is drawn in one language and then in another: what is new waits for its words. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.localisation.follow();
    super.scheduleUpdate();
  }

  /** Tells the page that the widget can be used. */
  protected ready(): void {
    const { language, checked } = this.localisation;
    tell(this, 'wesaid-ready', { language, checked });
  }

  /** Says that answers do not count: from the look of the key until the API has said it. */
  protected renderTestMode(testMode = this.embedKey.startsWith('ek_test_')): TemplateResult | typeof nothing {
    return testMode ? html`<p class="notice" part="test-mode">${this.strings.testMode}</p>` : nothing;
  }

  protected override render(): TemplateResult {
    const { language, direction } = this.localisation;
    return html`<div class="frame">
      <div class="base" part="base" lang=${language} dir=${direction}>
        ${this.renderContent()} ${this.status.render()}
      </div>
    </div>`;
  }
}
