import type { Names } from './names.js';

const element = ({
  kebab,
  pascal,
  camel,
  words,
}: Names): string => `import { html, type CSSResult, type TemplateResult } from 'lit';
import { Localisation } from '../internal/localisation.js';
import { WesaidElement } from '../internal/wesaid-element.js';
import { base } from '../styles/base.styles.js';
import { tokens } from '../styles/tokens.styles.js';
import { strings, type ${pascal}Strings } from './${kebab}.strings.js';
import { ${camel}Styles } from './${kebab}.styles.js';

/**
 * Shows the heading of ${words}, and nothing else yet.
 *
 * @summary The heading of ${words}.
 *
 * @slot - Shown until the widget starts, and instead of it where scripts do not run: a link to a plain page.
 *
 * @csspart base - Everything inside.
 * @csspart test-mode - The sentence about test mode.
 * @csspart title - The heading.
 */
export class ${pascal}Element extends WesaidElement<${pascal}Strings> {
  static override get styles(): CSSResult[] {
    return [tokens, base, ${camel}Styles];
  }

  protected override readonly localisation = new Localisation(this, '${camel}', strings);

  protected override renderContent(): TemplateResult {
    return html\`\${this.renderTestMode()}
      <p class="heading" part="title" role="heading" aria-level=\${this.headingLevel}>\${this.strings.title}</p>\`;
  }
}
`;

const strings = ({
  pascal,
  words,
}: Names): string => `import { strings as common, type CommonStrings } from '../internal/common.strings.js';

/** Words of ${words}. */
export interface ${pascal}Strings extends CommonStrings {
  title: string;
}

/** English; the other languages have theirs in \`src/languages\`, once \`LanguageTexts\` names them. */
export const strings: ${pascal}Strings = {
  ...common,
  title: '${words.charAt(0).toUpperCase()}${words.slice(1)}',
};
`;

const styles = ({ camel, words }: Names): string => `import { css } from 'lit';

/** What only ${words} draws. */
export const ${camel}Styles = css\`
  .heading {
    margin-block-end: 16px;
  }
\`;
`;

const define = ({ kebab, pascal }: Names): string => `import { ${pascal}Element } from './${kebab}.js';

declare global {
  interface HTMLElementTagNameMap {
    'wesaid-${kebab}': ${pascal}Element;
  }
}

if (!customElements.get('wesaid-${kebab}')) customElements.define('wesaid-${kebab}', ${pascal}Element);
`;

const test = ({ kebab, words }: Names): string => `import { afterEach, describe, expect, it } from 'vitest';
import './define.js';

afterEach(() => document.body.replaceChildren());

describe('<wesaid-${kebab}>', () => {
  it('has a heading at the level that the page asks for', async () => {
    const widget = document.createElement('wesaid-${kebab}');
    widget.headingLevel = 3;
    document.body.append(widget);
    await widget.updateComplete;
    const heading = widget.shadowRoot?.querySelector('[role="heading"]');
    expect(heading?.getAttribute('aria-level')).toBe('3');
    expect(heading?.textContent?.trim()).toBe('${words.charAt(0).toUpperCase()}${words.slice(1)}');
  });
});
`;

/** The files of a widget: name and content. */
export const widgetFiles = (names: Names): Record<string, string> => ({
  [`${names.kebab}.ts`]: element(names),
  [`${names.kebab}.strings.ts`]: strings(names),
  [`${names.kebab}.styles.ts`]: styles(names),
  'define.ts': define(names),
  [`${names.kebab}.test.ts`]: test(names),
});
