import { Migration } from '@mikro-orm/migrations';

/**
 * Kind, time, access and training of opportunities, and that their team can close them. What was published before is of
 * the kind OTHER. An opportunity that was closed is no longer read by everybody, whatever its last day is.
 */
export class DescribeOpportunities extends Migration {
  override up(): void {
    this.addSql(`alter table opportunity
      add kind text not null default 'OTHER',
      add "time" text not null default 'To be agreed',
      add access text,
      add training_needed text,
      add closed_on date,
      add version integer not null default 1;`);
    this.addSql('drop policy open_to_all on opportunity;');
    this.addSql(`create policy open_to_all on opportunity for select using (closed_on is null
      and (closing_on is null or closing_on >= (now() at time zone 'Europe/London')::date));`);
  }

  override down(): void {
    this.addSql('drop policy open_to_all on opportunity;');
    this.addSql(`create policy open_to_all on opportunity for select
      using (closing_on is null or closing_on >= (now() at time zone 'Europe/London')::date);`);
    this.addSql(`alter table opportunity drop kind, drop "time", drop access, drop training_needed,
      drop closed_on, drop version;`);
  }
}
