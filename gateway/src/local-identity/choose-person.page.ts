import { roles } from '@wesaid/shared/identity';
import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';

const trusts: Readonly<Record<string, string>> = {
  RT5: 'Leicestershire Partnership',
  RXN: 'Lancashire Teaching Hospitals',
  R1H: 'Barts Health',
  REN: 'The Clatterbridge Cancer Centre',
  RT1: 'Cambridgeshire and Peterborough',
};

const boards = ['QK1', 'QE1', 'QMF', 'QYG', 'QUE'];

const nameOf = (role: string): string => {
  const words = role.replaceAll('-', ' ').replace('icb', 'ICB');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What is in the form. */
export interface ChosenPerson {
  readonly role: string;
  readonly organisation: string;
}

const banner = html`<div class="banner">
  <div class="column">
    <strong>Local only.</strong> Nobody has to prove who they are here. In real use, this page is your
    organisation's own sign-in.
  </div>
</div>`;

/**
 * Where somebody says who they are at the local provider.
 * @param problem the field to put right
 */
export const choosePersonPage = ({ role, organisation }: ChosenPerson, problem?: 'organisation'): Html =>
  page({
    title: `${problem ? 'Error: ' : ''}Who do you want to be? – local sign-in`,
    banner,
    main: html`<h1>Who do you want to be?</h1>
      <form method="post" class="stack">
        <div class="field">
          <label for="role">Role</label>
          <select id="role" name="role">
            ${roles.map((each) => html`<option value="${each}" ${each === role ? html` selected` : null}>${nameOf(each)}</option> `)}
          </select>
        </div>
        <div class="field${problem ? ' wrong' : ''}">
          <label for="organisation">Organisation code</label>
          <p class="hint" id="organisation-hint">
            Trusts with demonstration data:
            ${Object.entries(trusts)
              .map(([code, name]) => `${code} (${name})`)
              .join(', ')}.
            For an ICB analyst: ${boards.join(', ')}.
          </p>
          ${problem && html`<p class="error" id="organisation-error"><span class="hidden">Error: </span>Write the code of an organisation, such as RT5</p>`}
          <input
            id="organisation"
            name="organisation"
            value="${organisation}"
            class="short"
            maxlength="20"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            required
            aria-describedby="organisation-hint${problem ? ' organisation-error' : ''}"
            ${problem ? html` aria-invalid="true"` : null}
          />
        </div>
        <button class="button">Sign in</button>
      </form>`,
  });
