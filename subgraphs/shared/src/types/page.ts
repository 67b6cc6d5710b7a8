import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { DomainError } from '../errors/index.js';
import { isText } from './text.js';
import { isUuid } from './uuid.js';

/** Most items that a list gives at once. */
export const maxPageSize = 50;

/** Where a page of a list ends. */
@Directive('@shareable')
@ObjectType({ description: 'Where a page of a list ends.' })
export class PageInfo {
  /** Whether there is more after this page. */
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage!: boolean;

  /** Give this as `after` to get the next page; null when the page is empty. */
  @Field(() => String, {
    nullable: true,
    description: 'Give this as `after` to get the next page; null when the page is empty.',
  })
  endCursor!: string | null;
}

/** Arguments of every list that can grow. */
@ArgsType()
export class PageArgs {
  /** How many items to give, 1 to 50. */
  @Field(() => Int, { description: 'How many items to give, 1 to 50.' })
  first!: number;

  /** The `endCursor` of the page before; null or absent for the first page. */
  @Field(() => String, {
    nullable: true,
    description: 'The `endCursor` of the page before; null or absent for the first page.',
  })
  after?: string | null;
}

/** One page of a list. */
export interface Page<Node> {
  nodes: Node[];
  pageInfo: PageInfo;
}

/** Makes the published type of a list of `Node`, named `<Node>Connection`. */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<Page<Node>> {
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} items.` })
  class Connection implements Page<Node> {
    @Field(() => [node], { description: 'The items of this page, in order.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page ends.' })
    pageInfo!: PageInfo;
  }
  return Connection;
}

/**
 * Checks `first`.
 * @throws DomainError BAD_USER_INPUT when it is not 1 to 50
 */
export function pageSize(first: number): number {
  if (first < 1 || first > maxPageSize) {
    throw new DomainError('BAD_USER_INPUT', `Ask for 1 to ${maxPageSize} items: \`first\` was ${first}.`);
  }
  return first;
}

/** Makes a cursor of the position of an item. */
export const encodeCursor = (...position: string[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/**
 * Reads a cursor back.
 * @param parts how many strings the position has
 * @returns null when there is no cursor
 * @throws DomainError BAD_USER_INPUT when it is none of ours
 */
export function decodeCursor(cursor: string | null | undefined, parts: number): string[] | null {
  if (cursor === null || cursor === undefined) return null;
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(position) &&
      position.length === parts &&
      position.every((part) => typeof part === 'string' && isText(part))
    ) {
      return position;
    }
  } catch {
    // Falls through to the same answer as any other foreign text.
  }
  throw foreignCursor();
}

/** The failure of a cursor that is none of ours. */
export const foreignCursor = (): DomainError =>
  new DomainError(
    'BAD_USER_INPUT',
    'Give `endCursor` of the page before as `after`; this is no cursor of ours.',
  );

/**
 * Reads back the cursor of a list that is in the order of identifiers.
 * @returns null when there is no cursor
 * @throws DomainError BAD_USER_INPUT when it is none of ours
 */
export function identifierOfCursor(cursor: string | null | undefined): string | null {
  const [id] = decodeCursor(cursor, 1) ?? [];
  if (id === undefined) return null;
  if (isUuid(id)) return id;
  throw foreignCursor();
}

/**
 * Cuts a page out of rows that were read with one row more than asked for.
 * @param cursorOf the cursor of a row
 */
export function pageOf<Row>(rows: Row[], first: number, cursorOf: (row: Row) => string): Page<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursorOf(last) : null } };
}
