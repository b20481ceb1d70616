/** Every chat product by name, each in a file of its own that is loaded when it is used. */
import type { Channel } from '../../config/schema';
import { guard } from '../../guard';
import { arrival, connect } from './connect';
import type { Stop, Vendor, VendorAvailability, VendorOutcome, VendorRequest } from './vendor';

export type VendorName = NonNullable<Extract<Channel, { kind: 'chat' }>['vendor']>;

/** How each is loaded. */
export const vendors: Readonly<
  Record<VendorName, () => Promise<{ readonly vendor: Vendor<unknown> }>>
> = {
  intercom: () => import('./intercom'),
  zendesk: () => import('./zendesk'),
  crisp: () => import('./crisp'),
  tawk: () => import('./tawk'),
  livechat: () => import('./livechat'),
  hubspot: () => import('./hubspot'),
  chatwoot: () => import('./chatwoot'),
  freshchat: () => import('./freshchat'),
  tidio: () => import('./tidio'),
  gorgias: () => import('./gorgias'),
  olark: () => import('./olark'),
  helpscout: () => import('./helpscout'),
  salesforce: () => import('./salesforce'),
  genesys: () => import('./genesys'),
  liveperson: () => import('./liveperson'),
  gladly: () => import('./gladly'),
  jivochat: () => import('./jivochat'),
  smartsupp: () => import('./smartsupp'),
};

/** Opens the conversation at a chat product of the page; answers whether it opened. Never rejects. */
export const openVendor = (
  name: VendorName,
  request: VendorRequest,
  page: Window = window,
): Promise<boolean> =>
  Object.hasOwn(vendors, name)
    ? vendors[name]().then(
        ({ vendor }) => connect(vendor, request, page),
        () => false,
      )
    : Promise.resolve(false);

/** What somebody wants to know of a chat product. */
export interface VendorSignals {
  /** Told when availability becomes known and when it changes. */
  readonly onAvailability?: (availability: VendorAvailability) => void;
  readonly onOutcome?: (outcome: VendorOutcome) => void;
  /** Whether to hide the product's own button, where it can be; default: it stays. */
  readonly hideLauncher?: boolean;
}

/** Chats are often loaded late, after consent or when the page is idle. */
const patienceMilliseconds = 60_000;
const availabilities: readonly unknown[] = ['open', 'closed', 'unknown'];
/** Between questions to a vendor that tells availability only when asked. */
const askAgainMilliseconds = 15_000;

/**
 * Listens to a chat product of the page, once it is there, for up to a minute. Never throws.
 *
 * @returns stops listening; the product's button stays as it is.
 */
export function vendorSignals(
  name: VendorName,
  { onAvailability, onOutcome, hideLauncher }: VendorSignals,
  page: Window = window,
): Stop {
  const stops: Stop[] = [];
  let isStopped = false;
  let known: VendorAvailability = 'unknown';

  // Events of the page may be anybody's, with anything in them.
  const heard = guard((availability: VendorAvailability) => {
    if (isStopped || availability === known || !availabilities.includes(availability)) return;
    known = availability;
    onAvailability?.(availability);
  });
  const ended = guard((outcome: VendorOutcome) => {
    const isOutcome = outcome === 'ended' || (outcome.resolved >= 0 && outcome.resolved <= 1);
    if (!isStopped && isOutcome) onOutcome?.(outcome);
  });
  const keep = (stop: Stop | undefined) => {
    if (stop) stops.push(stop);
  };

  const listen = guard(async () => {
    const { vendor } = await vendors[name]();
    const sdk = await arrival(vendor, page, patienceMilliseconds, () => isStopped);
    if (!sdk) return;
    if (hideLauncher) guard(() => vendor.hideLauncher?.(sdk))();
    if (onOutcome) keep(guard(() => vendor.onOutcome?.(sdk, ended, page))());
    if (!onAvailability) return;
    const ask = guard(() => vendor.availability && heard(vendor.availability(sdk)));
    ask();
    keep(guard(() => vendor.onAvailability?.(sdk, heard, page))());
    if (!vendor.availability || vendor.onAvailability) return;
    const timer = setInterval(ask, askAgainMilliseconds);
    keep(() => clearInterval(timer));
  });
  void listen();

  return () => {
    isStopped = true;
    for (const stop of stops.splice(0)) guard(stop)();
  };
}
