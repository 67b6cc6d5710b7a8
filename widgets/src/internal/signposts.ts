import { html, type TemplateResult } from 'lit';
import { safeWebAddress } from './safe-web-address.js';

/** A place to turn to, as the trust keeps it. */
export interface Signpost {
  title: string;
  description: string;
  telephone: string | null;
  url: string | null;
}

/**
 * The trust's places to turn to, save the numbers that the help panel begins with. They open beside the form, which
 * would lose what is written in it.
 */
export function renderSignposts(signposts: Signpost[], opensInNewTab: string): TemplateResult[] {
  const others = signposts.filter(({ telephone }) => !/^(?:999|111)$/.test(telephone ?? ''));
  return others.map(({ title, description, telephone, url }) => {
    const address = safeWebAddress(url);
    return html`<p dir="auto">
      ${
        address
          ? html`<a href=${address} target="_blank" rel="noopener">${title} ${opensInNewTab}</a>`
          : html`<b>${title}</b>`
      }
      ${telephone ? html`<a href="tel:${telephone.replace(/[^\d+]/g, '')}"><bdi>${telephone}</bdi></a>` : ''}
      ${description}
    </p>`;
  });
}
