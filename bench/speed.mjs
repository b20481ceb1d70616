// Prints how long the main thread is kept busy, step by step, beside the same page without the script.
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/find-browser.mjs';
import { machine } from '../scripts/machine.mjs';
import { serve } from '../scripts/serve.mjs';
import { printTable } from './print-table.mjs';

const runs = 5;
const { address, close } = await serve(0);
const browser = await chromium.launch({
  executablePath: await findBrowser('chromium', machine),
  args: ['--disable-quic', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});

/**
 * What the page does in one step, in milliseconds: its longest task, the longest interaction from the input to the next
 * paint, and all its tasks; and the layout shift.
 */
async function measure(slowdown, path, steps) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    Object.assign(window, { tasks: [], interactions: [], shift: 0 });
    const observe = (take, options) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
        buffered: true,
        ...options,
      });
    observe(({ duration }) => window.tasks.push(duration), { type: 'longtask' });
    observe(
      ({ interactionId, duration }) => {
        if (interactionId) window.interactions.push(duration);
      },
      { type: 'event', durationThreshold: 16 },
    );
    observe(
      ({ value, hadRecentInput }) => {
        if (!hadRecentInput) window.shift += value;
      },
      { type: 'layout-shift' },
    );
  });
  await cdp.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const results = [];
  for (const [name, find] of [['load'], ...steps]) {
    // As with a person, the pointer is there for a while before it is pressed; nothing of ours runs in between.
    await find?.(page).scrollIntoViewIfNeeded();
    const box = await find?.(page).boundingBox();
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    if (box) await page.waitForTimeout(600);
    await page.evaluate(() => {
      window.tasks?.splice(0);
      window.interactions?.splice(0);
    });
    const before = box ? await busy() : 0;
    if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    else await page.goto(address + path);
    await page.waitForTimeout(800);
    results.push({
      name,
      ...(await page.evaluate(() => ({
        longest: Math.max(0, ...window.tasks),
        interaction: Math.max(0, ...window.interactions),
        shift: window.shift,
      }))),
      busy: (await busy()) - before,
    });
  }
  await context.close();
  return results;
}

const part = (css) => (page) => page.locator(`smart-channel-selector ${css}`).first();
const steps = [
  ['open', part('.launcher')],
  ['pick a reason', part('[part~="reasons"] button')],
  ['ask why', part('summary')],
  ['hand off', part('[part~="channel"][data-channel="phone"]')],
  ['done', part('.body > .secondary')],
];
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
const milliseconds = (value, least) => (value > 0 ? `${value.toFixed(0)} ms` : `under ${least} ms`);

const rows = [
  ['CPU', 'page', 'step', 'longest task', 'input to paint', 'main thread', 'layout shift'],
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
      rows.push([
        `1/${slowdown}`,
        page,
        name,
        milliseconds(of('longest'), 50),
        name === 'load' ? '' : milliseconds(of('interaction'), 16),
        `${of('busy').toFixed(0)} ms`,
        of('shift').toFixed(3),
      ]);
    });
  }
await browser.close();
close();

printTable(rows);
