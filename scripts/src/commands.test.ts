import { describe, expect, it } from 'vitest';
import { problemWithPerson } from './wesaid-commands.js';
import { partsOfFile } from './watch.js';
import { countTests, summary } from './count-tests.js';

describe('a person of the local provider', () => {
  it.each(['experience-team@RT5', 'icb-analyst@QK1', 'involvee@RXN'])('can be %s', (person) => {
    expect(problemWithPerson(person)).toBeNull();
  });

  it.each([
    ['RT5', /is not <role>@<code>/],
    ['experience-team@', /is not <role>@<code>/],
    ['experience-team@RT5@RT1', /is not <role>@<code>/],
    ['director@RT5', /^There is no role "director". The roles are: experience-team, /],
    ['experience-team@R T', /is not an ODS code/],
  ])('cannot be %s', (person, sentence) => {
    expect(problemWithPerson(person)).toMatch(sentence);
  });
});

describe('a built file that changes', () => {
  it.each([
    ['gateway/dist/main.js', ['gateway']],
    ['schema/supergraph.graphql', ['gateway']],
    ['subgraphs/safety/dist/main.js', ['safety']],
    [
      'subgraphs/shared/dist/server/index.js',
      ['organisations', 'experience', 'complaints', 'involvement', 'safety', 'gateway'],
    ],
    ['widgets/dist/wesaid.js', []],
  ])('%s starts again %j', (path, parts) => {
    expect(partsOfFile(path)).toEqual(parts);
  });
});

describe('the last line of npm test', () => {
  const file = (status: string, tests: string[]) => ({
    status,
    assertionResults: tests.map((test) => ({ status: test })),
  });

  it('counts what passed, failed and was skipped', () => {
    const testResults = [file('passed', ['passed', 'passed', 'pending']), file('failed', ['failed'])];
    const counts = countTests(
      { numPassedTests: 2, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0, testResults },
      1,
    );
    expect(summary(counts)).toBe('2 passed, 1 failed, 1 skipped');
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [file('failed', [])],
    };
    expect(summary(countTests(report, 1))).toBe('2 passed, 1 failed');
  });

  it('never looks green when the run failed in another way', () => {
    expect(summary(countTests(null, 1))).toBe('0 passed, 1 failed');
    expect(summary(countTests({ numPassedTests: 5, testResults: [] }, 1))).toBe('5 passed, 1 failed');
  });
});
