import { join } from 'node:path';
import { defineEnvironment, signingKey } from '@wesaid/shared/environment';
import { z } from 'zod';
import { FolderStore } from './paper/folder-store.js';
import { linkKeyOf, type SafetySettings } from './settings.js';

/** What safety needs of the process environment besides what every subgraph needs. */
export const environment = defineEnvironment({
  variables: {
    /** Address at which people reach the platform; `seed` finds the demonstration's people by it. */
    PUBLIC_URL: z.url().default('http://localhost:4000'),
    /** Folder in which files are kept; the same for all processes of this subgraph. */
    FILES_FOLDER: z.string().min(1),
    ORGANISATIONS_URL: z.url(),
    ORGANISATIONS_SIGNING_KEY: signingKey,
    /** Secret that links to papers are signed with; the same for all processes of this subgraph. */
    FILE_LINK_SECRET: signingKey,
  },
  settings: ({ FILES_FOLDER, FILE_LINK_SECRET }): SafetySettings => ({
    files: new FolderStore(join(FILES_FOLDER, 'safety')),
    linkKey: linkKeyOf(FILE_LINK_SECRET),
  }),
  calls: ({ ORGANISATIONS_URL, ORGANISATIONS_SIGNING_KEY }) => [
    { name: 'organisations', url: ORGANISATIONS_URL, signingKey: ORGANISATIONS_SIGNING_KEY },
  ],
});
