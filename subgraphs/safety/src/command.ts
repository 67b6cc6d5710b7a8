import 'reflect-metadata';
import { localIssuerOf } from '@wesaid/shared/identity';
import { runSeed } from '@wesaid/shared/server';
import { seedCommittees } from './committee/committee.seed.js';
import { environment } from './environment.js';
import { slices } from './slices.js';

runSeed({ name: 'safety', slices, environment }, 'committees', (context, trust, { PUBLIC_URL }) =>
  seedCommittees(context, trust, localIssuerOf(PUBLIC_URL)),
);
