import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { questions } from './questions.mjs';
import { staticForm } from './static-form.mjs';

/**
 * A page of the comparison.
 *
 * @typedef {object} FormPage
 * @property {string} name What it is, in the table.
 * @property {Record<string, string | Buffer>} files What the server has for it, by path; `/` is the page.
 * @property {string} sendButton Selectors of its button, one for each shadow root on the way, split by `>>>`.
 */

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('.', import.meta.url));
const widgetFolder = fileURLToPath(new URL('../../../widgets/dist/', import.meta.url));

const cssOf = (path) => readFile(require.resolve(path));

async function scriptOf(form) {
  const { outputFiles } = await build({
    entryPoints: [`${folder}${form}.mjs`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    // Another workspace brings an older React, which the hooks of a library at the root would find first.
    alias: { react: dirname(require.resolve('react/package.json')) },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** The same page around every form: a heading before it, and after it what must not move. */
const pageAround = (form, head) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Your feedback</title>
<link rel="icon" href="data:,">${head}</head>
<body><h1>Your feedback</h1>${form}<footer><p>Anytown NHS Trust</p></footer></body></html>`;

const css = (path) => `<link rel="stylesheet" href="${path}">`;
const script = (path) => `<script type="module" src="${path}"></script>`;

const shoelaceRadios = (name, label, choices) =>
  `<sl-radio-group name="${name}" label="${label}">${choices
    .map((choice, index) => `<sl-radio value="${index}">${choice}</sl-radio>`)
    .join('')}</sl-radio-group>`;

const shoelaceMarkup = `<form>${shoelaceRadios('rating', questions.rating, questions.ratings)}
<sl-textarea name="comment" rows="6" label="${questions.comment}"></sl-textarea>
${shoelaceRadios('publish', questions.publish, questions.publishing)}
<sl-button type="submit">${questions.send}</sl-button></form>`;

/** The place that the documentation tells a page to keep free for the widget. */
const reserve = 'wesaid-feedback-form:not(:defined){display:block;min-block-size:1200px}';
const widget = `<wesaid-feedback-form embed-key="ek_live_bench"><a href="/f/XA1">Tell us how it was</a></wesaid-feedback-form>`;
const widgetButton = 'wesaid-feedback-form>>>#send';

/**
 * Every page of the comparison: the floor first, ours, the others.
 *
 * @returns {Promise<FormPage[]>}
 */
export async function formPages() {
  // Without its fonts: they are not for everybody, and come from a server that a bench must not depend on.
  const withFonts = await cssOf('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css');
  const nhs = withFonts.toString().replaceAll(/@font-face\{[^}]*\}/g, '');
  const styled = { '/nhs.css': nhs, '/site.css': reserve };
  return [
    {
      name: 'static page, NHS.UK styles',
      files: { '/': pageAround(staticForm, css('/nhs.css')), '/nhs.css': nhs },
      sendButton: '#send',
    },
    {
      name: 'widget by the loader',
      files: { '/': pageAround(widget, css('/site.css') + script('/widgets/wesaid.js')), ...styled },
      sendButton: widgetButton,
    },
    {
      name: 'widget in one file',
      files: {
        '/': pageAround(widget, css('/site.css') + script('/widgets/wesaid-feedback-form.js')),
        ...styled,
      },
      sendButton: widgetButton,
    },
    {
      name: 'widget by the loader, on a page with NHS.UK styles',
      files: {
        '/': pageAround(widget, css('/nhs.css') + css('/site.css') + script('/widgets/wesaid.js')),
        ...styled,
      },
      sendButton: widgetButton,
    },
    {
      name: 'Shoelace 2.20',
      files: {
        '/': pageAround(shoelaceMarkup, css('/light.css') + script('/form.js')),
        '/light.css': await cssOf('@shoelace-style/shoelace/dist/themes/light.css'),
        '/form.js': await scriptOf('shoelace-form'),
      },
      sendButton: 'sl-button>>>button',
    },
    {
      name: 'React 19 and react-hook-form, no styles',
      files: {
        '/': pageAround('<div id="form"></div>', script('/form.js')),
        '/form.js': await scriptOf('react-form'),
      },
      sendButton: '#send',
    },
    {
      name: 'SurveyJS 2.5',
      files: {
        '/': pageAround('<div id="form"></div>', css('/survey.css') + script('/form.js')),
        '/survey.css': await cssOf('survey-core/survey-core.fontless.min.css'),
        '/form.js': await scriptOf('surveyjs-form'),
      },
      sendButton: '#form input[type=button].sd-navigation__complete-btn',
    },
  ];
}

/** Where the built widgets are. */
export { widgetFolder };
