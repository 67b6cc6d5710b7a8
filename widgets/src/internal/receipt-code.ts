import { html, type TemplateResult } from 'lit';
import type { PoliteStatus } from './polite-status.js';

/** Words around a receipt code. */
export interface ReceiptCodeStrings {
  code: string;
  keepCode: string;
  copy: string;
  copied: string;
}

/**
 * A receipt code in groups that can be copied by hand, read out sign by sign.
 *
 * @param mayCopy Whether the device is the person's own: nothing stays on the clipboard of a shared one.
 */
export function receiptCode(
  code: string,
  { code: title, keepCode, copy, copied }: ReceiptCodeStrings,
  status: PoliteStatus,
  mayCopy = true,
): TemplateResult {
  const take = () => navigator.clipboard.writeText(code).then(() => status.say(copied));
  return html`<div class="stack">
    <b>${title}</b>
    <p class="notice heading" part="code">
      <code aria-hidden="true"><bdi>${grouped(code)}</bdi></code>
      <span class="hidden">${[...code].join(' ')}</span>
    </p>
    <p>${keepCode}</p>
    ${mayCopy && navigator.clipboard ? html`<button type="button" part="button" @click=${take}>${copy}</button>` : ''}
  </div>`;
}

/**
 * Where a code shows what became of what was sent, in the language of the widget. The code stays after `#`, which no
 * server sees.
 */
export const receiptAddress = (
  { api, language }: { readonly api: string; readonly language: string },
  code: string,
): string => `${new URL(`/r?lang=${language}`, api).href}#${code}`;

/** Four characters at a time, which is as many as people carry in their head from a screen to paper. */
function grouped(code: string): string {
  return code.match(/[^-]{1,4}/g)?.join('-') ?? code;
}
