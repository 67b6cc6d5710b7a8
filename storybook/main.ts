import type { StorybookConfig } from '@storybook/web-components-vite';

/** The gateway that answers stories when “This WeSaid” is chosen while one works on them; the built pages ask their own. */
const gateway = process.env['WESAID_ORIGIN'] ?? 'http://localhost:4000';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['./docs/*.mdx', '../widgets/src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
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
