import { Migration } from '@mikro-orm/migrations';
import { guarded, keptBySpecialists, viewerSubject } from './committee-rows.js';

const ownUpload = `uploader = ${viewerSubject} or (select is_system())`;

/**
 * Papers of meetings, seen by whoever sees the meeting; and files that were uploaded and are no paper yet, which are
 * their uploader's alone. The files themselves are in the file store, under the identifier in `file_key`.
 */
export class CreatePapers extends Migration {
  override up(): void {
    const file = `file_key uuid not null unique,
      file_name text not null,
      content_type text not null,
      bytes integer not null check (bytes > 0),
      scan text not null check (scan in ('UNSCANNED', 'CLEAN'))`;
    this.addSql(`create table uploaded_file (
      id uuid primary key,
      created_at timestamptz not null,
      uploader text not null,
      ${file});`);
    this.addSql('create index uploaded_file_uploader on uploaded_file (uploader);');
    this.addSql(`create table paper (
      trust_code text not null,
      id uuid not null,
      created_at timestamptz not null,
      meeting_id uuid not null,
      agenda_item_id uuid,
      title text not null,
      ${file},
      synthetic boolean not null,
      primary key (trust_code, id),
      foreign key (trust_code, meeting_id) references meeting,
      foreign key (trust_code, agenda_item_id) references agenda_item on delete set null (agenda_item_id));`);
    this.addSql('create index paper_id on paper (id);');
    this.addSql('create index paper_meeting on paper (meeting_id, id);');
    for (const statement of [
      ...guarded('uploaded_file'),
      `create policy own_upload on uploaded_file using (${ownUpload}) with check (${ownUpload});`,
      ...keptBySpecialists('paper', ['meeting_id', 'meeting']),
    ]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql('drop table paper, uploaded_file;');
  }
}
