import { defineSlice } from '@wesaid/shared/schema';
import { TranslationResolver } from './translation.resolver.js';

/** What people meant who wrote in another language. */
export const translation = defineSlice({ name: 'translation', resolvers: [TranslationResolver] });
