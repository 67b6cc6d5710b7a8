import type { Readable } from 'node:stream';

/**
 * Where files are kept, by keys that say nothing. A folder is one; a store that speaks S3 would be another.
 */
export interface FileStore {
  /** Keeps a file: once this is done, it survives the end of the process and of the machine's power. */
  put(key: string, content: Uint8Array): Promise<void>;
  /**
   * Opens a file.
   * @throws when there is none
   */
  open(key: string): Promise<Readable>;
  /** Takes a file away; one that is not there is no failure. */
  remove(key: string): Promise<void>;
}
