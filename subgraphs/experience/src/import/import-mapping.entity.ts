import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import type { FeedbackMapping } from './mapping.js';

/** What the columns of a trust's export mean, kept by its name. */
@Entity({ tableName: 'import_mapping' })
export class ImportMapping extends BaseEntity {
  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'json' })
  mapping!: FeedbackMapping;

  @Property({ type: 'integer' })
  version: number = 1;
}
