import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';
import { mailboxBanner, mailboxPath, timeOf } from './mailbox.page.js';
import type { Text } from './text-folder.js';

/** Where the text messages are. */
export const textsPath = `${mailboxPath}/texts`;

const states: Readonly<Record<string, string>> = {
  delivered: 'Delivered',
  'temporary-failure': 'Not delivered: the telephone was off',
  'permanent-failure': 'Not delivered: there is no such number',
};

const item = ({ id, to, text, status, takenAt }: Text): Html =>
  html`<li>
    <h2>To ${to}</h2>
    <p class="secondary">${states[status] ?? status}, ${timeOf(new Date(takenAt))}</p>
    <p class="words">${text}</p>
    <form method="post" action="${textsPath}/${id}/answer" class="stack">
      <label for="answer-${id}">Answer from ${to}</label>
      <input class="short" id="answer-${id}" name="words" value="STOP" autocomplete="off" />
      <button class="button quiet">Send the answer</button>
    </form>
  </li> `;

/** The newest text messages, each with a way to answer it. */
export const textsPage = (texts: readonly Text[], answered: boolean): Html =>
  page({
    title: 'Text messages – local mailbox',
    banner: mailboxBanner,
    main: html`<p><a href="${mailboxPath}">E-mail messages</a></p>
      <h1>Text messages</h1>
      ${answered && html`<p role="status">The answer is sent.</p>`}${
        texts.length === 0
          ? html`<p>There are no text messages yet. Load this page again after something was sent.</p>`
          : html`<ol class="links" reversed>
              ${texts.map(item)}
            </ol>`
      }`,
  });
