import 'reflect-metadata';
import { runMigrate } from '@wesaid/shared/server';
import { migrations } from './migrations/index.js';

runMigrate('experience', migrations);
