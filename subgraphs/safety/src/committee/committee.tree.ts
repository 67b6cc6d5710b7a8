import type { EntityManager } from '@mikro-orm/postgresql';
import { Committee } from './committee.entity.js';

/**
 * Gives committees the ones that they report to, up to the top, with one query a level. What the viewer must not see
 * ends the way up.
 */
export async function withParents(em: EntityManager, committees: Committee[]): Promise<Committee[]> {
  let children = committees;
  while (children.length > 0) {
    const wanted = [...new Set(children.flatMap(({ parentId }) => parentId ?? []))];
    const parents = wanted.length > 0 ? await em.find(Committee, { id: { $in: wanted } }) : [];
    const byId = new Map(parents.map((parent) => [parent.id, parent]));
    for (const child of children)
      child.parent = child.parentId === null ? null : (byId.get(child.parentId) ?? null);
    children = parents;
  }
  return committees;
}
