import { defineSlice } from '@wesaid/shared/schema';
import { EmbedKey } from './embed-key.entity.js';
import { EmbedKeyResolver } from './embed-key.resolver.js';
import { EmbedResolver } from './embed.resolver.js';

/** Embed keys: what a trust's pages may run, and from where. */
export const embedKey = defineSlice({
  name: 'embed-key',
  entities: [EmbedKey],
  resolvers: [EmbedKeyResolver, EmbedResolver],
});
