/** The door of the script tag, and the only writer of our one global: `channelSelector(command, …)`. */
import { merge, type Settings } from './config/merge';
import { nearest } from './config/nearest';
import { guard, log } from './guard';
import { afterLoad, type Mounted, raiseStand } from './ui/stand';

type Command = (...args: never[]) => unknown;
type Global = ((command: string, ...args: unknown[]) => Promise<unknown>) & {
  q?: ArrayLike<unknown>[];
  version?: string;
};

// Null after the first task of a classic script, and always in a module.
const script = (document.currentScript ??
  document.querySelector('script[src*="channel-selector"]')) as HTMLScriptElement | null;
const page = window as { channelSelector?: Global };

/** Methods of the selector that are commands as well; each loads the panel. */
const selectorCommands = ['rank', 'handOff', 'recordOutcome', 'export', 'forget'] as const;

function makeCommands(): Record<string, Command> {
  const given: { settings: Settings; context: Settings } = { settings: {}, context: {} };
  const raise = () => afterLoad().then(() => raiseStand(script, given));
  let stand = raise();
  const panel = async () => (await stand)?.panel();
  const withPanel = async (act: (it: Mounted) => unknown) => {
    const it = await panel();
    if (!it) throw new Error('the panel did not load');
    return act(it);
  };
  const ifLoaded = async (act: (it: Mounted) => unknown) =>
    (await stand)?.isPanelWanted() ? withPanel(act) : undefined;

  const commands: Record<string, Command> = {
    /** Before the page has loaded this is config; later it starts afresh with the new config. */
    init: async (settings: object) => {
      given.settings = merge(given.settings, settings);
      if (document.readyState !== 'complete') return;
      (await stand)?.destroy();
      stand = raise();
      await stand;
    },
    open: () => withPanel((it) => it.open()),
    close: () => ifLoaded((it) => it.close()),
    destroy: async () => (await stand)?.destroy(),
    ready: () => withPanel((it) => it.selector.ready),
    identify: (context: Settings) => {
      given.context = merge(given.context, context);
      return ifLoaded((it) => it.selector.identify(context as Record<string, string>));
    },
    consent: (consent: 'granted' | 'pending' | 'denied') => {
      given.settings = merge(given.settings, { privacy: { consent } });
      // Taking consent back has to delete what is kept, which only the panel can.
      const act = ({ selector }: Mounted) => selector.consent(consent);
      return consent === 'denied' ? withPanel(act) : ifLoaded(act);
    },
    /** Listens on the document, so that listening loads nothing. */
    on: (name: string, listener: (event: Event) => void) => {
      const type = `channel-selector:${name}`;
      document.addEventListener(type, listener);
      return () => document.removeEventListener(type, listener);
    },
  };
  for (const name of selectorCommands)
    commands[name] = (...args: never[]) =>
      withPanel(({ selector }) => (selector[name] as Command)(...args));
  return commands;
}

function embed(): void {
  const before = page.channelSelector;
  if (before?.version) {
    log(`version ${before.version} is already on this page; ${__VERSION__} rests`);
    return;
  }
  const commands = makeCommands();
  const run = guard(async (name: string, ...args: unknown[]) => {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command) return command(...(args as never[]));
    const meant = nearest(String(name), Object.keys(commands));
    log(
      `no command ${name}: ${meant ? `did you mean ${meant}?` : Object.keys(commands).join(', ')}`,
    );
    return undefined;
  });
  const channelSelector: Global = async (name, ...args) => run(name, ...args);
  channelSelector.version = __VERSION__;
  page.channelSelector = channelSelector;
  for (const call of Array.from(before?.q ?? [])) {
    const [name, ...args] = Array.from(call);
    void channelSelector(String(name), ...args);
  }
}

guard(embed)();
