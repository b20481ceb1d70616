/** What every chat product answers to, each in its own words. */

/** What a chat product on the page is asked to open with. */
export interface VendorRequest {
  /** What the contact is about, in the customer's language. */
  readonly subject: string;
  /** The customer's message. */
  readonly message: string;
  /** Id of the reason. */
  readonly reason: string;
  readonly contactId: string;
  /** Whether to transmit the message at once, where the vendor can; default: the customer presses send. */
  readonly send?: boolean | undefined;
}

export interface Opening extends VendorRequest {
  /** Aborted once nobody waits any more: the customer has been shown another way. */
  readonly signal: AbortSignal;
  /**
   * `contact_reason` and `contact_id`: what the agent is told beside the message, under names that are the same at every
   * vendor. Here and in `attributes`, what is empty is left out.
   */
  readonly about: Readonly<Record<string, string>>;
  /** That and `contact_message`, for vendors without a draft. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Subject and message in a line. */
  readonly summary: string;
}

export type VendorAvailability = 'open' | 'closed' | 'unknown';

/**
 * How a conversation ended, in [0, 1] from not resolved to resolved, as the customer rated it; `'ended'` where it is
 * only known that it is over, which is no outcome but a moment to ask.
 */
export type VendorOutcome = { readonly resolved: number } | 'ended';

export type Stop = () => void;

/**
 * A chat product, by what its interface on the page documents. Nothing of the page is patched, and handlers of the owner
 * stay in place: where a vendor has no way to stop listening without them, nothing is answered and the caller stops
 * passing on what it hears.
 */
export interface Vendor<Sdk> {
  /** The vendor's interface, once it is on the page and answers. May throw where it does not answer yet. */
  find(page: Window): Sdk | undefined;
  /** Opens the conversation. Fails by throwing, rejecting, or answering `false`. */
  open(sdk: Sdk, opening: Opening, page: Window): unknown;
  availability?(sdk: Sdk): VendorAvailability;
  onAvailability?(
    sdk: Sdk,
    listener: (availability: VendorAvailability) => void,
    page: Window,
  ): Stop | undefined;
  onOutcome?(sdk: Sdk, listener: (outcome: VendorOutcome) => void, page: Window): Stop | undefined;
  /** Hides the vendor's own button. Where hiding takes all of the chat off the page, `open` brings it back to stay. */
  hideLauncher?(sdk: Sdk): unknown;
}
