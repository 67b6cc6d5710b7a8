import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { widgetsOf } from './widgets-of-operation.js';

const documents = JSON.parse(
  readFileSync(new URL('../../../widgets/src/generated/persisted-documents.json', import.meta.url), 'utf8'),
) as Record<string, string>;

const operations = Object.values(documents).map(
  (text) => /^(?:query|mutation) (\w+)/m.exec(text)?.[1] ?? text,
);

describe('a key that is kept to certain widgets', () => {
  it('lets a display read ratings beside actions, and send nothing', () => {
    const ofDisplay = operations.filter((operation) => widgetsOf(operation).includes('wesaid-display'));
    expect(ofDisplay.sort()).toEqual(['Display', 'RatingsChart']);
  });

  it('may run every operation of public widgets, and none of members', () => {
    const forNobody = operations.filter((operation) => widgetsOf(operation).length === 0);
    expect(forNobody.every((operation) => /Committee/.test(operation))).toBe(true);
    expect(operations).toContain('SubmitFeedback');
    expect(widgetsOf('Anything')).toEqual([]);
  });
});
