import type { EmbedKeyInForce } from '../subgraphs/organisations-client.js';
import { Html, html } from '../pages/html.js';
import { pageOfList } from '../published/lists.js';

/** What a page asks for that frames a widget. */
export interface FramedWidget {
  readonly tag: string;
  readonly key: EmbedKeyInForce;
  /** Language of the widget, such as `cy`. */
  readonly lang: string;
  /** Attributes that are handed on to the element. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The forms that are pages, too. */
const forms: Readonly<Record<string, string>> = {
  'wesaid-feedback-form': '/f',
  'wesaid-raise-concern': '/concern',
};

const fallback = (tag: string, trust: string, lang: string): Html => {
  const form = forms[tag];
  const address = form === undefined ? pageOfList(tag, trust) : `${form}/${trust}?lang=${lang}`;
  return address === null
    ? html`<p>This needs JavaScript. Please talk to a member of staff instead.</p>`
    : html`<p><a href="${address}" target="_top">Open this as a page of its own</a></p>`;
};

/** One widget, with what stands in for it until it starts. */
function element({ tag, key, lang, attributes }: FramedWidget): Html {
  const name = new Html(tag);
  const others = Object.entries(attributes).map(([each, value]) => html` ${each}="${value}"`);
  return html`<${name} embed-key="${key.key}"${others}>${fallback(tag, key.trust, lang)}</${name}>`;
}

/** One widget as a document of its own, for sites that allow frames and no scripts of others. */
export const framedWidgetPage = (widget: FramedWidget): Html =>
  html`<!doctype html>
    <html lang="${widget.lang}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>WeSaid</title>
        <link rel="stylesheet" href="/assets/framed.css" />
        <script type="module" src="/widgets/v1/wesaid.js"></script>
        <script src="/assets/framed.js" defer></script>
      </head>
      <body>
        <main>${element(widget)}</main>
      </body>
    </html> `;
