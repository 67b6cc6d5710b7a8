import type { WidgetGuide } from '../widgets/testing/guide/guide.js';

const example = 'https://wesaid.example';

/** Whatever serves the page as its documentation; else an address that stands for it. */
const origin = location.pathname.startsWith('/docs/') ? location.origin : example;

/** What a web team pastes for one widget: read from a WeSaid's own pages, with its address. */
export const embedCode = (tag: string, { embed }: WidgetGuide): string =>
  `<script type="module" src="${example}/widgets/v1/${tag}.js"></script>\n\n${embed}`.replaceAll(
    example,
    origin,
  );
