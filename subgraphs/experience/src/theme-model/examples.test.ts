import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readComments } from './comments-file.js';
import { writtenExamples } from './examples.js';
import { labels } from './labels.js';
import { QuestionKind, sameText } from './text.js';

const published = fileURLToPath(new URL('../../../../../shared/data/comments/comments.csv', import.meta.url));
const examples = await writtenExamples();

describe('the written examples', () => {
  it('R141 are of known themes, ten at least of each, and each is there once', () => {
    const counts = labels.map((_, label) => examples.filter(({ themes }) => themes.includes(label)).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(10);
    for (const { themes, kind, sentiment } of examples) {
      expect(themes).not.toContain(-1);
      expect(Object.values(QuestionKind)).toContain(kind);
      expect([1, 2, 3, 4, 5]).toContain(sentiment);
    }
    const texts = examples.map(({ text, kind }) => `${kind} ${sameText(text)}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.skipIf(!existsSync(published))(
    "are nobody's words: none of more than six words is in a published comment (skipped where these are not there)",
    async () => {
      const said: string[] = [];
      for await (const { text } of readComments(published, () => undefined)) said.push(` ${sameText(text)} `);
      const long = examples.map(({ text }) => sameText(text)).filter((text) => text.split(' ').length > 6);
      expect(long.length).toBeGreaterThan(300);
      expect(long.filter((text) => said.some((comment) => comment.includes(` ${text} `)))).toEqual([]);
    },
  );
});
