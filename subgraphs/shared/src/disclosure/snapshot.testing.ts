import { Migration } from '@mikro-orm/migrations';
import { createSnapshotTables } from './snapshot.migration.js';

/** The tables of figures, as a subgraph makes them. */
export class CreateSnapshots extends Migration {
  override up(): void {
    for (const sql of createSnapshotTables()) this.addSql(sql);
  }
}
