import { html, type TemplateResult } from 'lit';
import type { HelpStrings } from './help.strings.js';

/**
 * Help for people in danger, before anything is asked. The trust's own lines stand in a part that is closed at
 * first: they arrive after the form has been drawn, and nothing may move under a finger.
 */
export function helpPanel(strings: HelpStrings, signposts?: TemplateResult[]): TemplateResult {
  return html`<div class="notice" part="help">
    <b>${strings.helpTitle}</b>
    <p>${strings.helpEmergency(callLink('999'))}</p>
    <p>${strings.helpUrgent(callLink('111'))}</p>
    <p>${strings.helpNotHere}</p>
    <details>
      <summary>${strings.helpMore}</summary>
      <div class="stack">
        <p>${strings.helpPeople}</p>
        ${signposts}
      </div>
    </details>
  </div>`;
}

/** A number that a phone can call. */
function callLink(telephone: string): TemplateResult {
  return html`<a href="tel:${telephone}"><b>${telephone}</b></a>`;
}
