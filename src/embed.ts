/** The door of the script tag, and the only writer of our one global: `channelSelector(command, …)`. */
import { merge, type Settings } from './config/merge';
import type { Consent } from './config/schema';
import { guard, log } from './guard';
import { hasRecords } from './history/has-records';
import { afterLoad, type Mounted, raiseStand } from './ui/stand';

type Command = (...args: never[]) => unknown;
type Global = ((command: string, ...args: unknown[]) => Promise<unknown>) & {
  q?: Iterable<[command: string, ...args: unknown[]]>;
  version?: string;
};

// Null after the first task of a classic script, and always in a module; an image by that name would stand in its place,
// and the panel would be loaded from where it lies.
const { currentScript } = document;
let script = (
  currentScript instanceof HTMLScriptElement
    ? currentScript
    : document.querySelector('script[src*="channel-selector."]')
) as HTMLScriptElement | null;
const page = window as { channelSelector?: Global };

/** Methods of the selector that are commands as well; each loads the panel. */
const selectorCommands = [
  'rank',
  'matchReason',
  'handOff',
  'recordOutcome',
  'export',
  'forget',
] as const;

function makeCommands(): Record<string, Command> {
  const given: { settings: Settings; context: Settings } = { settings: {}, context: {} };
  const raise = guard(async () => {
    await afterLoad();
    return raiseStand(script, given, hasRecords);
  });
  let stand = raise();
  const withPanel = async (act: (it: Mounted) => unknown) => {
    const it = await (await stand)?.panel();
    if (!it) throw new Error('the panel did not load');
    return act(it);
  };
  const ifCalled = async (act: (it: Mounted) => unknown) =>
    (await stand)?.isCalled() && withPanel(act);

  const commands: Record<string, Command> = {
    /** Before the page has loaded this is config; later it starts afresh with the new config. */
    init: async (settings: Settings, again?: typeof script) => {
      given.settings = merge(given.settings, settings);
      if (again) {
        // Pages that go on without loading include their scripts anew; what they have taken away with the old page comes
        // back with the new one.
        if ((await stand)?.isStanding()) return log(`version ${__VERSION__} runs here already`);
        script = again;
      } else if (document.readyState !== 'complete') return;
      (await stand)?.destroy();
      stand = raise();
      await stand;
    },
    open: () => withPanel((it) => it.open()),
    close: () => ifCalled((it) => it.close()),
    destroy: async () => (await stand)?.destroy(),
    ready: () => withPanel((it) => it.selector.ready),
    identify: (context: Settings) => {
      given.context = merge(given.context, context);
      return ifCalled(({ selector }) => selector.identify(context as Record<string, string>));
    },
    consent: (consent: Consent) => {
      given.settings = merge(given.settings, { privacy: { consent } });
      // Taking consent back has to delete what is kept, which only the panel can.
      const reach = consent === 'denied' ? withPanel : ifCalled;
      return reach(({ selector }) => selector.consent(consent));
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
  // A form or an image with this id takes the name as well.
  if (typeof before?.version === 'string') return void before('init', {}, script);
  const commands = makeCommands();
  const run = guard(async (name: string, ...args: unknown[]) => {
    if (Object.hasOwn(commands, name)) return commands[name]?.(...(args as never[]));
    return log(`no command ${name}; there are ${Object.keys(commands).join(', ')}`);
  }) as Global;
  run.version = __VERSION__;
  page.channelSelector = run;
  for (const call of before?.q ?? []) void run(...call);
}

guard(embed)();
