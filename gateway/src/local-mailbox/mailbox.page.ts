import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';
import type { Mail } from './mail-folder.js';

/** Where the mailbox is, below the gateway's own address. */
export const mailboxPath = '/dev/mailbox';

/** Says on every page of the mailbox whose messages these are. */
export const mailboxBanner = html`<div class="banner">
  <div class="column">
    <strong>Local only.</strong> Messages that WeSaid sends on this computer come here, and to nobody else.
  </div>
</div>`;

const time = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

/** When something came. */
export const timeOf = (at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${time.format(at)}</time>`;

const received = ({ receivedAt }: Mail): Html => timeOf(receivedAt);

const subjectOf = ({ subject }: Mail): string => subject || '(no subject)';

/** All messages, newest first; `hasTexts` where text messages are taken too. */
export const mailboxPage = (mails: readonly Mail[], hasTexts: boolean): Html =>
  page({
    title: 'Local mailbox',
    banner: mailboxBanner,
    main: html`<h1>Local mailbox</h1>
      ${hasTexts && html`<p><a href="${mailboxPath}/texts">Text messages</a></p>`}
      ${
        mails.length === 0
          ? html`<p>There are no messages yet. Load this page again after something was sent.</p>`
          : html`<ol class="links" reversed>
              ${mails.map(
                (mail) =>
                  html`<li>
                    <a href="${mailboxPath}/${mail.id}">${subjectOf(mail)}</a><br />
                    <span class="secondary">To ${mail.to || 'nobody'}, ${received(mail)}</span>
                  </li> `,
              )}
            </ol>`
      }`,
  });

/** One message, as text. */
export const mailPage = (mail: Mail): Html =>
  page({
    title: `${subjectOf(mail)} – local mailbox`,
    banner: mailboxBanner,
    main: html`<p><a href="${mailboxPath}">All messages</a></p>
      <h1 class="words">${subjectOf(mail)}</h1>
      <dl>
        <dt>From</dt>
        <dd>${mail.from || 'nobody'}</dd>
        <dt>To</dt>
        <dd>${mail.to || 'nobody'}</dd>
        <dt>Received</dt>
        <dd>${received(mail)}</dd>
      </dl>
      <h2>Message</h2>
      ${
        mail.text === null
          ? html`<p>This message has no plain text, and nothing else is shown.</p>`
          : html`<p class="words">${mail.text.trimEnd()}</p>`
      }`,
  });
