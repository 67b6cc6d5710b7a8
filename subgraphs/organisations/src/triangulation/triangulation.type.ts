import { Quarter } from '@wesaid/shared/disclosure';
import { ThemeCode } from '@wesaid/shared/types';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { Source } from './agreement.js';
import {
  ComplaintsSay,
  ExperienceSays,
  InvolvementSays,
  SafetySays,
  type SourceSays,
} from './source.types.js';
import { TriangulationScope } from './triangulation.enums.js';

/** What names one triangulation. */
export interface TriangulationKey {
  readonly scope: TriangulationScope;
  readonly scopeId: string;
  readonly themeCode: string;
  readonly quarter: string;
}

/** What the sources say about one theme in one quarter, side by side. Each source adds its own field. */
@Directive('@key(fields: "scope scopeId themeCode quarter")')
@ObjectType({
  description:
    'What the sources say about one theme in one quarter, side by side. Each source adds its own field.',
})
export class Triangulation implements TriangulationKey, Partial<Record<Source, SourceSays | null>> {
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

  /** What feedback says; known here only where agreement is asked for. */
  @Directive('@external')
  @Field(() => ExperienceSays, {
    nullable: true,
    description: 'What feedback says; known here only where agreement is asked for.',
  })
  experience?: SourceSays | null;

  /** What complaints teams were told; known here only where agreement is asked for. */
  @Directive('@external')
  @Field(() => ComplaintsSay, {
    nullable: true,
    description: 'What complaints teams were told; known here only where agreement is asked for.',
  })
  complaints?: SourceSays | null;

  /** What people told in person; known here only where agreement is asked for. */
  @Directive('@external')
  @Field(() => InvolvementSays, {
    nullable: true,
    description: 'What people told in person; known here only where agreement is asked for.',
  })
  involvement?: SourceSays | null;

  /** What safety measures say; known here only where agreement is asked for. */
  @Directive('@external')
  @Field(() => SafetySays, {
    nullable: true,
    description: 'What safety measures say; known here only where agreement is asked for.',
  })
  safety?: SourceSays | null;

  static of(
    { scope, scopeId, themeCode, quarter }: TriangulationKey,
    says: Partial<Record<Source, SourceSays | null>> = {},
  ): Triangulation {
    const { experience, complaints, involvement, safety } = says;
    return Object.assign(new Triangulation(), {
      ...{ scope, scopeId, themeCode, quarter },
      ...{ experience, complaints, involvement, safety },
    });
  }
}
