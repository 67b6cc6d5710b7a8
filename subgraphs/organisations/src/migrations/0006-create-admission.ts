import { Migration } from '@mikro-orm/migrations';
import { systemOnly } from './row-security.js';

/**
 * What keeps floods away: a counter for each quota, the submissions that were let in (so that a repeat is let in again
 * without counting) and the challenges that were used. Each row is worthless after `expires_at` and is then swept.
 */
export class CreateAdmission extends Migration {
  override up(): void {
    this.addSql(`create table quota_bucket (
      name text primary key,
      count int not null,
      expires_at timestamptz not null);`);
    this.addSql(`create table admitted_submission (
      embed_key text not null,
      idempotency_key_hash text not null,
      expires_at timestamptz not null,
      primary key (embed_key, idempotency_key_hash));`);
    this.addSql(`create table used_challenge (
      signature text primary key,
      expires_at timestamptz not null);`);
    for (const table of ['quota_bucket', 'admitted_submission', 'used_challenge']) {
      this.addSql(`create index ${table}_expiry on ${table} (expires_at);`);
      for (const statement of systemOnly(table)) this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table used_challenge, admitted_submission, quota_bucket;');
  }
}
