import { defineSlice } from '@wesaid/shared/schema';
import { CaseContact } from './case-contact.entity.js';
import { CaseContactsResolver } from './contact.resolver.js';

/** When the team and a person were in contact. */
export const contact = defineSlice({
  name: 'contact',
  entities: [CaseContact],
  resolvers: [CaseContactsResolver],
});
