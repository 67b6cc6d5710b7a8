import { Migration } from '@mikro-orm/migrations';
import { createMessageTable } from '@wesaid/shared/messages';

/** Messages to people, which wait sealed until a mail server takes them. */
export class SendMessages extends Migration {
  override up(): void {
    for (const sql of createMessageTable()) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table outgoing_message;');
  }
}
