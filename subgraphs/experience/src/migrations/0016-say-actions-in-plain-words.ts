import { Migration } from '@mikro-orm/migrations';

/** An action can say the same once more in plain words, for those who find the words of the trust hard. */
export class SayActionsInPlainWords extends Migration {
  override up(): void {
    this.addSql('alter table action add column plain_text text;');
  }

  override down(): void {
    this.addSql('alter table action drop column plain_text;');
  }
}
