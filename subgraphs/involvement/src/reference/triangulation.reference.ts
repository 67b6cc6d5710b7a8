import { Quarter } from '@wesaid/shared/disclosure';
import { OdsCode, ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** What is looked at from all sides. */
export enum TriangulationScope {
  TRUST = 'TRUST',
  SERVICE = 'SERVICE',
  INTEGRATED_CARE_BOARD = 'INTEGRATED_CARE_BOARD',
}

registerEnumType(TriangulationScope, {
  name: 'TriangulationScope',
  description: 'What is looked at from all sides.',
  valuesConfig: {
    TRUST: { description: 'One trust.' },
    SERVICE: { description: 'One service of a trust.' },
    INTEGRATED_CARE_BOARD: { description: 'The trusts of an integrated care board together.' },
  },
});

/** One theme of one quarter, looked at from all sides, as this subgraph knows it. */
@Directive('@key(fields: "scope scopeId themeCode quarter")')
@ObjectType('Triangulation')
export class TriangulationReference {
  /** What is looked at. */
  @Field(() => TriangulationScope, { description: 'What is looked at.' })
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

  /** The trusts that it covers. */
  @Directive('@external')
  @Field(() => [OdsCode], { description: 'The trusts that it covers.' })
  trusts!: string[];
}
