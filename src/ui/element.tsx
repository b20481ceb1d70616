/** `<smart-channel-selector>`: the panel in the flow of a page, or in the corner where config says `floating`. */
import type { Settings } from '../config/merge';
import { guard, logError } from '../guard';
import { configText } from './config-text';
import { drawLauncher, type LauncherLook, labelLauncher } from './launcher';
import type { Mounted } from './panel';
import { drawPlainList } from './plain-list';

/** Config as it is read here, before it has been checked. */
interface Written {
  readonly look?: { readonly mode?: unknown } & LauncherLook;
  readonly prompts?: unknown;
}

// Node has no elements; importing this there must do no harm.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * Set `config`, or write it as JSON into a `<script type="application/json">` inside. What else is inside, such as
 * `<a href="tel:…">`, is shown until the panel is there, and stays if it cannot load.
 */
export class SmartChannelSelector extends Base {
  #config: unknown;
  #configText: string | undefined;
  #launcher: HTMLButtonElement | undefined;
  #mounted: Promise<Mounted | undefined> | undefined;

  constructor() {
    super();
    // The script tag may have been here first.
    if (!this.shadowRoot)
      this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
  }

  get config(): unknown {
    return this.#config;
  }

  /** Starts afresh with another config; one that says the same changes nothing. */
  set config(config: unknown) {
    this.#config = config;
    // Frameworks set an object made anew whenever they render; the customer is in the middle of something.
    const text = configText(config);
    if (text !== undefined && text === this.#configText) return;
    this.#configText = text;
    void this.#end().then(() => this.#begin());
  }

  /** Loads the panel if need be, and opens it. */
  async open(): Promise<void> {
    this.#begin();
    if (this.#config !== undefined) (await this.#mount())?.open();
  }

  async close(): Promise<void> {
    (await this.#mounted)?.close();
  }

  connectedCallback(): void {
    // What was set on the bare element, before the class was there, hides the setter.
    if (Object.hasOwn(this, 'config')) {
      const { config } = this;
      Reflect.deleteProperty(this, 'config');
      this.config = config;
    }
    this.#begin();
  }

  disconnectedCallback(): void {
    // Moving an element takes it out and puts it in again, in one go; only what stays out ends.
    queueMicrotask(() => {
      if (!this.isConnected) void this.#end();
    });
  }

  #begin = guard((): void => {
    this.#config ??= this.#written();
    if (!this.isConnected || this.#config === undefined || this.#mounted || this.#launcher) return;
    const { look, prompts } = this.#config as Written;
    if (look?.mode !== 'floating') return void this.#mount();
    const launcher = drawLauncher(this.shadowRoot as ShadowRoot, look);
    launcher.addEventListener('click', () => void this.open(), { once: true });
    this.#launcher = launcher;
    import('./launcher-label').then(
      (it) => labelLauncher(launcher, it.launcherLabel(this.#config, this)),
      logError,
    );
    if (prompts)
      void import('../prompts/open-prompts').then(
        guard(({ openPrompts }) =>
          openPrompts({
            launcher,
            settings: () => this.#config as Settings,
            panel: () => this.#mount(),
          }),
        ),
        logError,
      );
  });

  #mount(): Promise<Mounted | undefined> {
    this.#mounted ??= this.#draw();
    return this.#mounted;
  }

  async #draw(): Promise<Mounted | undefined> {
    const shadow = this.shadowRoot as ShadowRoot;
    // The panel before this one took its place.
    if (!shadow.querySelector('slot')) shadow.append(document.createElement('slot'));
    const launcher = this.#launcher;
    const fallBack = () => {
      // The owner's own links inside the element are better than ours.
      if (this.childElementCount === 0) drawPlainList(shadow, this.#config, launcher);
    };
    try {
      const { mount } = await import('./panel');
      const mounted = await mount(this, shadow, this.#config, { launcher, fallBack });
      shadow.querySelector('slot')?.remove();
      return mounted;
    } catch (error) {
      logError(error);
      fallBack();
      return undefined;
    }
  }

  async #end(): Promise<void> {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    this.#launcher?.remove();
    this.#launcher = undefined;
    // At once: what begins while the panel is still loading brings sheets of its own.
    (this.shadowRoot as ShadowRoot).adoptedStyleSheets = [];
    (await mounted)?.destroy();
  }

  #written(): unknown {
    const block = this.querySelector('script[type="application/json"]');
    return block?.textContent ? JSON.parse(block.textContent) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'smart-channel-selector': SmartChannelSelector;
  }
}
