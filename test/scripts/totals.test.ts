import { describe, expect, it } from 'vitest';
import { browserTotals, sum, unitTotals } from '../../scripts/totals.mjs';

const unit = (numPassedTests: number, numFailedTests: number, unread = 0) => ({
  numPassedTests,
  numFailedTests,
  testResults: Array.from({ length: unread }, () => ({ status: 'failed', assertionResults: [] })),
});
const spec = (projectName: string, status = 'expected') => ({ tests: [{ projectName, status }] });
const browser = (
  expected: number,
  unexpected: number,
  { flaky = 0, errors = 0, inFirefox = 'expected', more = [] as string[] } = {},
) => ({
  stats: { expected, unexpected, flaky },
  errors: Array(errors).fill({}),
  config: { projects: ['chromium', 'firefox', ...more].map((name) => ({ name })) },
  suites: [
    { specs: [spec('chromium')] },
    { specs: [], suites: [{ specs: [spec('firefox', inFirefox)] }] },
  ],
});

describe('totals', () => {
  it('are those of the report', () => {
    expect(unitTotals(unit(3, 2), false)).toEqual({ passed: 3, failed: 2 });
    expect(browserTotals(browser(3, 2, { flaky: 1 }), false)).toEqual({ passed: 4, failed: 2 });
  });

  it('count a file that could not be read as a failure', () => {
    expect(unitTotals(unit(3, 0, 2), false)).toEqual({ passed: 3, failed: 2 });
    expect(browserTotals(browser(3, 0, { errors: 1 }), false)).toEqual({ passed: 3, failed: 1 });
  });

  it('count a browser in which nothing ran as a failure', () => {
    expect(browserTotals(browser(3, 0), true)).toEqual({ passed: 3, failed: 0 });
    expect(browserTotals(browser(3, 0, { inFirefox: 'skipped' }), true)).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(browserTotals(browser(3, 0, { more: ['webkit'] }), true)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('count a bad end as a failure where the report shows none or is missing', () => {
    expect(unitTotals(unit(3, 0), false)).toEqual({ passed: 3, failed: 1 });
    expect(unitTotals(undefined, false)).toEqual({ passed: 0, failed: 1 });
    expect(browserTotals(undefined, false)).toEqual({ passed: 0, failed: 1 });
  });

  it('add up', () => {
    expect(sum({ passed: 1, failed: 2 }, { passed: 3, failed: 4 })).toEqual({
      passed: 4,
      failed: 6,
    });
    expect(sum()).toEqual({ passed: 0, failed: 0 });
  });
});
