import 'reflect-metadata';
import { runSeed } from '@wesaid/shared/server';
import { seedCases } from './case/case.seed.js';
import { slices } from './slices.js';

runSeed({ name: 'complaints', slices }, 'cases', seedCases);
