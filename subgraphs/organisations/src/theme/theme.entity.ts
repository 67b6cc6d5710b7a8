import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** What a piece of feedback can be about. Themes have two levels: a major theme and its sub-themes. */
@Entity({ tableName: 'theme' })
@Directive('@key(fields: "code")')
@ObjectType({
  description:
    'What a piece of feedback can be about. Themes have two levels: a major theme and its sub-themes.',
})
export class Theme {
  /** Code of the theme; the same in every version as long as the meaning is. */
  @PrimaryKey({ type: 'text' })
  @Field(() => ThemeCode, {
    description: 'Code of the theme; the same in every version as long as the meaning is.',
  })
  code!: string;

  /** Name, exactly as the taxonomy writes it. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'Name, exactly as the taxonomy writes it.' })
  name!: string;

  /** Code of the major theme that it belongs to; null for a major theme and for labels of versions without levels. */
  @Property({ type: 'text', nullable: true })
  parentCode: string | null = null;

  /** Place in the order of the taxonomy. */
  @Property({ type: 'integer' })
  position!: number;

  /** First version of the taxonomy that has the theme. */
  @Property({ type: 'integer' })
  @Field(() => Int, { description: 'First version of the taxonomy that has the theme.' })
  sinceVersion!: number;

  /** Last version of the taxonomy that has the theme; null while the newest has it. */
  @Property({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Last version of the taxonomy that has the theme; null while the newest has it.',
  })
  untilVersion: number | null = null;

  /** Whether it counts when themes are ranked; false for labels that only say that nothing fitted. */
  @Property({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Whether it counts when themes are ranked; false for labels that only say that nothing fitted.',
  })
  ranked!: boolean;
}
