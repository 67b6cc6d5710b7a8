import 'reflect-metadata';
import { localIssuerOf } from '@wesaid/shared/identity';
import { runSeed } from '@wesaid/shared/server';
import { environment } from './environment.js';
import { seed } from './seed/seed.js';
import { slices } from './slices.js';

runSeed({ name: 'safety', slices, environment }, 'committees', (context, trust, { PUBLIC_URL }) =>
  seed(context, trust, localIssuerOf(PUBLIC_URL)),
);
