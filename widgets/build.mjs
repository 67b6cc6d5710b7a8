import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { lazyChunks } from './build/lazy-chunks.mjs';
import { leanLit } from './build/lean-lit-plugin.mjs';
import { leanCssTag } from './build/lean-css-tag-plugin.mjs';
import { minifyTemplates } from './build/minify-templates.mjs';
import { describeFiles } from './build/describe-files.mjs';
import { fetchTogether } from './build/fetch-together.mjs';
import { editLit } from './build/edit-lit.mjs';
import { expectOnePolicyEach } from './build/trusted-types-policy.mjs';
import { listLanguages } from './build/list-languages.mjs';
import { listWidgets } from './build/list-widgets.mjs';
import { writeManifest } from './build/write-manifest.mjs';
import { writeTypes } from './build/write-types.mjs';
import { writeWords } from './build/write-words.mjs';

/**
 * Writes `dist/`: the loader with its chunks, one self-contained file for each widget, the client for other
 * programs, typings, the element manifest, and what is known about every file (`integrity.json`, `sizes.json`) and about every language beside English
 * (`languages.json`), and what the gateway's own pages say (`words/`).
 */
const outdir = new URL('dist/', import.meta.url).pathname;
const widgets = await listWidgets();
const languages = await listLanguages();

await rm(outdir, { recursive: true, force: true });
await writeWords(outdir);

/** @type {import('esbuild').BuildOptions} */
const options = {
  absWorkingDir: new URL('.', import.meta.url).pathname,
  outdir,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'none',
  charset: 'utf8',
  chunkNames: 'chunks/[name]-[hash]',
  metafile: true,
  logLevel: 'warning',
};

const lazy = lazyChunks({ ...options, plugins: [minifyTemplates, leanLit] });
const plugins = (chunksFolder) => [minifyTemplates, leanCssTag, editLit, lazy.pluginFor(chunksFolder)];

const split = await build({
  ...options,
  entryPoints: { wesaid: 'src/wesaid.ts', frames: 'src/frames.ts' },
  splitting: true,
  plugins: plugins('./'),
});

const single = await build({
  ...options,
  entryPoints: {
    ...Object.fromEntries(widgets.map(({ tag, module }) => [tag, module])),
    client: 'src/client.ts',
  },
  plugins: plugins('./chunks/'),
});

await expectOnePolicyEach([split, single], options.absWorkingDir);
await Promise.all([writeManifest(), writeTypes(), fetchTogether(outdir, split.metafile)]);
const files = await describeFiles(outdir, { widgets, languages, split: split.metafile });
const byName = (value) => Object.fromEntries(files.map((file) => [file.name, value(file)]));
await writeFile(
  `${outdir}integrity.json`,
  `${JSON.stringify(
    byName((file) => file.integrity),
    null,
    2,
  )}\n`,
);
await writeFile(
  `${outdir}sizes.json`,
  `${JSON.stringify(
    byName(({ kind, tag, needs, raw, gzip, brotli }) => ({ kind, tag, needs, raw, gzip, brotli })),
    null,
    2,
  )}\n`,
);
await writeFile(`${outdir}languages.json`, `${JSON.stringify(languages, null, 2)}\n`);
