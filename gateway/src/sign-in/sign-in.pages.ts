import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';
import type { IssuerSettings } from '../settings.js';

/** Where the person's account is. */
export const chooseIssuerPage = (issuers: readonly IssuerSettings[], returnTo: string): Html =>
  page({
    title: 'Sign in – WeSaid',
    main:
      issuers.length === 0
        ? html`<h1>Nobody can sign in here yet</h1>
            <p>No place to sign in has been set up for this service. Ask the people who run it.</p>
            <p><a href="/">Go to the start page</a></p>`
        : html`<h1>Where is your account?</h1>
            <ul class="choices">
              ${issuers.map(
                ({ issuer, label }) =>
                  html`<li>
                    <a
                      class="choice"
                      href="/sign-in?${new URLSearchParams({ issuer, return: returnTo }).toString()}"
                      >${label}</a
                    >
                  </li> `,
              )}
            </ul>`,
  });

/** The person came back without a sign-in that fits. */
export const signInFailedPage = (): Html =>
  page({
    title: 'Signing in did not work – WeSaid',
    main: html`<h1>Signing in did not work</h1>
      <p>It may have taken too long, or it was begun in another window. Nothing was changed.</p>
      <p><a class="button" href="/sign-in">Sign in again</a></p>`,
  });

const signOutForm = html`<form method="post" action="/sign-out">
  <button class="button">Sign out</button>
</form>`;

/** The person is known but has no membership. */
export const noRolePage = (subject: string): Html =>
  page({
    title: 'No role yet – WeSaid',
    main: html`<h1>You are signed in, but you have no role here yet</h1>
      <p>
        You are <strong class="name">${subject}</strong>. We know who you are, but nobody has said yet what
        you do at a trust or an integrated care board. So there is nothing that we can show you.
      </p>
      <p>
        Ask the person who looks after WeSaid at your organisation to add you, and give them the name above.
        Once they have, it works within a minute.
      </p>
      ${signOutForm}`,
  });

/** A moment to think before the session ends. */
export const signOutPage = (subject: string): Html =>
  page({
    title: 'Sign out – WeSaid',
    main: html`<h1>Sign out</h1>
      <p>You are signed in as <strong class="name">${subject}</strong>.</p>
      ${signOutForm}`,
  });
