import { defineSlice } from '@wesaid/shared/schema';
import { CaseReading } from './case-reading.entity.js';
import { CaseReadingsResolver } from './reading.resolver.js';

/** Who has read which case: noted by itself, and never changed. */
export const reading = defineSlice({
  name: 'reading',
  entities: [CaseReading],
  resolvers: [CaseReadingsResolver],
});
