import { createHash } from 'node:crypto';
import type { LabelledComment } from './comment.js';
import { sameText } from './text.js';

/** The comments without those that say the same under the same kind of question: the first of each stays. */
export function distinct<Comment extends LabelledComment>(comments: readonly Comment[]): Comment[] {
  const first = new Map<string, Comment>();
  for (const comment of comments) {
    const key = `${comment.kind} ${sameText(comment.text)}`;
    if (!first.has(key)) first.set(key, comment);
  }
  return [...first.values()];
}

/** Comments to learn from, and others to test what was learned. */
export interface Fold<Comment> {
  readonly learn: readonly Comment[];
  readonly test: readonly Comment[];
}

/**
 * Parts comments so that each is tested once. All comments of a person, and all that say the same, are in one part:
 * otherwise a model would be tested on what it has seen. The seed alone says which part.
 */
export function foldsOf<Comment extends LabelledComment>(
  comments: readonly Comment[],
  count: number,
  seed: number,
): Fold<Comment>[] {
  const group = groupsOf(comments);
  const part = comments.map((comment) => {
    const digest = createHash('sha256')
      .update(`${seed} ${group(comment)}`)
      .digest();
    return digest.readUInt32BE() % count;
  });
  return Array.from({ length: count }, (_, fold) => ({
    learn: comments.filter((_comment, index) => part[index] !== fold),
    test: comments.filter((_comment, index) => part[index] === fold),
  }));
}

/** Names the group of a comment: those of one person, joined with all that say the same. */
function groupsOf(comments: readonly LabelledComment[]): (comment: LabelledComment) => string {
  const parents = new Map<string, string>();
  const top = (name: string): string => {
    let at = name;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    return at;
  };
  for (const { person, text } of comments) {
    const [a, b] = [top(`person ${person}`), top(`text ${sameText(text)}`)].sort();
    if (a !== undefined && b !== undefined && a !== b) parents.set(b, a);
  }
  return ({ person }) => top(`person ${person}`);
}
