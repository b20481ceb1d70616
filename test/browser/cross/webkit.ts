/** WebKit, by its own driver. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Engineering, findFocused, finding } from './app';
import type { Session } from './webdriver';

const patienceMilliseconds = 10_000;

/** Source of the function that finds where to click; it answers with nothing while something else is there. */
const aiming = `(css, name) => {
  const element = (${finding})(css, name);
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return element.contains(element.getRootNode().elementFromPoint(x, y)) ? { x, y } : null;
}`;

export function byWebDriver(session: Session): Engineering {
  const focusedElement = () => session.find(String(findFocused));

  /** By the pointer: the driver's own click takes a field of type search for covered by what it is made of. */
  async function click(...target: [css: string, name?: string]): Promise<void> {
    const end = Date.now() + patienceMilliseconds;
    for (;;) {
      const place = await session.call<{ x: number; y: number } | null>(aiming, target);
      if (place) return session.clickAt(place);
      if (Date.now() > end) throw new Error(`Nothing to click on: ${target.join(', ')}`);
      await sleep(20);
    }
  }

  return {
    engine: 'webkit',
    goto: (url) => session.post('/url', { url }),
    reload: () => session.post('/refresh'),
    back: () => session.post('/back'),
    call: (source, given) => session.call(source, given),
    script: (source) => session.post('/execute/sync', { script: source, args: [] }),
    click,
    press: session.press.bind(session),
    async type(text) {
      await session.post(session.ofElement(await focusedElement(), 'value'), { text });
    },
    async focused() {
      const focused = await focusedElement();
      const [role, name] = await Promise.all(
        ['computedrole', 'computedlabel'].map((what) =>
          session.get<string>(session.ofElement(focused, what)),
        ),
      );
      return `${role} "${name}"`;
    },
    resize: session.resize.bind(session),
    tabs: () => session.tabs(),
    screenshot: async () => Buffer.from(await session.get<string>('/screenshot'), 'base64'),
  };
}
