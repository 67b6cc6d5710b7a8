import 'reflect-metadata';
import { runSeed } from '@wesaid/shared/server';
import { seedOpportunities } from './opportunity/opportunity.seed.js';
import { slices } from './slices.js';

runSeed({ name: 'involvement', slices }, 'opportunities', seedOpportunities);
