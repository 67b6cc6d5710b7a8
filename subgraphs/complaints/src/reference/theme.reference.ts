import { ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A theme as this subgraph knows it: by its code. */
@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Theme')
export class ThemeReference {
  /** Code of the theme; the same in every version as long as the meaning is. */
  @Field(() => ThemeCode, {
    description: 'Code of the theme; the same in every version as long as the meaning is.',
  })
  code!: string;

  static of(code: string): ThemeReference {
    return Object.assign(new ThemeReference(), { code });
  }
}
