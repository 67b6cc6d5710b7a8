import { runPart } from '@wesaid/shared/server';
import { readEnvironment } from './environment.js';
import { startGateway } from './start-gateway.js';

runPart(async () => startGateway(readEnvironment()));
