import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { v7 } from 'uuid';

/** What a signpost is for. */
export enum SignpostKind {
  EMERGENCY = 'EMERGENCY',
  URGENT = 'URGENT',
  CRISIS = 'CRISIS',
  PALS = 'PALS',
  COMPLAINTS = 'COMPLAINTS',
  ADVOCACY = 'ADVOCACY',
  SAFEGUARDING = 'SAFEGUARDING',
}

registerEnumType(SignpostKind, {
  name: 'SignpostKind',
  description: 'What a signpost is for.',
  valuesConfig: {
    EMERGENCY: { description: 'A life is at risk.' },
    URGENT: { description: 'Medical help is needed soon.' },
    CRISIS: { description: 'Help with mental health is needed now.' },
    PALS: { description: 'A worry about care: the Patient Advice and Liaison Service.' },
    COMPLAINTS: { description: 'A complaint.' },
    ADVOCACY: { description: 'Independent help with a complaint.' },
    SAFEGUARDING: { description: 'Somebody is not safe.' },
  },
});

/** Where to turn for help that a form cannot give. */
@Entity({ tableName: 'signpost' })
@ObjectType({ description: 'Where to turn for help that a form cannot give.' })
export class Signpost {
  /** Identifier of the signpost. */
  @PrimaryKey({ type: 'uuid' })
  @Field(() => ID, { description: 'Identifier of the signpost.' })
  id: string = v7();

  @Property({ type: 'text', nullable: true })
  trustCode: string | null = null;

  /** What it is for. */
  @Property({ type: 'text' })
  @Field(() => SignpostKind, { description: 'What it is for.' })
  kind!: SignpostKind;

  @Property({ type: 'integer' })
  position!: number;

  /** What to do, in a few words. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What to do, in a few words.' })
  title!: string;

  /** When and how, in a sentence or two. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'When and how, in a sentence or two.' })
  description!: string;

  /** Number to call; null when there is none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Number to call; null when there is none.' })
  telephone: string | null = null;

  /** Page to go to; null when there is none. */
  @Property({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Page to go to; null when there is none.' })
  url: string | null = null;

  /** Number of the version; give it as `expectedVersion` when you change the signpost. */
  @Property({ type: 'integer', version: true })
  @Field(() => Int, {
    description: 'Number of the version; give it as `expectedVersion` when you change the signpost.',
  })
  version: number = 1;
}
