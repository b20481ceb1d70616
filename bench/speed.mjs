// Prints how long the main thread is kept busy, step by step, beside the same page without the script.
import { chromium } from '@playwright/test';
import { getBrowser } from '../scripts/find-browser.mjs';
import { machine } from '../scripts/machine.mjs';
import { serve } from '../scripts/serve.mjs';
import { printTable } from './print-table.mjs';

const runs = 5;
const { address, close } = await serve(0);
const browser = await chromium.launch({
  executablePath: await getBrowser(machine),
  args: ['--disable-quic', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});

/** What the page does in one step: milliseconds of its longest task and of all its tasks, layout shift. */
async function measure(slowdown, path, steps) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    window.long = [];
    window.shift = 0;
    new PerformanceObserver((list) =>
      window.long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries())
        if (!hadRecentInput) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await cdp.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const results = [];
  for (const [name, act] of [['load', () => page.goto(address + path)], ...steps]) {
    await page.evaluate(() => window.long?.splice(0)).catch(() => {});
    const before = name === 'load' ? 0 : await busy();
    await act(page);
    await page.waitForTimeout(600);
    const longest = await page.evaluate(() => Math.max(0, ...window.long));
    const shift = await page.evaluate(() => window.shift);
    results.push({ name, longest, busy: (await busy()) - before, shift });
  }
  await context.close();
  return results;
}

const steps = [
  ['open', (page) => page.getByRole('button', { name: 'Contact us' }).click()],
  ['pick a reason', (page) => page.getByRole('button', { name: 'Something urgent' }).click()],
  [
    'hand off, learn',
    (page) =>
      page.evaluate(async () => {
        const { id } = await window.channelSelector('handOff', 'phone', { reason: 'urgent' });
        await window.channelSelector('recordOutcome', id, { resolved: false });
      }),
  ],
];
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const rows = [
  ['CPU', 'page', 'step', 'longest task over 50 ms', 'main thread, ms', 'layout shift'],
];
for (const slowdown of [1, 4])
  for (const [page, path, acts] of [
    ['without the script', 'pages/without.html', []],
    ['with the script', 'pages/smallest.html', steps],
  ]) {
    const measured = [];
    for (let run = 0; run < runs; run++) measured.push(await measure(slowdown, path, acts));
    measured[0].forEach(({ name }, step) => {
      const of = (key) => median(measured.map((run) => run[step][key]));
      const longest = of('longest');
      rows.push([
        `1/${slowdown}`,
        page,
        name,
        longest > 0 ? `${longest.toFixed(0)} ms` : 'none',
        of('busy').toFixed(0),
        of('shift').toFixed(3),
      ]);
    });
  }
await browser.close();
close();

printTable(rows);
