/** The panel with everything in it, loaded when a customer means to use it. */
import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import type { SelectorOptions } from '../api';
import { isConsentSlip } from '../config/consent-slip';
import type { Finding } from '../config/finding';
import { inLocale } from '../config/label';
import { merge } from '../config/merge';
import type { Problem } from '../config/problem';
import { guard, logError } from '../guard';
import type { Prompter, PromptRequest } from '../prompts/prompt-request';
import type { Context } from '../ranking/features';
import { openSelector, type SelectorStore } from '../selector';
import { lendStyles } from './adopt-styles';
import { type FloatingPanel, floatPanel } from './floating-panel';
import { openFlow } from './flow';
import { focusSoon } from './focus-soon';
import { type AddWords, createText } from './format';
import type { Language } from './language';
import { prepareLater } from './load-later';
import { loadRareShapes } from './load-rare-shapes';
import { mixPaint } from './paint';
import css from './styles.css?inline';
import { tellPage } from './tell-page';
import { Widget } from './Widget';

export { verifyBy } from './import-verified';

export interface MountOptions {
  /** The button that opens the panel, in the same shadow root. Without one the panel stands in the flow of the page. */
  readonly launcher?: HTMLElement | undefined;
  /** What the page has told of the customer's situation. */
  readonly context?: Readonly<Record<string, unknown>>;
  /** Names of the tag's `data-*` attributes, without `data-`; slips of the pen become problems. */
  readonly attributes?: readonly string[];
  readonly selectorOptions?: SelectorOptions;
  /** Draws the plain list where drawing the panel fails. */
  readonly fallBack?: () => void;
  /** Open it at once. */
  readonly open?: boolean;
  /** What was found wrong before the panel was loaded. */
  readonly findings?: readonly Finding[];
}

export interface Mounted extends Prompter {
  readonly selector: SelectorStore;
  /** Does what a command of the page asks for. */
  run(name: string, ...args: unknown[]): unknown;
  open(): void;
  close(): void;
  destroy(): void;
}

/**
 * Draws the panel.
 *
 * @param host tells the page what happens, as events.
 * @param shadow its shadow root.
 * @param rawConfig config of any shape.
 */
