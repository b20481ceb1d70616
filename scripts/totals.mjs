/** How many tests passed and failed, read from the reports of the test runners. */

/** @typedef {{ passed: number, failed: number }} Totals */

/** @type {(...parts: Totals[]) => Totals} */
export const sum = (...parts) =>
  parts.reduce(
    (all, part) => ({ passed: all.passed + part.passed, failed: all.failed + part.failed }),
    { passed: 0, failed: 0 },
  );

/** A run that ended badly has failed at least once, whatever its report says or lacks. */
const atLeastOne = (failed, ok) => (ok ? failed : Math.max(failed, 1));

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} report
 *   what vitest's JSON reporter wrote.
 * @param {boolean} ok whether vitest exited with 0.
 * @returns {Totals}
 */
export function unitTotals(report, ok) {
  const unread = report?.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report?.numPassedTests ?? 0,
    failed: atLeastOne((report?.numFailedTests ?? 0) + (unread?.length ?? 0), ok),
  };
}

/**
 * @typedef {{ tests: { projectName: string, status: string }[] }} Spec
 * @typedef {{ specs: Spec[], suites?: Suite[] }} Suite
 *
 * @param {{ stats: { expected: number, flaky: number, unexpected: number }, errors: unknown[], config: { projects: { name: string }[] }, suites: Suite[] } | undefined} report
 *   what Playwright's JSON reporter wrote.
 * @param {boolean} ok whether Playwright exited with 0.
 * @returns {Totals} a browser in which nothing ran counts as a failure.
 */
export function browserTotals(report, ok) {
  const ran = new Set(report?.suites.flatMap(projectsThatRan));
  const idle = report?.config.projects.filter(({ name }) => !ran.has(name)) ?? [];
  return {
    passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
    failed: atLeastOne(
      (report?.stats.unexpected ?? 0) + (report?.errors.length ?? 0) + idle.length,
      ok,
    ),
  };
}

/** @type {(suite: Suite) => string[]} */
const projectsThatRan = ({ specs, suites = [] }) =>
  specs
    .flatMap(({ tests }) => tests)
    .filter(({ status }) => status !== 'skipped')
    .map(({ projectName }) => projectName)
    .concat(suites.flatMap(projectsThatRan));
