/** The channels that a page already tells search engines of: schema.org contact points in JSON-LD. */
import type { Settings } from './merge';

type Node = Readonly<Record<string, unknown>>;

/** A way to reach the site, found on the page. */
interface Found {
  readonly kind: 'phone' | 'email' | 'whatsapp' | 'link';
  /** Number or address. */
  readonly at: string;
  /** What schema.org calls its `contactType`; empty where it serves everything. */
  readonly type: string;
  /** Languages and areas that it is there for, in the page's words. */
  readonly serves: readonly string[];
  readonly hours: unknown;
}

/** For which of the default reasons a contact of this type is there; one of another type is there for all. */
const reasonsByType: Readonly<Record<string, readonly string[]>> = {
  'technical support': ['problem', 'account'],
  'billing support': ['payment'],
  'bill payment': ['payment'],
  'credit card support': ['payment'],
  sales: ['question'],
  reservations: ['order'],
  'package tracking': ['order'],
  'baggage tracking': ['order'],
  emergency: ['urgent'],
  'roadside assistance': ['urgent'],
};

/**
 * Config from the JSON-LD of a page: `contactPoint`, `telephone` and `email` of what it says it is.
 *
 * @param texts of the page's `application/ld+json` blocks; one that is not JSON is left to those who read it.
 * @param reasons the default ones.
 * @returns channels in the order of the page, each number and address once, and the reasons with those channels in their
 *   `never` that are there for something else; empty where the page names no contact.
 */
export function readJsonLd(
  texts: readonly string[],
  reasons: readonly { readonly id: string }[],
): Settings {
  const found = unique(texts.flatMap(parsed).flatMap(nodesIn).flatMap(contactsOf));
  if (found.length === 0) return {};
  const channels = found.map((one, i) => ({
    ...one,
    id: idOf(one, found.slice(0, i)),
    label: labelOf(one, found),
  }));
  const never = (reason: string) => {
    const others = channels.filter(({ type }) => !servesReason(type, reason));
    return others.length < channels.length ? others.map(({ id }) => id) : [];
  };
  return {
    channels: channels.map(({ id, kind, at, label, hours }) => ({
      id,
      kind,
      [kind === 'link' ? 'href' : kind === 'email' ? 'address' : 'number']: at,
      ...(label && { label }),
      ...(hours !== undefined && { hours }),
    })),
    reasons: reasons.map((reason) => ({ ...reason, never: never(reason.id) })),
  };
}

const servesReason = (type: string, reason: string): boolean =>
  reasonsByType[type]?.includes(reason) ?? true;

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The things that a block is about: itself, each of a list, or what is in its `@graph`. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...nodesIn(node['@graph'])];
}

function contactsOf(node: Node): Found[] {
  if (node['@type'] === 'Person') return [];
  const points = listOf(node.contactPoint).flatMap(nodesIn);
  const hours = node.openingHoursSpecification ?? node.openingHours;
  return [
    ...points.flatMap((point) => reachedBy(point, point.hoursAvailable)),
    ...reachedBy({ telephone: node.telephone, email: node.email }, hours),
  ];
}

function reachedBy(point: Node, hours: unknown): Found[] {
  const type = textOf(point.contactType).toLowerCase();
  const serves = [...namesIn(point.availableLanguage), ...namesIn(point.areaServed)];
  const isGeneral = !type || /customer|general|information/.test(type);
  const from = (kind: Found['kind'], value: unknown, pattern: RegExp): Found[] =>
    listOf(value).flatMap((one) => {
      const at = textOf(one).replace(/^(?:tel|mailto):/i, '');
      const own = { kind, at, type: isGeneral ? '' : type, serves };
      // A letter box is always open.
      return pattern.test(at) ? [{ ...own, hours: kind === 'email' ? undefined : hours }] : [];
    });
  const whatsapp = /^https:\/\/(?:wa\.me\/|api\.whatsapp\.com\/send\?phone=)\+?(\d+)/;
  return [
    ...from('phone', point.telephone, /\d{3}/),
    ...from('email', point.email, /^[^\s@]+@[^\s@]+$/),
    ...from('whatsapp', point.url, whatsapp).map((one) => ({
      ...one,
      at: `+${whatsapp.exec(one.at)?.[1]}`,
    })),
    ...from('link', point.url, /^(?!https:\/\/(?:wa\.me|api\.whatsapp\.com)\/)(?:https?:\/\/|\/)/),
  ];
}

/** What tells it from others of its kind: what it is for, and whom it serves. */
function labelOf({ kind, type, serves, at }: Found, all: readonly Found[]): string {
  const alike = all.filter((other) => other.kind === kind);
  const words = [sentenceCase(type), alike.length > 1 ? serves.join(', ') : ''].filter(Boolean);
  const isAlone = alike.filter((other) => other.type === type).length === 1;
  return words.join(' · ') || (isAlone ? '' : at);
}

/** Texts, or the names of things. */
const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((one) => {
    const name = textOf(one) || textOf(nodesIn(one)[0]?.name);
    return name ? [name] : [];
  });

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same number written twice is one channel; what a contact point says of it goes before what the page says. */
const unique = (found: readonly Found[]): Found[] => {
  const keyOf = ({ kind, at }: Found) =>
    `${kind} ${kind === 'link' ? at : at.replace(/[\s().-]/g, '').toLowerCase()}`;
  return found.filter((one, i) => found.findIndex((other) => keyOf(other) === keyOf(one)) === i);
};

const idOf = ({ kind, type }: Found, before: readonly Found[]): string => {
  const name = [kind, ...type.split(/\W+/)].filter(Boolean).join('-');
  const alike = before.filter((other) => other.kind === kind && other.type === type).length;
  return alike > 0 ? `${name}-${alike + 1}` : name;
};
