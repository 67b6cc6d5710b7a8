import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types';
import { languages } from '../widgets/src/languages/all.js';
import { answerInPage } from '../widgets/testing/peer-in-page.js';
import WidgetPage from './widget-page.mdx';

/** As far as the tables of options need it. */
interface Manifest {
  modules: { declarations?: { attributes?: { fieldName?: string }[] }[] }[];
}

// The tables of options come with the build of the widgets; stories and their tests do without.
const manifests = import.meta.glob<Manifest>('../widgets/dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) {
  // Each attribute has its property, which the table has already.
  for (const declaration of manifest.modules.flatMap(({ declarations = [] }) => declarations))
    declaration.attributes = (declaration.attributes ?? []).filter(({ fieldName }) => !fieldName);
  setCustomElementsManifest(manifest);
}
answerInPage();

/** Only properties can be set in a table; the rest says what there is. */
const settableProperties: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      if (argType.table?.category !== 'properties') return [name, { ...argType, control: false }];
      return [name, { ...argType, ...controls[name] }];
    }),
  );

/** Controls of what the manifest does not know well enough. */
const controls: Record<string, Pick<InputType, 'control' | 'options'>> = {
  theme: { control: { type: 'select' }, options: ['light', 'dark', 'auto'] },
  lang: { control: { type: 'select' }, options: ['en', ...Object.keys(languages)] },
  api: { control: false },
  data: { control: { type: 'object' } },
};

const preview: Preview = {
  argTypesEnhancers: [settableProperties],
  tags: ['autodocs'],
  globalTypes: {
    gateway: {
      description: 'Who answers the widgets',
      toolbar: {
        title: 'Gateway',
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'peer', title: 'A gateway in the page' },
          { value: 'live', title: 'This WeSaid' },
        ],
      },
    },
  },
  initialGlobals: { gateway: 'peer' },
  parameters: {
    // What a page must have is under “Put it on your page”; the code of a story names a gateway that is nowhere.
    docs: { page: WidgetPage, canvas: { sourceState: 'none' } },
    options: {
      storySort: {
        order: [
          'Start here',
          'For web teams',
          ['Embedding', 'Theming'],
          'For developers',
          'For everybody',
          'Widgets',
        ],
      },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        // A story is a part of a page: what a whole page must have is tested where there is one.
        rules: { region: { enabled: false } },
      },
    },
    controls: { expanded: true },
    layout: 'fullscreen',
  },
};

export default preview;
