import type { LanguageFile } from './language.js';

/** Every language beside English: its tag and its file, fetched when somebody wants it. There is no other list. */
export const languages: Record<string, () => Promise<LanguageFile>> = {
  ar: () => import('./ar.js'),
  cy: () => import('./cy.js'),
  'en-x-easy': () => import('./en-x-easy.js'),
  pl: () => import('./pl.js'),
  ur: () => import('./ur.js'),
};
