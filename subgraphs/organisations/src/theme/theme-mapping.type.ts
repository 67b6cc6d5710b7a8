import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Theme } from './theme.entity.js';

/** How a theme of an older version lives on in the newest one. */
export enum ThemeMappingStatus {
  SAME = 'SAME',
  MERGED = 'MERGED',
  PARTIAL = 'PARTIAL',
  UNMAPPABLE = 'UNMAPPABLE',
}

registerEnumType(ThemeMappingStatus, {
  name: 'ThemeMappingStatus',
  description: 'How a theme of an older version lives on in the newest one.',
  valuesConfig: {
    SAME: { description: 'It is still there under the same name.' },
    MERGED: { description: 'A theme of the newest version covers it together with others.' },
    PARTIAL: { description: 'A theme of the newest version covers part of it.' },
    UNMAPPABLE: { description: 'No theme of the newest version stands for it.' },
  },
});

/** What became of a theme of an older version. */
@ObjectType({ description: 'What became of a theme of an older version.' })
export class ThemeMapping {
  /** How it lives on. */
  @Field(() => ThemeMappingStatus, { description: 'How it lives on.' })
  status!: ThemeMappingStatus;

  /** The theme of the newest version; null when none stands for it. */
  @Field(() => Theme, {
    nullable: true,
    description: 'The theme of the newest version; null when none stands for it.',
  })
  theme!: Theme | null;

  /** The reason, in words. */
  @Field(() => String, { description: 'The reason, in words.' })
  why!: string;
}
