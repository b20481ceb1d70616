/** What stands on the page before anyone means to use it, and how the panel comes to it. */
import { merge, type Settings } from '../config/merge';
import { readPage } from '../config/read-page';
import { guard, log, logError } from '../guard';
import { hasRecords } from '../history/storage';
import { readJson } from '../read-json';
import { drawLauncher } from './launcher';
import type * as PanelModule from './panel';
import { drawPlainList } from './plain-list';

export type Mounted = Awaited<ReturnType<typeof PanelModule.mount>>;

/** A launcher or an empty place in the page, ready for the panel. */
export interface Stand {
  /** The panel, loaded on the first call; `undefined` where it does not load and the plain list stands in. */
  panel(): Promise<Mounted | undefined>;
  isPanelWanted(): boolean;
  destroy(): void;
}

const tag = 'smart-channel-selector';

/**
 * Reads config from the page, and draws the launcher or finds the place for the panel.
 *
 * @param script the tag we came by, if known: its `data-*` are config, its address is where the panel is loaded from.
 * @param given what the page said through `channelSelector(…)`; it wins, and may still change until the panel mounts.
 * @returns `undefined` where config names no channel.
 */
export async function raiseStand(
  script: HTMLScriptElement | null,
  given: { readonly settings: Settings; readonly context: Settings },
): Promise<Stand | undefined> {
  const { settings: read, problems } = await readPage(dataOf(script), jsonBlocks(), readJson);
  const settings = merge(read, given.settings);
  if (!Array.isArray(settings.channels) || settings.channels.length === 0) {
    log('no channels: name one on the script tag, such as data-phone="+15555550101"');
    return undefined;
  }
  const placed = document.querySelector<HTMLElement>(tag);
  const host = placed ?? document.createElement(tag);
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const look = merge({}, settings.look);
  const isInline = placed !== null || look.mode === 'inline';
  const launcher = isInline ? undefined : drawLauncher(shadow, launcherLook(settings));
  if (!placed && isInline && script?.parentElement?.closest('body')) script.after(host);
  else if (!placed) document.body.append(host);

  const load = (retry = '') =>
    import(
      new URL(`panel.js?v=${__VERSION__}${retry}`, script?.src || document.baseURI).href
    ) as Promise<typeof PanelModule>;
  let mounted: Promise<Mounted | undefined> | undefined;
  const mount = async (): Promise<Mounted | undefined> => {
    const config = merge(settings, given.settings);
    try {
      // A failed import is remembered by its address, so the second try needs another one.
      const module = await load().catch(() => load('&retry'));
      const it = await module.mount(host, shadow, config, {
        ...(launcher && { launcher }),
        extraProblems: [...problems],
      });
      it.selector.identify(given.context as Record<string, string>);
      return it;
    } catch (error) {
      logError(error);
      drawPlainList(shadow, config, launcher);
      return undefined;
    }
  };
  const panel = () => {
    mounted ??= mount();
    return mounted;
  };

  if (launcher) {
    const warm = guard(
      () => load().then(() => undefined),
      () => {},
    );
    for (const intent of ['pointerenter', 'focus', 'pointerdown'])
      launcher.addEventListener(intent, warm, { once: true });
    launcher.addEventListener('click', () => void panel().then((it) => it?.open()), { once: true });
    const id = typeof settings.id === 'string' ? settings.id : 'default';
    // Only who was here before may have a question to answer; for anyone else nothing more is loaded.
    whenIdle(
      guard(
        async () => void ((await hasRecords(id)) && (await panel())),
        () => {},
      ),
    );
  } else void panel();

  return {
    panel,
    isPanelWanted: () => mounted !== undefined,
    destroy() {
      void mounted?.then((it) => it?.destroy());
      if (!placed) host.remove();
    },
  };
}

/** Resolves once the page has loaded, so that we never compete with it. */
export const afterLoad = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });

const whenIdle = (action: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 4000 });
  else setTimeout(action, 500);
};

const dataOf = (script: Element | null): (readonly [string, string])[] =>
  Array.from(script?.attributes ?? [])
    .filter(({ name }) => name.startsWith('data-'))
    .map(({ name, value }) => [name.slice(5), value] as const);

const jsonBlocks = (): string[] =>
  Array.from(
    document.querySelectorAll('script[type="application/json"][data-channel-selector]'),
    (block) => block.textContent ?? '',
  );

function launcherLook(settings: Settings) {
  const { position, theme, brand } = merge({}, settings.look);
  const label = merge({}, settings.messages)['launcher.label'];
  return { position, theme, brand, label };
}
