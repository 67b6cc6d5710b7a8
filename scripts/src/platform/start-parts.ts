import { availableParallelism } from 'node:os';
import { atMost } from '../processes/at-most.js';
import type { Keeper } from '../processes/keeper.js';
import type { PlatformEvents } from './events.js';
import type { PartProcesses } from './part-processes.js';
import type { Preparation } from './preparation.js';
import { subgraphs, type PartName, type Subgraph } from './subgraphs.js';
import type { Undo } from './undo.js';

/** The kept processes of a platform by name. */
export type Keepers = Partial<Record<PartName, Keeper>>;

/** How the parts are started. */
export interface StartPartsOptions {
  processes: PartProcesses;
  preparation: Preparation;
  demonstration: boolean;
  events: PlatformEvents;
  undo: Undo;
  /** Called after each start of a part with everything that is kept so far. */
  started(keepers: Keepers): void;
}

/** Migrates, generates the demonstration data and starts subgraphs and gateway. Returns when every part answers. */
export async function startParts(options: StartPartsOptions): Promise<Keepers> {
  const { processes, preparation, demonstration, events, undo } = options;
  // Each of these is a process that loads much code: more at a time than cores makes all of them slower.
  const lanes = Math.max(2, availableParallelism());
  const keepers: Keepers = {};
  const keep = async (name: PartName) => {
    const part = processes.keeper(name, () => options.started(keepers));
    keepers[name] = part.keeper;
    await part.start();
  };
  const seed = (name: Subgraph) => preparation.once(name, 'seeded', () => processes.seed(name));
  const stop = (names: readonly PartName[]) => async () => {
    await Promise.all(names.map(async (name) => keepers[name]?.stop()));
  };

  events.progress('Bringing the databases up to date');
  await atMost(lanes, subgraphs, (name) => preparation.once(name, 'migrated', () => processes.migrate(name)));
  if (demonstration) {
    events.progress('Preparing the demonstration data');
    await seed('organisations');
  }

  events.progress('Starting the subgraphs and the gateway');
  undo.add(stop(subgraphs));
  undo.add(stop(['gateway']));
  const parts = [...subgraphs, 'gateway'] as const;
  await atMost(parts.length, parts, keep);
  if (demonstration) {
    const others = subgraphs.filter((name) => name !== 'organisations');
    await atMost(lanes, others, seed);
  }
  return keepers;
}
