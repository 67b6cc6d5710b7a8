import { html, type Html } from '../pages/html.js';
import { page } from '../pages/page.js';

/** What somebody finds who opens the page: their committees, or that they sit on none. */
export type CommitteeSeat = 'seated' | 'none';

const account = (name: string): Html =>
  html`<form method="post" action="/sign-out" class="leave">
    <span class="name">${name}</span> <button class="button quiet">Sign out</button>
  </form>`;

const board = html`<wesaid-committee-board heading-level="1" theme="auto"
  ><h1>Your committees</h1>
  <p>
    Papers, figures and questions are shown here when your browser allows scripts.
  </p></wesaid-committee-board
>`;

const noSeat = (name: string): Html =>
  html`<h1>You do not sit on a committee</h1>
    <p>
      You are signed in as <span class="name">${name}</span>. When a committee gives you a place, its papers,
      figures and questions are here.
    </p>
    <p>
      If you think that you have a place, ask the patient safety specialist of your trust. Tell them the name
      above: it is how the place finds you.
    </p>
    <p><a href="/workspace">Go to your workspace</a></p>`;

/** The page of a person's committees, with the board on it for whoever sits on one. */
export const committeePage = (name: string, seat: CommitteeSeat): Html =>
  page({
    title: `${seat === 'seated' ? 'Your committees' : 'You do not sit on a committee'} – WeSaid`,
    desk: true,
    styles: ['/assets/workspace.css'],
    modules: seat === 'seated' ? ['/widgets/v1/wesaid.js'] : [],
    account: account(name),
    main: seat === 'seated' ? board : noSeat(name),
  });
