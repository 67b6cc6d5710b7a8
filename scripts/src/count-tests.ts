/** The part of Vitest's JSON report that is counted. */
export interface VitestReport {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
  testResults?: { status: string; assertionResults: { status: string }[] }[];
}

/** How many tests, or checks, ended how. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Counts of a Vitest run from its JSON report (null when there is none) and its exit code. */
export function countTests(report: VitestReport | null, exitCode: number): Counts {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report ?? {};
  // A file that could not be loaded has failed without a single failed test.
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  // Something outside of the tests, a global setup or an unhandled error for example, fails the run too.
  const unexplained = failed === 0 && exitCode !== 0 ? 1 : 0;
  return { passed: numPassedTests, failed: failed + unexplained, skipped: numPendingTests + numTodoTests };
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
