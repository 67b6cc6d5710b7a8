import { defineSlice } from '@wesaid/shared/schema';
import { CommitteeMeasuresResolver, MeasureResolver } from './measure.resolver.js';
import { MeasureService } from './measure.service.js';
import { SafetyMeasure } from './safety-measure.entity.js';

/** What committees watch over time, with XmR charts. */
export const measure = defineSlice({
  name: 'measure',
  entities: [SafetyMeasure],
  resolvers: [MeasureResolver, CommitteeMeasuresResolver],
  references: {
    SafetyMeasure: (references, context) => context.get(MeasureService).byReferences(references),
  },
});
