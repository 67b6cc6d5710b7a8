import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/**
 * Takes the layout of the source out of `css` and `html` templates, which a bundler leaves alone because they are
 * strings: in CSS all space that means nothing, in HTML breaks between tags, and every other run of space down to one.
 *
 * @type {import('esbuild').Plugin}
 */
export const minifyTemplates = {
  name: 'minify-templates',
  setup(esbuild) {
    esbuild.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: minify(path, await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

const minifiers = {
  // A break between two tags is layout; a space that is meant stands on one line.
  html: (markup) => markup.replace(/>\s*\n\s*</g, '><').replace(/\s+/g, ' '),
  css: (styles) =>
    styles
      .replace(/\/\*[^]*?\*\//g, '')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1')
      .replace(/: /g, ':')
      .replace(/;\}/g, '}')
      .replace(/^ | $/g, ''),
};

/**
 * @param {string} path
 * @param {string} source
 */
export function minify(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const edits = [];
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && Object.hasOwn(minifiers, node.tag.getText(file))) {
      const shorten = minifiers[node.tag.getText(file)];
      const { template } = node;
      const parts = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      for (const part of parts) edits.push({ start: part.getStart(file), end: part.end, shorten });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((code, { start, end, shorten }) => {
      const [, open, text, close] = /^([`}])([^]*)(`|\$\{)$/.exec(code.slice(start, end));
      return code.slice(0, start) + open + shorten(text) + close + code.slice(end);
    }, source);
}
