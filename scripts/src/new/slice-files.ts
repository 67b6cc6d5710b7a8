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
}: SliceNames): string => `import type { Viewer } from '@wesaid/shared/identity';

/** Whether the viewer may read the ${plural} of a trust: its ${role} may, for the whole trust. */
export const mayRead${pascalPlural} = (viewer: Viewer, trust: string): boolean =>
  viewer.kind === 'member' &&
  viewer.grants.some(
    ({ role, organisation, services }) => role === '${role}' && organisation === trust && services === null,
  );
`;

const service = (names: SliceNames): string => {
  const { kebab, pascal, camelPlural, pascalPlural, plural } = names;
  return `import { DomainError, ForbiddenError, UnauthenticatedError } from '@wesaid/shared/errors';
import type { Reference } from '@wesaid/shared/schema';
import { Service } from '@wesaid/shared/server';
import { decodeCursor, encodeCursor, pageOf, pageSize, type Page, type PageArgs } from '@wesaid/shared/types';
import { isUuid } from '../uuid.js';
import { ${pascal} } from './${kebab}.entity.js';
import { mayRead${pascalPlural} } from './${kebab}.policy.js';

/** Finds ${plural}. */
export class ${pascal}Service extends Service {
  /**
   * The ${plural} of a trust, newest first.
   * @throws UnauthenticatedError, ForbiddenError
   */
  async ofTrust(trust: string, { first, after }: PageArgs): Promise<Page<${pascal}>> {
    const { viewer } = this.request;
    if (viewer.kind !== 'member') throw new UnauthenticatedError();
    if (!mayRead${pascalPlural}(viewer, trust)) throw new ForbiddenError('read the ${plural} of this trust');
    const limit = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    if (before !== undefined && !isUuid(before)) {
      throw new DomainError('BAD_USER_INPUT', 'Give \`endCursor\` of the page before as \`after\`.');
    }
    const ${camelPlural} = await this.request.work((em) =>
      em.find(
        ${pascal},
        { trustCode: trust, ...(before && { id: { $lt: before } }) },
        { orderBy: { id: 'desc' }, limit: limit + 1 },
      ),
    );
    return pageOf(${camelPlural}, limit, ({ id }) => encodeCursor(id));
  }

  /** The ${plural} of many references, in their order; null for one that the viewer must not see. */
  async byReferences(references: readonly Reference[]): Promise<(${pascal} | null)[]> {
    const ids = references.map((reference) => String(reference['id']));
    const ${camelPlural} = await this.request.work((em) => em.find(${pascal}, { id: { $in: ids.filter(isUuid) } }));
    const byId = new Map(${camelPlural}.map((found) => [found.id, found]));
    return ids.map((id) => byId.get(id) ?? null);
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
