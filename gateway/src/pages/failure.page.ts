import type { ShowFailure } from '../http/error-handler.js';
import { pagePolicy } from '../http/content-policies.js';
import { html, type Html } from './html.js';
import { page } from './page.js';
import { sendPage } from './send-page.js';

interface Words {
  readonly heading: string;
  readonly text: string;
}

const words: Readonly<Record<number, Words>> = {
  403: { heading: 'You cannot do this here', text: 'This page does not take requests from other websites.' },
  404: {
    heading: 'We cannot find this page',
    text: 'The address may have a mistake in it, or the page may have moved.',
  },
  413: { heading: 'This is too long', text: 'Go back, make your words shorter, and send them again.' },
  429: { heading: 'Too many tries', text: 'Wait a minute, then try again.' },
  503: {
    heading: 'A part of this service is not answering',
    text: 'Nothing was lost. Wait a minute, then try again.',
  },
};

const otherwise = (status: number): Words =>
  status < 500
    ? { heading: 'We could not read this', text: 'Go back and try again.' }
    : { heading: 'Something went wrong on our side', text: 'We have recorded it. Please try again later.' };

const failurePage = ({ heading, text }: Words): Html =>
  page({
    title: `${heading} – WeSaid`,
    main: html`<h1>${heading}</h1>
      <p>${text}</p>
      <p><a href="/">Go to the start page</a></p>
      <p>If someone is in danger now, call 999. For urgent medical help, call 111.</p>`,
  });

/** Shows a failure to a person: what happened and what to do, without any jargon. */
export const showFailure: ShowFailure = (_request, reply, { status }) => {
  // The address that failed may have had another policy, or none of its own.
  reply.helmet({ contentSecurityPolicy: pagePolicy });
  return sendPage(reply, failurePage(words[status] ?? otherwise(status)));
};
