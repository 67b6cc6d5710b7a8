import { Migration } from '@mikro-orm/migrations';
import { createSnapshotTables } from '@wesaid/shared/disclosure';

/** Figures of closed quarters, made up once, and who asked for which. */
export class CreateFeedbackSnapshots extends Migration {
  override up(): void {
    for (const sql of createSnapshotTables()) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table figure_request, snapshot_cell, snapshot;');
  }
}
