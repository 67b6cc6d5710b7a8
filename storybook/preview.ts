import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { answerInPage } from '../widgets/testing/peer-in-page.js';

// The tables of attributes come with the build of the widgets; stories and their tests do without.
const manifests = import.meta.glob('../widgets/dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);
answerInPage();

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
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
