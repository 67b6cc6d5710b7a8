import { SingleBar } from 'cli-progress';

/** Shows how far a long command is. */
export interface Progress {
  /** @param share what is done, from 0 to 1 */
  update(share: number): void;
  /** Ends the display; also after a failure. */
  stop(): void;
}

/** Shows nothing. */
export const silentProgress: Progress = { update: () => undefined, stop: () => undefined };

/** Shows progress on standard error: a bar at a terminal, a line for every quarter elsewhere. */
export function terminalProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (stream.isTTY) {
    const bar = new SingleBar({
      format: `${label} {bar} {percentage} %`,
      stream,
      hideCursor: true,
      clearOnComplete: true,
    });
    bar.start(1, 0);
    return { update: (share) => bar.update(share), stop: () => bar.stop() };
  }
  let shown = 0;
  return {
    update(share) {
      const quarter = Math.floor(share * 4);
      if (quarter <= shown) return;
      shown = quarter;
      stream.write(`${label}: ${quarter * 25} %\n`);
    },
    stop: () => undefined,
  };
}
