/** A wish to be called, and how the site is told of it; loaded when a customer has one. */
import { phoneNumberPattern } from '../config/phone-number';
import type { Problem } from '../config/problem';
import type { Channel } from '../config/schema';
import { sendJson } from '../send-json';
import type { HandOffOutlets, HandOffRequest } from './hand-off';

export const callbackWindows = ['asap', 'morning', 'afternoon', 'evening'] as const;
/** When a customer wants to be called: as soon as possible, or at a time of their day. */
export type CallbackWindow = (typeof callbackWindows)[number];

/** What the site's address is posted. */
export interface CallbackRequest {
  /** Also the header `Idempotency-Key`: another try of the same request has the same. */
  readonly id: string;
  readonly number: string;
  readonly window: CallbackWindow;
  /** Id of the reason; empty where the customer went straight to the channel. */
  readonly reason: string;
  readonly subject: string;
  readonly message: string;
  /** What the outcome is to be recorded for. */
  readonly contactId: string;
}

/** Five digits before any extension: fewer reach only numbers such as 112. */
const fiveDigits = /^\+?(?:[\s().\-/]*\d){5}/;

/**
 * A number that can be called back, or `undefined` where the text is none.
 *
 * @param text as a customer types or pastes it; invisible marks are dropped, and any dash is a hyphen.
 */
export function callableNumber(text: string): string | undefined {
  const number = text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .trim();
  return fiveDigits.test(number) && phoneNumberPattern.test(number) ? number : undefined;
}

/**
 * Asks the listeners of `before-handoff`, then the site's address, for a call. What stands in the way is told as a
 * problem, which never has the number in it.
 *
 * @param request its `window` is `asap` where there is none.
 * @returns whether the site has the request, or a listener sees to it. Never rejects.
 */
export async function requestCallback(
  channel: Channel & { readonly kind: 'callback' },
  { contactId, reason, subject, message, window = 'asap', ...request }: HandOffRequest,
  { ask, onProblems, sendJson: send = sendJson }: HandOffOutlets,
): Promise<boolean> {
  const refuse = (problem: Problem): false => {
    onProblems([problem]);
    return false;
  };
  const number = callableNumber(String(request.number ?? ''));
  if (number === undefined)
    return refuse({
      path: 'handOff.number',
      message: 'cannot be called',
      fix: 'give a phone number of five digits or more, such as +15555550101',
    });
  if (!callbackWindows.includes(window))
    return refuse({
      path: 'handOff.window',
      value: window,
      message: 'cannot be used',
      fix: `use one of: ${callbackWindows.join(', ')}`,
    });
  const { id: name, endpoint } = channel;
  if (!ask({ contactId, reason, channel: name, message, number, window })) return true;
  const path = `channels.${name}.endpoint`;
  if (endpoint === undefined)
    return refuse({
      path,
      message: 'is missing',
      fix: 'give the address that calls are asked of, or prevent before-handoff and see to it',
    });
  const posted: CallbackRequest = {
    id: contactId,
    number,
    window,
    reason,
    subject,
    message,
    contactId,
  };
  try {
    await send(endpoint, posted, { 'idempotency-key': contactId });
    return true;
  } catch (error) {
    return refuse({
      path,
      message: `failed (${error instanceof Error ? error.message : error})`,
      fix: 'let it answer with status 200',
    });
  }
}
