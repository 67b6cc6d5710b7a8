import { defineSlice } from '@wesaid/shared/schema';
import { ExpectedThemesResolver, SpokenWordsResolver } from './expected-themes.resolver.js';
import { readThemes } from './read-themes.js';
import { themeModelFor } from './theme-model-for.js';

/** Comments that one run of the job reads at most: about a minute of one core. */
const mostInARun = 20_000;

/** Themes and sentiments that the model expects in comments, for people to accept or correct. */
export const expectedThemes = defineSlice({
  name: 'expected-themes',
  resolvers: [ExpectedThemesResolver, SpokenWordsResolver],
  jobs: ({ context }) => [
    {
      name: 'read-themes',
      cron: '* * * * *',
      async run(_payload, stopping) {
        const request = context();
        await readThemes(request, await themeModelFor(request), mostInARun, stopping);
      },
    },
  ],
});
