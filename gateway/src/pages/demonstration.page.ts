import { html, type Html } from './html.js';
import { linkList, links } from './home.page.js';

/** ODS code of the trust whose site it is. */
export const demonstrationTrust = 'RT5';

/** The key with which the demonstration trust's site embeds widgets. */
const embedKey = 'ek_live_demonstration_RT5';

/**
 * A site as a trust's web team would make it, with its widgets: one script line, and one element each. Nothing here
 * leans on WeSaid's own pages but the banner and the list of links.
 * @param contents what stands inside an element until its widget starts, by tag
 */
export const demonstrationPage = (contents: ReadonlyMap<string, Html>): Html =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Leicestershire Partnership NHS Trust – demonstration</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/demonstration.css" />
        <script type="module" src="/widgets/v1/wesaid.js"></script>
      </head>
      <body>
        <header>
          <a class="skip" href="#main">Skip to the content</a>
          <div class="notice">
            <p>
              <strong>Demonstration – not a real NHS website.</strong> The figures and actions here are made
              up, and nobody at the trust reads what you write. If someone is in danger now, call 999.
            </p>
          </div>
          <div class="masthead">
            <div class="frame">
              <p class="trust">Leicestershire Partnership NHS Trust</p>
              <nav aria-label="On this page">
                <a href="#feedback">Tell us</a> <a href="#concern">Raise a concern</a>
                <a href="#actions">What we did</a> <a href="#ratings">Ratings</a>
                <a href="#involved">Get involved</a> <a href="#events">What is on</a>
                <a href="#stories">Stories</a> <a href="#track">Your code</a> <a href="#more">More</a>
              </nav>
            </div>
          </div>
        </header>
        <main id="main" tabindex="-1" class="frame">
          <div class="intro">
            <h1>You said. We listened. See what changed.</h1>
            <p>Tell us how your care was. Staff read every answer, and we show here what we did about it.</p>
          </div>
          <div class="sections">
            <section id="feedback">
              <wesaid-feedback-form embed-key="${embedKey}"
                ><a href="/f/RT5">Give your feedback on a page of its own</a></wesaid-feedback-form
              >
            </section>
            <section id="actions">
              <wesaid-action-feed embed-key="${embedKey}" first="5"
                >${contents.get('wesaid-action-feed')}</wesaid-action-feed
              >
            </section>
            <section id="ratings">
              <wesaid-ratings-chart embed-key="${embedKey}"
                ><p>
                  How people rate their care is shown here when your browser allows scripts.
                </p></wesaid-ratings-chart
              >
            </section>
            <section id="concern">
              <wesaid-raise-concern embed-key="${embedKey}"
                ><p>
                  <a href="/concern/RT5">Raise a concern on a page of its own</a>, talk to any member of
                  staff, or ask for the Patient Advice and Liaison Service (PALS).
                </p></wesaid-raise-concern
              >
            </section>
            <section id="events">
              <wesaid-events embed-key="${embedKey}" first="3"
                >${contents.get('wesaid-events')}</wesaid-events
              >
            </section>
            <section id="track">
              <wesaid-track embed-key="${embedKey}"
                ><a href="/r">What happened to what you told us</a></wesaid-track
              >
            </section>
            <section id="stories">
              <wesaid-stories embed-key="${embedKey}" first="3"
                ><a href="/story/RT5">Tell your story on a page of its own</a></wesaid-stories
              >
            </section>
            <section id="involved">
              <wesaid-opportunities embed-key="${embedKey}" first="5"
                >${contents.get('wesaid-opportunities')}</wesaid-opportunities
              >
            </section>
          </div>
        </main>
        <footer id="more">
          <div class="frame">
            <h2>Look around</h2>
            ${linkList(links)}
          </div>
        </footer>
      </body>
    </html> `;
