/** The door of the script tag, and the only writer of our one global: `channelSelector(command, …)`. */
import { merge, type Settings } from './config/merge';
import type { Consent } from './config/schema';
import { guard, log } from './guard';
import { hasRecords } from './history/has-records';
import { afterLoad, raiseStand } from './ui/stand';

type Command = (command: string, ...args: unknown[]) => Promise<unknown>;
type Global = Command & {
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

/** Commands that are obeyed before the panel is there; every other loads it, and is one of its own. */
function makeCommands(): Command {
  const given: { settings: Settings; context: Settings } = { settings: {}, context: {} };
  const raise = guard(async () => {
    await afterLoad();
    return raiseStand(script, given, hasRecords);
  });
  let stand = raise() as ReturnType<typeof raiseStand>;
  const withPanel: Command = async (...call) => {
    const it = await (await stand)?.panel();
    if (!it) throw 'no panel';
    return it.run(...call);
  };
  const ifCalled: Command = async (...call) => (await stand)?.isCalled() && withPanel(...call);

  const commands: Record<string, (...args: never[]) => unknown> = {
    /**
     * Before the page has loaded this is config; later it starts afresh. Where nothing is said, that is only if the page
     * says something new or has taken the old one away; pages that go on without loading include their scripts anew.
     */
    init: async (settings: Settings, again?: typeof script) => {
      given.settings = merge(given.settings, settings);
      if (!again && document.readyState !== 'complete') return;
      // At once, for the commands that follow.
      stand = stand.then((it) => {
        if (!Object.keys(settings ?? {}).length && it?.isStanding(again)) {
          if (again) log(`version ${__VERSION__} runs here`);
          return it;
        }
        script = again ?? script;
        it?.destroy();
        return raise();
      });
      await stand;
    },
    close: () => ifCalled('close'),
    destroy: async () => (await stand)?.destroy(),
    identify: (context: Settings) => {
      given.context = merge(given.context, context);
      return ifCalled('identify', context);
    },
    consent: (consent: Consent) => {
      given.settings = merge(given.settings, { privacy: { consent } });
      // Taking consent back has to delete what is kept, which only the panel can.
      return (consent === 'denied' ? withPanel : ifCalled)('consent', consent);
    },
    /** Listens on the document, so that listening loads nothing. */
    on: (name: string, listener: (event: Event) => void) => {
      const type = `channel-selector:${name}`;
      document.addEventListener(type, listener);
      return () => document.removeEventListener(type, listener);
    },
  };
  return async (name, ...args) =>
    (Object.hasOwn(commands, name)
      ? (commands[name] as (...args: unknown[]) => unknown)
      : withPanel.bind(0, name))(...args);
}

function embed(): void {
  const before = page.channelSelector;
  // A form or an image with this id takes the name as well.
  if (typeof before?.version === 'string') return void before('init', {}, script);
  const run = guard(makeCommands()) as Global;
  run.version = __VERSION__;
  page.channelSelector = run;
  for (const call of before?.q ?? []) void run(...call);
}

guard(embed)();
