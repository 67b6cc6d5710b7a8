import { PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { v7 } from 'uuid';

/** What every stored thing has. The identifier is made here (UUID version 7: unguessable, and in order of time). */
export abstract class BaseEntity {
  @PrimaryKey({ type: 'uuid' })
  id: string = v7();

  @Property({ type: 'datetime' })
  createdAt: Date = new Date();
}
