import { Migration } from '@mikro-orm/migrations';
import { createMessageTable } from '@wesaid/shared/messages';

/** Messages to people who came forward. */
export class CreateMessages extends Migration {
  override up(): void {
    for (const sql of createMessageTable()) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table outgoing_message;');
  }
}
