import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import type { PaperScan } from './paper.enums.js';

/** A file that was uploaded and is no paper yet. Its uploader alone can make it one. */
@Entity({ tableName: 'uploaded_file' })
export class UploadedFile extends BaseEntity {
  /** Who sent it, as `issuer|subject`. */
  @Property({ type: 'text' })
  uploader!: string;

  @Property({ type: 'text' })
  fileName!: string;

  @Property({ type: 'text' })
  contentType!: string;

  @Property({ type: 'integer' })
  bytes!: number;

  @Property({ type: 'text' })
  scan!: PaperScan;

  /** Where the file store keeps it. */
  @Property({ type: 'uuid' })
  fileKey!: string;
}
