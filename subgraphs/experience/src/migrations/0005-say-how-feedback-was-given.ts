import { Migration } from '@mikro-orm/migrations';
import { createMessageTable } from '@wesaid/shared/messages';

/**
 * Who answered and with whose help, which version of a questionnaire was answered besides the national question, and
 * the reply that was asked for. Messages to staff wait in a table of their own.
 */
export class SayHowFeedbackWasGiven extends Migration {
  override up(): void {
    this.addSql(`alter table feedback
      add column respondent_type text,
      add column assisted_by text,
      add column questionnaire_version_id uuid,
      add column reply_wanted boolean not null default false,
      add column reply_language text,
      add column reply_format text;`);
    for (const sql of createMessageTable()) this.addSql(sql);
  }

  override down(): void {
    this.addSql('drop table outgoing_message;');
    this.addSql(`alter table feedback
      drop column respondent_type,
      drop column assisted_by,
      drop column questionnaire_version_id,
      drop column reply_wanted,
      drop column reply_language,
      drop column reply_format;`);
  }
}
