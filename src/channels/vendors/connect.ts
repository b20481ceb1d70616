import type { Opening, Vendor, VendorRequest } from './vendor';

const pollMilliseconds = 200;
const longestWaitMilliseconds = 5000;

const after = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

function foundOn<Sdk>(vendor: Vendor<Sdk>, page: Window): Sdk | undefined {
  try {
    return vendor.find(page);
  } catch {
    return undefined;
  }
}

/**
 * The vendor's interface once it is on the page; `undefined` where it has not come in time. Never rejects.
 *
 * @param patienceMilliseconds how long to look for it, five times a second.
 * @param isStopped whether nobody waits any more.
 */
export async function arrival<Sdk>(
  vendor: Vendor<Sdk>,
  page: Window,
  patienceMilliseconds: number,
  isStopped = () => false,
): Promise<Sdk | undefined> {
  for (let waitedMilliseconds = 0; !isStopped(); waitedMilliseconds += pollMilliseconds) {
    const sdk = foundOn(vendor, page);
    if (sdk || waitedMilliseconds >= patienceMilliseconds) return sdk;
    await after(pollMilliseconds);
  }
  return undefined;
}

function openingOf(request: VendorRequest, signal: AbortSignal): Opening {
  const { subject, message, contactId, send } = request;
  const about = withoutEmpty({ contact_reason: subject, contact_id: contactId });
  return {
    ...request,
    send: send && message !== '',
    signal,
    about,
    attributes: withoutEmpty({ ...about, contact_message: message }),
    summary: [subject, message].filter(Boolean).join(': '),
  };
}

const withoutEmpty = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text));

/**
 * Opens the conversation at a vendor that may still be on its way: looks for it for up to 5 seconds, and gives it
 * 5 seconds to open.
 *
 * @returns whether it opened. Never rejects.
 */
export async function connect<Sdk>(
  vendor: Vendor<Sdk>,
  request: VendorRequest,
  page: Window,
): Promise<boolean> {
  const sdk = await arrival(vendor, page, longestWaitMilliseconds);
  if (!sdk) return false;
  const givenUp = new AbortController();
  const opening = openingOf(request, givenUp.signal);
  const isOpen = async () => (await vendor.open(sdk, opening, page)) !== false;
  const opened = await Promise.race([
    isOpen().catch(() => false),
    after(longestWaitMilliseconds).then(() => false),
  ]);
  if (!opened) givenUp.abort();
  return opened;
}
