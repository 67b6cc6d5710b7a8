import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';

/** That the team and a person agreed on another day for the answer. It can be added and nothing else. */
@Entity({ tableName: 'case_agreement' })
export class CaseAgreement extends BaseEntity {
  @Property({ type: 'text' })
  trustCode!: string;

  @Property({ type: 'uuid' })
  caseId!: string;

  @Property({ type: 'text' })
  agreedBy!: string;

  @Property({ type: 'date', nullable: true })
  respondByBefore!: string | null;

  @Property({ type: 'date' })
  respondBy!: string;
}
