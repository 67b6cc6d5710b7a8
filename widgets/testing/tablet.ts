import { openDB } from 'idb';

/** The browser's database of a shared tablet, as `src/feedback-form/kiosk-queue.ts` makes it. */
export const tablet = () =>
  openDB('wesaid-kiosk', 1, {
    upgrade: (database) => {
      database.createObjectStore('keys');
      database.createObjectStore('answers', { autoIncrement: true });
    },
  });

/** Takes away what other tests and stories left waiting. */
export async function emptyTablet(): Promise<void> {
  const database = await tablet();
  await database.clear('answers');
  database.close();
}
