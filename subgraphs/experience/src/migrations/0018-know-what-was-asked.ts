import { Migration } from '@mikro-orm/migrations';

/**
 * What the question was that people answered with their comment, where it was not why they gave their rating: "The food"
 * praises or complains. Only an imported file can say so; the form asks why.
 */
export class KnowWhatWasAsked extends Migration {
  override up(): void {
    this.addSql(
      `alter table feedback add column comment_asked text check (comment_asked in ('GOOD', 'BETTER'));`,
    );
    this.addSql(`create policy public_add_unasked on feedback as restrictive for insert with check (
      viewer_kind() is distinct from 'public' or comment_asked is null);`);
  }

  override down(): void {
    this.addSql('drop policy public_add_unasked on feedback;');
    this.addSql('alter table feedback drop column comment_asked;');
  }
}
