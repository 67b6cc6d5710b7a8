import { html, type Html } from '../pages/html.js';
import type { Form } from './form.js';
import type { Visit } from './visit.js';

/** A theme of the taxonomy. */
export interface Theme {
  readonly code: string;
  readonly name: string;
  /** The major theme that it belongs to; null for a major theme. */
  readonly parent: { readonly code: string } | null;
}

/** Reads the newest taxonomy. */
export const themesDocument = `query WorkspaceThemes { themes { code name parent { code } } }`;

/** The themes of the newest taxonomy, in its order. */
export const readThemes = async (visit: Visit): Promise<readonly Theme[]> =>
  (await visit.ask<{ themes: readonly Theme[] }>(themesDocument)).themes;

const box = (theme: Theme, chosen: readonly string[], id: string, label: string): Html =>
  html`<label class="checkbox" for="${id}"
    ><input
      type="checkbox"
      id="${id}"
      name="themes"
      value="${theme.code}"
      ${chosen.includes(theme.code) ? html` checked` : null}
    /><span>${label}</span></label
  > `;

const names = (codes: readonly string[], themes: readonly Theme[]): string =>
  codes.map((code) => themes.find((theme) => theme.code === code)?.name ?? code).join(', ');

function group(
  major: Theme,
  themes: readonly Theme[],
  chosen: readonly string[],
  without: ReadonlySet<string>,
): Html | null {
  const below = themes.filter(({ parent }) => parent?.code === major.code);
  const family = [major, ...below].filter(({ code }) => !without.has(code));
  if (family.length === 0) return null;
  const count = family.filter(({ code }) => chosen.includes(code)).length;
  return html`<details${count > 0 ? html` open` : null}>
    <summary>${major.name}${count > 0 && ` (${count} chosen)`}</summary>
    <div role="group" aria-label="${major.name}">
      ${family.map((theme) =>
        box(theme, chosen, `theme-${theme.code}`, theme === major ? `${major.name}, in general` : theme.name),
      )}
    </div>
  </details> `;
}

/**
 * Which themes something is about: each major theme opens to its sub-themes. The name of the field is `themes`.
 * @param without codes of themes that can be chosen elsewhere in the same form
 * @param key the key that leads here, on pages that have keys
 */
export function themeField(
  form: Form,
  themes: readonly Theme[],
  label: string,
  without: ReadonlySet<string> = new Set(),
  key?: string,
): Html {
  const chosen = form.values('themes');
  const problem = form.problem('themes');
  const meanwhile = form.savedMeanwhile('themes');
  return html`<div class="field${problem ? ' wrong' : ''}" id="themes" tabindex="-1"${key && html` data-key="${key}" aria-keyshortcuts="${key}"`}>
    <fieldset${problem ? html` aria-describedby="themes-error"` : null}>
      <legend>${label}${key && html` <kbd>${key.toUpperCase()}</kbd>`}</legend>
      ${problem && html`<p class="error" id="themes-error"><span class="hidden">Error: </span>${problem.message}</p>`}
      ${
        meanwhile &&
        html`<p class="meanwhile">
          <strong>Somebody else saved:</strong> ${names(meanwhile, themes) || 'no theme'}
        </p>`
      }
      ${themes
        .filter(({ parent }) => parent === null)
        .flatMap((major) => group(major, themes, chosen, without) ?? [])}
    </fieldset>
  </div> `;
}
