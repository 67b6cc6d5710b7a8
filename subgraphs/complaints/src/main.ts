import 'reflect-metadata';
import { runSubgraph } from '@wesaid/shared/server';
import { environment } from './environment.js';
import { slices } from './slices.js';

runSubgraph({ name: 'complaints', slices, environment });
