/** Chromium and Firefox, by Playwright. */
import type { JSHandle, Page } from '@playwright/test';
import { type Engine, type Engineering, findFocused, finding } from './app';

const called = (act: unknown, given: readonly unknown[]) => `(${act})(...${JSON.stringify(given)})`;

/** As the accessibility tree has it, which Chromium tells developers; of Firefox, Playwright works it out. */
async function roleAndName(page: Page, engine: Engine): Promise<string> {
  if (engine === 'firefox') {
    const focused = page.locator('smart-channel-selector :focus, a:focus');
    const tree = (await focused.count()) > 0 ? await focused.ariaSnapshot() : '';
    const [, role, name, text] = /^- (\w+)(?: "(.*?)")?(?:.*?: (.*))?/.exec(tree) ?? [];
    return `${role} "${name ?? text}"`;
  }
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', {
    expression: called(findFocused, []),
  });
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    ...(result.objectId && { objectId: result.objectId }),
    fetchRelatives: false,
  });
  await session.detach();
  const [node] = nodes;
  return `${node?.role?.value} "${node?.name?.value}"`;
}

export function byPlaywright(page: Page, engine: Engine): Engineering {
  const go = async (going: Promise<unknown>) => {
    await going;
  };
  return {
    engine,
    goto: (address) => go(page.goto(address)),
    reload: () => go(page.reload()),
    back: () => go(page.goBack()),
    call: (source, given) => page.evaluate(called(source, given)),
    script: (source) => go(page.evaluate(source)),
    async click(...target) {
      const found: JSHandle = await page.waitForFunction(called(finding, target), null, {
        timeout: 10_000,
      });
      await found.asElement()?.click();
    },
    press: (...keys) => page.keyboard.press(keys.join('+')),
    type: (text) => page.keyboard.type(text),
    focused: () => roleAndName(page, engine),
    resize: (width, height) => page.setViewportSize({ width, height }),
    tabs: async () =>
      page
        .context()
        .pages()
        .map((tab) => tab.url()),
    screenshot: () => page.screenshot(),
  };
}