export async function mount(
  host: HTMLElement,
  shadow: ShadowRoot,
  rawConfig: unknown,
  options: MountOptions = {},
): Promise<Mounted> {
  const { attributes = [], launcher, selectorOptions, context, fallBack } = options;
  const { locale } = (rawConfig ?? {}) as { readonly locale?: unknown };
  const language: Language = ((locale || !host.matches(':lang(en)')) &&
    (await import('./language').then((it) => it.languageFor(host, rawConfig)).catch(logError))) || {
    locale: 'en',
  };
  const selector = openSelector(
    // Who has tried to say something of consent has not granted it.
    attributes.some(isConsentSlip)
      ? merge({ privacy: { consent: 'pending' } }, rawConfig)
      : rawConfig,
    { ...selectorOptions, locale: language.locale },
    options.findings,
  );
  const { config } = selector;
  const { messages, reasons } = config;
  // Before anything is waited for, so that the page misses no event.
  const ends = [tellPage(host, selector)];
  let isEnded = false;
  const report = (problems: readonly Problem[]) => {
    for (const problem of problems) selector.emit('problem', problem);
  };
  const texts: Record<string, string> = {};
  /** English, the customer's language over it where it has these words, and the owner's own over both. */
  const addWords: AddWords = async (part, words) => {
    const others = await language.words?.(part, report);
    Object.assign(texts, words, others, messages, inLocale(messages, language.locale));
  };
  // Up to eight reasons a glance is faster than words, unless words lead further than the labels.
  const hasField = config.model.text || reasons.some(({ examples }, i) => examples || i >= 8);
  const [{ en }, paint, found] = await Promise.all([
    import('./messages/en'),
    mixPaint(config.look),
    hasField ? import('./components/ReasonField').catch(logError) : undefined,
    loadRareShapes(config.channels),
  ]);
  if (!en) throw 'no words';
  await addWords('first', en);
  const t = createText(texts, language.locale);
  const isPhone = window.matchMedia('(pointer: coarse) and (hover: none)').matches;
  const isOpen = signal(!launcher);
  let floating: FloatingPanel | undefined;
  const close = () => floating?.close();
  const show = () => floating?.open();
  const { later, load } = prepareLater(
    async ({ beginLater, css: more, enLater, otherProblems }) => {
      await addWords('later', enLater);
      // The page may have taken the panel off meanwhile.
      if (isEnded) return;
      ends.push(lendStyles(shadow, more), ...beginLater({ selector, flow, t, isOpen, show }));
      otherProblems(config, attributes).then(report, logError);
    },
  );
  const flow = openFlow({
    selector,
    t,
    addWords,
    later,
    loadLater: load,
    isPhone,
    hide: close,
  });

  const root = document.createElement('div');
  root.className = `scs ${launcher ? 'floating' : 'inline'} ${config.look.position}`;
  root.lang = language.locale;
  language.turn?.(root);
  // Pages with single-key shortcuts see our host and not the text field in it, and would take the letters; dialogs of
  // the page that keep the focus to themselves would take it back.
  for (const type of ['keydown', 'keyup', 'keypress', 'focusin'])
    root.addEventListener(
      type,
      (event) => (event as KeyboardEvent).key !== 'Escape' && event.stopPropagation(),
    );
  shadow.append(root);
  ends.push(lendStyles(shadow, css + (found?.css ?? '')), paint(shadow));

  let step = '';
  let hasFailed = false;
  const draw = () => {
    if (hasFailed) return;
    const hadFocus = root.contains(shadow.activeElement);
    const before = step;
    step = `${flow.view.value} ${flow.subject.value} ${flow.handedOff.value?.channel.id}`;
    const app = {
      selector,
      flow,
      t,
      later: later.value,
      field: found?.ReasonField,
      onClose: launcher && close,
    };
    render(<Widget {...app} isFloating={!!launcher} isOpen={isOpen.value} />, root);
    // A step that replaces the one with the focus takes the focus along, for keyboards and screen readers.
    if (hadFocus && (step !== before || !shadow.activeElement))
      focusSoon(isOpen.value || !launcher ? root.querySelector('#title') : launcher);
  };
  ends.push(
    effect(
      guard(draw, (error) => {
        hasFailed = true;
        logError(error);
        const wasOpen = isOpen.peek();
        // While it is open, the launcher is not seen.
        floating?.destroy();
        // Who was at it is shown the list at once.
        if (wasOpen) launcher?.focus();
        fallBack?.();
        root.remove();
      }) as () => void,
    ),
  );
  const panel = root.querySelector<HTMLElement>('#panel');
  if (launcher && panel) {
    floating = floatPanel(panel, launcher, (next) => {
      isOpen.value = next;
      void load();
      selector.emit(next ? 'open' : 'close', {});
    });
    ends.push(floating.destroy);
  }
  selector.identify({ device: isPhone ? 'mobile' : 'desktop', ...(context as Context) });
  ends.push(effect(() => void (selector.toAskAbout.value && load())));
  // Drawing and opening, in one task, would keep a slow phone busy for too long.
  await new Promise((resume) => setTimeout(resume));
  if (options.open) show();

  const { identify, consent, forget } = selector;
  // What a customer's wish hangs on waits for no other file.
  const own: Record<string, (...args: never[]) => unknown> = {
    open: show,
    close,
    identify,
    consent,
    forget,
  };
  return {
    selector,
    run: (name, ...args) =>
      Object.hasOwn(own, name)
        ? own[name]?.(...(args as never[]))
        : import('./commands').then((it) => it.obey(selector, name, args)),
    open: show,
    close,
    tease: (request: PromptRequest) =>
      import('./tease').then((it) => it.tease(request, flow, root, show)),
    destroy() {
      isEnded = true;
      for (const end of ends.reverse()) end();
      selector.destroy();
      render(null, root);
      root.remove();
    },
  };
}
