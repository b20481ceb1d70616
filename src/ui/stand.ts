/** What stands on the page before anyone means to use it, and how the panel comes to it. */
import { merge, type Settings } from '../config/merge';
import { readPage } from '../config/read-page';
import { guard, logError } from '../guard';
import { fetchChecked } from './fetch-checked';
import { drawLauncher } from './launcher';
import type * as PanelModule from './panel';
import { drawPlainList } from './plain-list';

export type Mounted = Awaited<ReturnType<typeof PanelModule.mount>>;

/** A launcher or a place in the page, ready for the panel. */
export interface Stand {
  /** The panel, loaded on the first call; `undefined` where it does not load and the plain list stands in. */
  panel(): Promise<Mounted | undefined>;
  /** Whether the panel has been called for. */
  isCalled(): boolean;
  /**
   * Whether it is on the page, which may take away what it did not put there, and the page says what it said.
   *
   * @param anyhow whether it may say something else by now.
   */
  isStanding(anyhow: unknown): unknown;
  destroy(): void;
}

/** What the files beside the script export; which of it is there is known where one is loaded. */
type Loaded = typeof import('./integrity') &
  typeof import('./launcher-label') &
  typeof PanelModule &
  typeof import('../prompts/open-prompts') &
  typeof import('../read-json') &
  typeof import('./zero-config');

const tag = 'smart-channel-selector';

/**
 * Reads config from the page, and draws the launcher or finds the place for the panel.
 *
 * @param script the tag we came by, if known: its `data-*` are config, and the panel is loaded from its address.
 * @param given what the page said through `channelSelector(…)`; it wins, and may change until the panel is drawn.
 * @param isKnown whether this device keeps anything under an id; then the panel is loaded when the page is idle, since
 *   it may have a question to ask.
 * @returns `undefined` where config names no channel.
 */
