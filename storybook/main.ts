import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

/** The gateway that answers stories when “This WeSaid” is chosen while one works on them; the built pages ask their own. */
const gateway = process.env['WESAID_ORIGIN'] ?? 'http://localhost:4000';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./docs/*.mdx', '../widgets/src/**/*.stories.ts'],
  addons: [
    // Tables in MDX are an extension of Markdown, which Storybook leaves to this plugin.
    {
      name: '@storybook/addon-docs',
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
    '@storybook/addon-vitest',
  ],
  viteFinal: (vite) => ({
    ...vite,
    server: {
      ...vite.server,
      proxy: { '/graphql': { target: gateway, changeOrigin: true, headers: { origin: gateway } } },
    },
  }),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
