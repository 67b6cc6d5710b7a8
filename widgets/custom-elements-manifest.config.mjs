import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementJsxPlugin } from 'custom-element-jsx-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';

/** Events are documented by `@fires`; what the analyzer finds in the one place that makes them has no name yet. */
const documentedEventsOnly = {
  name: 'documented-events-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.events &&= declaration.events.filter(({ name }) => name.startsWith('wesaid-'));
      }
    }
  },
};

/** What a page may not use is not for its tools to show. */
const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        declaration.members &&= declaration.members.filter(
          ({ privacy }) => privacy !== 'private' && privacy !== 'protected',
        );
  },
};

/** Where typings of frameworks find the classes of the elements. */
const typed = { globalTypePath: './types/src/elements.js', hideLogs: true };

/** How the element manifest and the data for editors are made from the doc comments of the widgets. */
const config = {
  globs: ['src/**/*.ts'],
  exclude: [
    'src/**/*.{test,stories,examples,guide,styles}.ts',
    'src/**/*.strings*.ts',
    'src/{generated,plain-words}/**',
    'src/{elements,client}.ts',
  ],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    documentedEventsOnly,
    publicMembersOnly,
    customElementVsCodePlugin({ outdir: 'dist', hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
    customElementJsxPlugin({ outdir: 'dist', fileName: 'react.d.ts', ...typed }),
    customElementVuejsPlugin({ outdir: 'dist', fileName: 'vue.d.ts', ...typed }),
  ],
};

export { config as default };
