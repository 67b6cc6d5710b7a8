import { aOrAn } from './names.js';
import type { SliceNames } from './slice.js';

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

const index = ({
  kebab,
  pascal,
  constant,
  plural,
}: SliceNames): string => `import { defineSlice } from '@wesaid/shared/schema';
import { ${pascal} } from './${kebab}.entity.js';
import { ${pascal}Resolver } from './${kebab}.resolver.js';
import { ${pascal}Service } from './${kebab}.service.js';

/** ${capital(plural)} of trusts. */
export const ${constant} = defineSlice({
  name: '${kebab}',
  entities: [${pascal}],
  resolvers: [${pascal}Resolver],
  references: {
    ${pascal}: (references, context) => context.get(${pascal}Service).byReferences(references),
  },
});
`;

const entity = ({ pascal, words, table, role }: SliceNames): string => {
  const meaning = `${capital(aOrAn(words))} of a trust. Its ${role} alone can see it.`;
  return `import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { BaseEntity } from '@wesaid/shared/database';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** ${meaning} */
@Entity({ tableName: '${table}' })
@Directive('@key(fields: "id")')
@ObjectType({ description: '${meaning}' })
export class ${pascal} extends BaseEntity {
  /** Identifier; unguessable. */
  @Field(() => ID, { description: 'Identifier; unguessable.' })
  declare id: string;

  @Property({ type: 'text' })
  trustCode!: string;

  /** What it is called. */
  @Property({ type: 'text' })
  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}
`;
};

const policy = ({
  pascalPlural,
  plural,
  role,
}: SliceNames): string => `import { holdsWhole, type Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may read the ${plural} of a trust: its ${role} may, for the whole trust. */
export const mayRead${pascalPlural} = (viewer: Viewer, trust: string): boolean =>
  holdsWhole(viewer, trust, '${role}');
`;

const service = (names: SliceNames): string => {
  const { kebab, pascal, pascalPlural, plural } = names;
  return `import { findByIds, pageById } from '@wesaid/shared/database';
import { permit } from '@wesaid/shared/identity';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import type { Page, PageArgs } from '@wesaid/shared/types';
import { ${pascal} } from './${kebab}.entity.js';
import { mayRead${pascalPlural} } from './${kebab}.policy.js';

/** Finds ${plural}. */
export class ${pascal}Service extends Service {
  /**
   * The ${plural} of a trust, newest first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, page: PageArgs): Promise<Page<${pascal}>> {
    const { viewer } = this.request;
    permit(viewer, mayRead${pascalPlural}(viewer, trust), 'read the ${plural} of this trust');
    return pageById(page, 'desc', (where, options) =>
      this.request.work((em) => em.find(${pascal}, { trustCode: trust, ...where }, options)),
    );
  }

  /** The ${plural} of many references, in their order; null for one that the viewer must not see. */
  byReferences(references: readonly Reference[]): Promise<(${pascal} | null)[]> {
    return findByIds(references, (ids) => this.request.work((em) => em.find(${pascal}, { id: { $in: ids } })));
  }
}
`;
};

const resolver = (names: SliceNames): string => {
  const { kebab, pascal, camelPlural, plural, role } = names;
  return `import type { RequestContext } from '@wesaid/shared/server';
import { connectionOf, OdsCode, PageArgs, type Page } from '@wesaid/shared/types';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { ${pascal} } from './${kebab}.entity.js';
import { ${pascal}Service } from './${kebab}.service.js';

const ${pascal}Connection = connectionOf(${pascal}, '${pascal}');

@Resolver(() => ${pascal})
export class ${pascal}Resolver {
  @Query(() => ${pascal}Connection, {
    description: 'The ${plural} of a trust, newest first, for its ${role}. FORBIDDEN for everybody else.',
  })
  ${camelPlural}(
    @Arg('trust', () => OdsCode, { description: 'The trust whose ${plural} are wanted.' }) trust: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<${pascal}>> {
    return context.get(${pascal}Service).ofTrust(trust, page);
  }
}
`;
};

const examples = ({
  kebab,
  pascal,
  camel,
  words,
}: SliceNames): string => `import { ${pascal} } from './${kebab}.entity.js';

/** ${capital(aOrAn(words))} of a trust, for tests and demonstration data. */
export const ${camel}Of = (trustCode: string, over: Partial<${pascal}> = {}): ${pascal} =>
  Object.assign(new ${pascal}(), { trustCode, name: 'An example', ...over });
`;

/** The files of a slice besides its test and migration: name and content. */
export const sliceFiles = (names: SliceNames): Record<string, string> => ({
  'index.ts': index(names),
  [`${names.kebab}.entity.ts`]: entity(names),
  [`${names.kebab}.policy.ts`]: policy(names),
  [`${names.kebab}.service.ts`]: service(names),
  [`${names.kebab}.resolver.ts`]: resolver(names),
  [`${names.kebab}.examples.ts`]: examples(names),
});
