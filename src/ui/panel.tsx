/** The panel with everything in it, loaded when a customer means to use it. */
import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import type { SelectorOptions } from '../api';
import type { Problem } from '../config/problem';
import { guard, logError } from '../guard';
import { openSelector, type SelectorStore } from '../selector';
import { adoptStyles } from './adopt-styles';
import { type FloatingPanel, floatPanel } from './floating-panel';
import { openFlow } from './flow';
import { createText } from './format';
import { prepareLater } from './load-later';
import { en } from './messages/en';
import { paint } from './paint';
import { drawPlainList } from './plain-list';
import css from './styles.css?inline';
import { tellPage } from './tell-page';
import { Widget } from './Widget';

export interface MountOptions {
  /** The button that opens the panel, in the same shadow root. Without one the panel stands in the flow of the page. */
  readonly launcher?: HTMLElement;
  readonly selectorOptions?: SelectorOptions;
  /** Open it at once. */
  readonly open?: boolean;
  /** Found before the panel was loaded; they join the selector's own. */
  readonly extraProblems?: readonly Problem[];
}

export interface Mounted {
  readonly selector: SelectorStore;
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
export function mount(
  host: HTMLElement,
  shadow: ShadowRoot,
  rawConfig: unknown,
  { launcher, selectorOptions, open, extraProblems = [] }: MountOptions = {},
): Mounted {
  const selector = openSelector(rawConfig, selectorOptions);
  const { config } = selector;
  const messages = { ...en, ...config.messages };
  const t = createText(messages);
  const isOpen = signal(false);
  let floating: FloatingPanel | undefined;
  const close = () => floating?.close();
  const { later, load } = prepareLater((module) => {
    Object.assign(messages, module.messages, config.messages);
    ends.push(adoptStyles(shadow, module.css));
    for (const problem of module.unknownTexts(config.messages)) selector.emit('problem', problem);
  });
  const show = () => floating?.open();
  const flow = openFlow({ selector, t, loadLater: load, show, hide: close });

  const root = document.createElement('div');
  root.className = 'scs';
  root.lang = t('locale');
  root.dataset.position = config.look.position;
  root.dataset.mode = launcher ? 'floating' : 'inline';
  for (const type of ['keydown', 'keyup', 'keypress'])
    // Pages with single-key shortcuts see our host and not the text field in it, and would take the letters.
    root.addEventListener(type, (event) => {
      if ((event as KeyboardEvent).key !== 'Escape') event.stopPropagation();
    });
  shadow.append(root);
  const ends = [adoptStyles(shadow, css), paint(root, config.look)];
  ends.push(tellPage(host, selector));
  for (const problem of [...extraProblems, ...selector.problems])
    selector.emit('problem', problem);

  let step = '';
  let hasFailed = false;
  const draw = () => {
    if (hasFailed) return;
    const hadFocus = root.contains(shadow.activeElement);
    const before = step;
    step = `${flow.view.value} ${flow.subject.value}`;
    const props = { selector, flow, t, later: later.value, onClose: launcher && close };
    render(<Widget {...props} isFloating={launcher !== undefined} isOpen={isOpen.value} />, root);
    // A step that replaces the one with the focus takes the focus along, for keyboards and screen readers.
    if (hadFocus && step !== before)
      root.querySelector<HTMLElement>('#title')?.focus({ preventScroll: true });
  };
  ends.push(
    effect(
      guard(draw, (error) => {
        hasFailed = true;
        logError(error);
        root.remove();
        drawPlainList(shadow, config, launcher);
      }) as () => void,
    ),
  );
  const panel = root.querySelector<HTMLElement>('#panel');
  if (launcher && panel) {
    floating = floatPanel(panel, launcher, (next) => {
      isOpen.value = next;
      selector.emit(next ? 'open' : 'close', {});
    });
    ends.push(floating.destroy);
  }
  const touches = window.matchMedia('(pointer: coarse) and (hover: none)').matches;
  selector.identify({ device: touches ? 'mobile' : 'desktop' });
  void selector.ready.then(guard(flow.ask));
  if (open) floating?.open();

  return {
    selector,
    open: show,
    close,
    destroy() {
      for (const end of ends.reverse()) end();
      flow.destroy();
      selector.destroy();
      render(null, root);
      root.remove();
    },
  };
}
