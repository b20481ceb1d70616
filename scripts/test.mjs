// Everything that `npm test` stands for: build, check, unit tests, browser tests, totals.
import { readFileSync, rmSync } from 'node:fs';
import { check } from './check.mjs';
import { browserNames, getBrowsers, howToGetOne } from './find-browser.mjs';
import { machine } from './machine.mjs';
import { run, tool } from './run.mjs';
import { browserTotals, sum, unitTotals } from './totals.mjs';

const reports = { unit: 'test-results/unit.json', browser: 'test-results/browser.json' };

function report(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

async function unitTests() {
  const vitest = tool('vitest/vitest.mjs').concat(
    ...['run', '--reporter=default', '--reporter=json'],
    `--outputFile.json=${reports.unit}`,
  );
  const { ok } = await run(vitest);
  return unitTotals(report(reports.unit), ok);
}

async function browserTests({ chromium, shell, firefox, webkit }) {
  const playwright = tool('@playwright/test/cli.js').concat('test', '--reporter=list,json');
  const env = {
    CHROMIUM_PATH: chromium,
    CHROMIUM_SHELL_PATH: shell ?? chromium,
    FIREFOX_PATH: firefox,
    WEBKIT_DRIVER_PATH: webkit,
    PLAYWRIGHT_JSON_OUTPUT_NAME: reports.browser,
  };
  const { ok } = await run(playwright, { env });
  return browserTotals(report(reports.browser), ok);
}

function end(totals) {
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed > 0 || totals.passed === 0 ? 1 : 0);
}

rmSync('test-results', { recursive: true, force: true });
const failure = { passed: 0, failed: 1 };

const browsers = await getBrowsers(machine);
const missing = browserNames.filter((name) => !browsers[name]);
if (missing.length > 0) {
  console.error(missing.map(howToGetOne).join('\n'));
  end(failure);
}
if (!(await run(tool('tsup/dist/cli-default.js').concat('--silent'))).ok) end(failure);
const checks = { passed: 0, failed: await check() };
end(sum(checks, await unitTests(), await browserTests(browsers)));
