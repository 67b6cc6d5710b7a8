/** Hears what happens while a platform starts and runs. */
export interface PlatformEvents {
  /** A step begins; one short line for a person who waits. */
  progress(line: string): void;
  /** A part says something that somebody should read now, or something happened to it. */
  warning(part: string, message: string): void;
}

/** Nobody listens. */
export const silent: PlatformEvents = { progress: () => undefined, warning: () => undefined };
