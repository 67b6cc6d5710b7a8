import { defineSlice } from '@wesaid/shared/schema';
import { Finding } from './finding.entity.js';
import { TriageResolver } from './triage.resolver.js';

/** What is found in answers before a person looks, and what people say about it. */
export const triage = defineSlice({ name: 'triage', entities: [Finding], resolvers: [TriageResolver] });
