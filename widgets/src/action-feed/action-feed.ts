import { type CSSResult, type TemplateResult } from 'lit';
import { read } from '../data/graphql-client.js';
import { ActionFeedDocument } from '../generated/graphql.js';
import { ListElement, type ListPage, type PageWanted } from '../internal/list-element.js';
import { Localisation } from '../internal/localisation.js';
import { actionCard, type PublishedAction } from './action-card.js';
import { strings, type ActionFeedStrings } from './action-feed.strings.js';
import { actionFeedStyles } from './action-feed.styles.js';

/**
 * What people said and what the trust did about it, in the order of the API: newest first.
 *
 * @summary Shows published actions: you said, we did.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to a plain page.
 *
 * @fires wesaid-ready - The first actions are there, or it is certain that there are none. `detail.language` is the
 *   one it speaks; `detail.checked` is false while no person who speaks it has read its words.
 * @fires wesaid-failed - Actions could not be loaded. `detail.code` says why.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 * @csspart action - One action.
 * @csspart synthetic - The mark of demonstration data.
 * @csspart said - What people said.
 * @csspart did - What was done.
 * @csspart facts - Status, date, service and themes.
 * @csspart empty - The message when nothing is published.
 * @csspart failure - The message when loading failed.
 * @csspart button - A button.
 *
 * @cssproperty --wesaid-font-family - Typeface. Default: that of the page.
 * @cssproperty --wesaid-max-inline-size - Width that the widget does not grow beyond. Default 704px.
 * @cssproperty --wesaid-padding - Space around the content. Default 16px, from 480px of width 24px.
 * @cssproperty --wesaid-radius - Rounding of corners. Default 4px.
 * @cssproperty --wesaid-surface - Background. Default #fff, dark #17212b.
 * @cssproperty --wesaid-text - Text. Default #212b32, dark #f0f4f5.
 * @cssproperty --wesaid-text-secondary - Facts and labels. Default #4c6272, dark #c3d0d9.
 * @cssproperty --wesaid-border - Edges. Default #4c6272, dark #8fa3b1.
 * @cssproperty --wesaid-action - The bar beside what was done, links and buttons. Default #005eb8, dark #8cc4ff.
 * @cssproperty --wesaid-action-hover - Buttons under the pointer. Default #003087, dark #b9dbff.
 * @cssproperty --wesaid-warning-surface - Background of the mark of demonstration data. Default #fff9c4, dark #3f3a12.
 * @cssproperty --wesaid-focus - Ring around what has focus. Default #ffeb3b.
 * @cssproperty --wesaid-focus-text - Text and edge of what has focus. Default #212b32.
 */
export class ActionFeedElement extends ListElement<ActionFeedStrings, PublishedAction> {
  static override get styles(): CSSResult[] {
    return [...super.styles, actionFeedStyles];
  }

  protected override readonly localisation = new Localisation(this, 'actionFeed', strings);

  protected override async readPage(wanted: PageWanted): Promise<ListPage<PublishedAction> | undefined> {
    const variables = { ...wanted, service: this.service || null };
    const { embed } = await read(this.endpoint, ActionFeedDocument, variables);
    return embed ? { testMode: embed.testMode, page: embed.trust.actions } : undefined;
  }

  protected override renderItem(action: PublishedAction): TemplateResult {
    const { headingLevel, strings, localisation } = this;
    const mark = this.renderSynthetic(action.synthetic);
    return actionCard(action, mark, headingLevel + 1, strings, localisation.language);
  }
}
