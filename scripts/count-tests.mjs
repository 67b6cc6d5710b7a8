// Adds up what Vitest reports.

/** Counts of a Vitest run from its JSON report (null when there is none) and its exit code. */
export function countTests(report, exitCode) {
  const passed = report?.numPassedTests ?? 0;
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // A file that could not be loaded has failed without a single failed test.
  const brokenFiles = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = (report?.numFailedTests ?? 0) + brokenFiles.length;
  // Something outside of the tests, a global setup or an unhandled error for example, fails the run too.
  return { passed, skipped, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** The last line of `npm test`. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
