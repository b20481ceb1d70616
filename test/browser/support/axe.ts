import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has to say against the page and the widget on it. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { run } = (
      window as unknown as {
        axe: {
          run(): Promise<{
            violations: { id: string; nodes: { html: string }[] }[];
            passes: unknown[];
          }>;
        };
      }
    ).axe;
    const result = await run();
    if (!JSON.stringify(result.passes).includes('smart-channel-selector'))
      return ['axe did not look into the widget'];
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
}
