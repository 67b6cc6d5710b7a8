import 'reflect-metadata';
import { runSubgraph } from '@wesaid/shared/server';
import { slices } from './slices.js';

runSubgraph({ name: 'involvement', slices });
