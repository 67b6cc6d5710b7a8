import type { KeeperEvents } from '../processes/keeper.js';
import type { PlatformEvents } from './events.js';

/** Tells people what happens to a part. */
export function keeperEvents(
  part: string,
  events: PlatformEvents,
  started: () => void = () => undefined,
): KeeperEvents {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  return {
    started,
    died: (pause) => events.warning(part, `ended unexpectedly, starting it again in ${seconds(pause)}`),
    failed: (reason, pause) => events.warning(part, `${reason} Trying again in ${seconds(pause)}.`),
  };
}
