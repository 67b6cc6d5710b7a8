import { Migration } from '@mikro-orm/migrations';
import { createSnapshotTables } from '@wesaid/shared/disclosure';

/** Counts of closed quarters, which only the system reads, and who asked for which figure. */
export class MakeUpFigures extends Migration {
  override up(): void {
    for (const sql of createSnapshotTables()) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table figure_request, snapshot_cell, snapshot;');
  }
}
