import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

/** The source of axe. */
export const axe = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

interface Results {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  passes: unknown[];
}
type PageWithAxe = Window & { axe?: { run(options: object): Promise<Results> } };

/** Runs in the page, once axe is there: what it has to say against the page and the widget on it. */
export async function judge(): Promise<string[]> {
  // What is half faded in has half its contrast.
  const shadows = [...document.querySelectorAll('*')].flatMap((host) => host.shadowRoot ?? []);
  const moving = [document, ...shadows].flatMap((root) => root.getAnimations());
  await Promise.allSettled(moving.map(({ finished }) => finished));
  const result = await (window as PageWithAxe).axe?.run({
    // Of WCAG 2.2, and off unless it is asked for.
    rules: { 'target-size': { enabled: true } },
  });
  if (!JSON.stringify(result?.passes).includes('smart-channel-selector'))
    return ['axe did not look into the widget'];
  return (result?.violations ?? []).map(({ id, nodes }) =>
    [id, ...nodes.flatMap(({ html, failureSummary }) => [html, failureSummary])].join('\n'),
  );
}

/** What axe has to say against the page and the widget on it. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(judge);
}
