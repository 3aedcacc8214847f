import { writeFileSync } from 'node:fs';

/** Hands jest's counts to scripts/test.ts, which prints the last line. A suite that can't even load is a failure. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(process.env.TRADEGRAPH_TEST_SUMMARY, JSON.stringify(counts));
  }
}
