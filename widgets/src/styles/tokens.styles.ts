import { unsafeCSS } from 'lit';

/** Colours by role: on light, on dark. Every pair that meets is at least 4.5:1 as text and 3:1 as a part. */
const colours: Record<string, [light: string, dark: string]> = {
  surface: ['#fff', '#17212b'],
  text: ['#212b32', '#f0f4f5'],
  'text-secondary': ['#4c6272', '#c3d0d9'],
  border: ['#4c6272', '#8fa3b1'],
  action: ['#005eb8', '#8cc4ff'],
  'action-hover': ['#003087', '#b9dbff'],
  'action-text': ['#fff', '#17212b'],
  'warning-surface': ['#fff9c4', '#3f3a12'],
  error: ['#d5281b', '#ff9d92'],
};

const scheme = (index: 0 | 1) =>
  Object.entries(colours)
    .map(([role, values]) => `--_${role}:var(--wesaid-${role},${values[index]});`)
    .join('') + `color-scheme:${['light', 'dark'][index]}}`;

/**
 * The public theming tokens, named by role. Each is read from `--wesaid-*`, which a page may set on the widget or on
 * anything around it, and falls back to a value of ours, one for light and one for dark; paper is always light.
 * Inside, only `--_*` is used.
 */
export const tokens = unsafeCSS(
  `:host{${scheme(0)}@media screen{:host([theme=dark]){${scheme(1)}` +
    `@media (prefers-color-scheme:dark){:host([theme=auto]){${scheme(1)}}}`,
);