export async function raiseStand(
  script: HTMLScriptElement | null,
  given: { readonly settings: Settings; readonly context: Settings },
  isKnown: (id: string) => Promise<boolean>,
): Promise<Stand | undefined> {
  const readTexts = () =>
    Array.from(
      document.querySelectorAll('script[type*=json][data-channel-selector]'),
      (block) => block.textContent as string,
    );
  const saying = () => readTexts() + document.documentElement.lang;
  let said = saying();
  /** What is loaded lies beside the script, and is checked where the script was: by the hashes in a file of their own. */
  const load = async (file: string, again = '', integrity = ''): Promise<Loaded> => {
    const name = `${file}.js?v=${__VERSION__}${again}`;
    const { href } = new URL(name, script?.src || document.baseURI);
    if (script?.integrity) {
      const check = fetchChecked(script);
      if (!integrity)
        return (await load('integrity', again, __INTEGRITY__)).load(href, check) as Promise<Loaded>;
      await check(href, integrity);
    }
    return import(href);
  };
  const page = await readPage(script?.dataset ?? {}, readTexts(), async (address) =>
    (await soon(load('read-json'))).readJson(address),
  );
  let found: unknown;
  const settings = () => merge(merge(found, page.settings), given.settings);
  const isNamed = () => (settings().channels as unknown[] | undefined)?.length;
  if (!isNamed())
    found = await load('zero-config')
      .then((it) => it.findChannels())
      .catch(logError);
  const { id, locale, look, messages } = settings();
  if (!isNamed()) return undefined;

  // One that is defined is driven by the package's own element; a copy of our launcher is left over from a page that was
  // kept, by a router or by who rendered it ahead.
  const findPlace = () =>
    document.querySelector<HTMLElement>(`${tag}:not(:defined,[data-launcher])`);
  const placed = findPlace();
  const host = placed ?? document.createElement(tag);
  // It may have been rendered with one.
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  // The owner's own links are shown until the panel is there, and stay if it does not load.
  const ownLinks = document.createElement('slot');
  if (placed) shadow.replaceChildren(ownLinks);
  const { mode, ...launcherLook } = merge({}, look);
  const isInline = placed || mode === 'inline';
  const launcher = isInline
    ? undefined
    : drawLauncher(shadow, {
        ...launcherLook,
        ...(locale || !document.body.matches(':lang(en)')
          ? await soon(load('launcher-label'))
              .then((it) => it.launcherLabel(settings()))
              .catch(logError)
          : { label: merge({}, messages)['launcher.label'] }),
      });
  if (!placed && isInline && document.body.contains(script)) script?.after(host);
  else if (!placed) document.body.append(host);

  let called: Promise<Mounted | undefined> | undefined;
  const fallBack = () => {
    if (!placed?.childElementCount) drawPlainList(shadow, settings(), launcher);
  };
  const mount = (again?: string): Promise<Mounted> =>
    load('panel', again).then((it: typeof PanelModule) =>
      it.mount(host, shadow, settings(), {
        launcher,
        context: given.context,
        attributes: page.others,
        findings: page.findings,
        fallBack,
      }),
    );
  const draw = guard(async (): Promise<Mounted | undefined> => {
    // A failed import may be remembered by its address, so the second try needs another one.
    const mounting = mount().catch(() => mount('&again'));
    const it = await soon(mounting, 10_000).catch(logError);
    if (it) {
      // From here on the panel itself listens to the launcher; not earlier, or a click in between would be lost.
      launcher?.removeEventListener('click', open);
      if (placed) ownLinks.remove();
    } else {
      fallBack();
      // Nothing takes the place of a list that may be in use.
      mounting.then(
        (it?: Mounted) => it?.destroy(),
        () => {},
      );
    }
    return it as Mounted | undefined;
  });
  const panel = () => {
    called ??= draw() as Promise<Mounted | undefined>;
    return called;
  };

  const open = () => {
    const { style } = launcher as HTMLElement;
    // Pressed, while the panel is on its way.
    style.opacity = '.7';
    return panel().then((it) => {
      style.opacity = '';
      it?.open();
    });
  };
  const quietly = (action: () => Promise<unknown>) => guard(action, () => {});
  const warm = quietly(() => load('panel'));
  if (launcher) {
    host.dataset.launcher = '';
    launcher.addEventListener('pointerenter', warm, { once: true });
    launcher.addEventListener('click', open);
    // Beside the body it stays when the page takes its body away, and in its corner when the page moves that. Not earlier:
    // while React 18 hydrates a whole document, it takes what it finds there for a fault. Nor while it is in use: a button
    // that is moved between finger down and finger up is not clicked.
    const settle = (): void =>
      whenIdle(() =>
        whenIdle(() => {
          if (shadow.querySelector(':hover,:focus,[aria-expanded=true]')) setTimeout(settle, 500);
          else if (host.parentElement?.matches('body')) document.body?.after(host);
        }),
      );
    settle();
    whenIdle(
      quietly(
        async () =>
          (await (settings().prompts
            ? load('prompts').then((it) => it.openPrompts({ launcher, settings, panel }))
            : isKnown((typeof id === 'string' && id.trim()) || 'default'))) && panel(),
      ),
    );
  } else void panel();

  return {
    panel,
    isCalled: () => !!called,
    isStanding: (anyhow) =>
      host.isConnected && (anyhow || (!found && findPlace() === placed && said === saying())),
    destroy() {
      said = '-';
      // What was not called for by now never comes.
      called ??= Promise.resolve() as Promise<undefined>;
      void called.then((it) => it?.destroy());
      if (!placed) host.remove();
    },
  };
}

/** What is awaited, or a rejection where it takes too long; by default, for what the launcher would have to wait for. */
const soon: <T>(work: Promise<T>, milliseconds?: number) => Promise<T> = (
  work,
  milliseconds = 4000,
) =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      // Not a timer of the page's, which may run faster than files come.
      AbortSignal.timeout?.(milliseconds).addEventListener('abort', () =>
        reject('a file did not load'),
      );
    }),
  ]);

/** Resolves once the page has loaded, so that we never compete with it. */
export const afterLoad = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', resolve as () => void);
  });

const whenIdle = (action: () => void): void => {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in window) requestIdleCallback(action, { timeout: 4000 });
  else setTimeout(action, 500);
};
