import { Quarter } from '@wesaid/shared/disclosure';
import { OdsCode, ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What the sources are laid side by side for. */
export enum TriangulationScope {
  TRUST = 'TRUST',
  SERVICE = 'SERVICE',
  INTEGRATED_CARE_BOARD = 'INTEGRATED_CARE_BOARD',
}

registerEnumType(TriangulationScope, {
  name: 'TriangulationScope',
  description: 'What the sources are laid side by side for.',
  valuesConfig: {
    TRUST: { description: 'A trust.' },
    SERVICE: { description: 'One service of a trust.' },
    INTEGRATED_CARE_BOARD: { description: 'All trusts of an integrated care board.' },
  },
});

/** What all sources say about a theme in a quarter, as this subgraph knows it: by its key and its trusts. */
@Directive('@key(fields: "scope scopeId themeCode quarter")')
@ObjectType('Triangulation')
export class TriangulationReference {
  /** What the sources are laid side by side for. */
  @Field(() => TriangulationScope, { description: 'What the sources are laid side by side for.' })
  scope!: TriangulationScope;

  /** Code of the trust or board, or identifier of the service. */
  @Field(() => ID, { description: 'Code of the trust or board, or identifier of the service.' })
  scopeId!: string;

  /** Code of the major theme. */
  @Field(() => ThemeCode, { description: 'Code of the major theme.' })
  themeCode!: string;

  /** The quarter. */
  @Field(() => Quarter, { description: 'The quarter.' })
  quarter!: string;

  /** The trusts that it is about. */
  @Directive('@external')
  @Field(() => [OdsCode], { description: 'The trusts that it is about.' })
  trusts!: string[];
}
