import { defineSlice } from '@wesaid/shared/schema';
import { Site } from './site.entity.js';
import { SiteResolver } from './site.resolver.js';

/** Sites: the places at which trusts give care. */
export const site = defineSlice({ name: 'site', entities: [Site], resolvers: [SiteResolver] });
