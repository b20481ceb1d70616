import type { VendorAvailability, VendorOutcome } from '../../../../src/channels/vendors/vendor';

/** One call of a vendor's interface; functions among its arguments are written `(callback)`. */
export type Call = readonly [name: string, ...args: unknown[]];

/** Knows who listens. */
class ListenedTarget extends EventTarget {
  readonly listeners = new Set<unknown>();

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    super.addEventListener(...args);
    const [, listener, options] = args;
    this.listeners.add(listener);
    const { signal } = Object(options) as AddEventListenerOptions;
    signal?.addEventListener('abort', () => this.listeners.delete(listener));
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    super.removeEventListener(...args);
    this.listeners.delete(args[1]);
  }
}

/** A page with nothing but events, and what is called on it. */
export class Stage {
  private readonly target = new ListenedTarget();
  private readonly document = new ListenedTarget();
  readonly page = Object.assign(this.target, {
    document: this.document,
  }) as unknown as Window & Record<string, unknown>;
  /** Handlers that a vendor of this page holds. */
  handlers = 0;
  readonly calls: Call[] = [];
  /** Whether every recorded call throws. */
  isBroken = false;

  /** A function of the vendor that is recorded under this name. */
  record =
    (name: string, answer: (...args: unknown[]) => unknown = () => undefined) =>
    (...args: unknown[]): unknown => {
      if (this.isBroken) throw new Error(`${name} is broken`);
      this.calls.push([
        name,
        ...args.map((arg) => (typeof arg === 'function' ? '(callback)' : arg)),
      ]);
      return answer(...args);
    };

  /** How many listen, to the page or to the vendor. */
  get listeners(): number {
    return this.target.listeners.size + this.document.listeners.size + this.handlers;
  }

  /** An event of the vendor on the page. */
  dispatch(type: string, more: object = {}, target: EventTarget = this.page): void {
    target.dispatchEvent(Object.assign(new Event(type), more));
  }
}

/** What happens at the vendor once it is installed. */
export interface Happenings {
  /** What availability is at first and becomes, in order; the first needs nothing to happen where it can be asked. */
  readonly availability?: readonly [happen: () => void, heard: VendorAvailability][];
  /** `undefined` for what says nothing. */
  readonly outcomes?: readonly [
    what: string,
    happen: () => void,
    heard: VendorOutcome | undefined,
  ][];
}

/** A stand-in for a vendor's interface, written from its documentation, and what is expected of the adapter. */
export interface Double {
  readonly product: string;
  /** The call that opens it, as the table of chat products shows it. */
  readonly opens: string;
  readonly takesAlong: string;
  /** Where the interface is documented, or else seen. */
  readonly sources: readonly string[];
  /** What the sources leave open. */
  readonly note?: string;
  /** Puts what is there before the vendor's script has loaded on the page. */
  readonly snippet?: (stage: Stage) => void;
  readonly install: (stage: Stage) => Happenings;
  /** All calls of an opening, in order. */
  readonly opened: readonly Call[];
  /** The call that transmits the message. */
  readonly sends?: Call;
  /** Brings about what the vendor sends after. */
  readonly sendsAfter?: (stage: Stage) => void;
  readonly hides?: Call;
  /** Whether there is a way to stop listening that leaves the owner's listeners alone; default: yes. */
  readonly unsubscribes?: false;
}

/** The request that every double expects. */
export const request = {
  subject: 'Where is my order?',
  message: 'It is late',
  reason: 'order',
  contactId: 'c1',
};
export const about = { contact_reason: 'Where is my order?', contact_id: 'c1' };
export const withMessage = { ...about, contact_message: 'It is late' };

/** Handlers by event name, as most vendors keep them. */
export function emitter(stage: Stage, name: string) {
  const handlers = new Map<unknown, Set<(data?: unknown) => void>>();
  return {
    on: stage.record(`${name}.on`, (event, handler) => {
      handlers.set(event, (handlers.get(event) ?? new Set()).add(handler as () => void));
      stage.handlers += 1;
    }),
    off: stage.record(`${name}.off`, (event, handler) => {
      if (handlers.get(event)?.delete(handler as () => void)) stage.handlers -= 1;
    }),
    emit: (event: string, data?: unknown) => {
      for (const handler of handlers.get(event) ?? []) handler(data);
    },
  };
}
