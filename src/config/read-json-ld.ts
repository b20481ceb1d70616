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
const reasonsByType: ReadonlyMap<string, readonly string[]> = new Map([
  ['technical support', ['problem', 'account']],
  ['billing support', ['payment']],
  ['bill payment', ['payment']],
  ['credit card support', ['payment']],
  ['sales', ['question']],
  ['reservations', ['order']],
  ['package tracking', ['order']],
  ['baggage tracking', ['order']],
  ['emergency', ['urgent']],
  ['roadside assistance', ['urgent']],
]);

/** A page that names more is a list of branches, of which nobody is to choose. */
const mostContacts = 50;
/** Things within things, and the letters of a name: nobody writes more by hand. */
const mostDepth = 20;
const longestName = 100;
const mostServed = 5;

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
  const nodes = texts.flatMap(parsed).flatMap((value) => nodesIn(value));
  const found = firstOf(nodes);
  if (found.length === 0) return {};
  const ids = idsOf(found);
  const channels = found.map((one, i) => ({
    ...one,
    id: ids[i] as string,
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
  reasonsByType.get(type)?.includes(reason) ?? true;

function parsed(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The things that a block is about: itself, each of a list, or what is in its `@graph`. */
function nodesIn(value: unknown, depth = 0): Node[] {
  if (typeof value !== 'object' || value === null || depth > mostDepth) return [];
  if (Array.isArray(value)) return value.flatMap((one) => nodesIn(one, depth + 1));
  const node = value as Node;
  return [node, ...nodesIn(node['@graph'], depth + 1)];
}

/** What a page may tell of besides the site itself: who wrote or reviewed, an event, a job, somebody else's offer. */
const others =
  /person|review|rating|comment|event|posting|article|creativework|book|recipe|profile/i;

function contactsOf(node: Node): Found[] {
  if (listOf(node['@type']).some((type) => others.test(textOf(type)))) return [];
  const points = listOf(node.contactPoint).flatMap((point) => nodesIn(point));
  const hours = node.openingHoursSpecification ?? node.openingHours;
  return [
    ...points.flatMap((point) => reachedBy(point, point.hoursAvailable)),
    ...reachedBy({ telephone: node.telephone, email: node.email }, hours),
  ];
}

function reachedBy(point: Node, hours: unknown): Found[] {
  const type = textOf(point.contactType).slice(0, longestName).toLowerCase();
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
  const served = alike.length > 1 ? serves.slice(0, mostServed).join(', ') : '';
  const words = [sentenceCase(type), served].filter(Boolean);
  const isAlone = alike.filter((other) => other.type === type).length === 1;
  return words.join(' · ') || (isAlone ? '' : at);
}

/** Texts, or the names of things. */
const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((one) => {
    const name = textOf(one) || textOf(nodesIn(one)[0]?.name);
    return name ? [name.slice(0, longestName)] : [];
  });

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The same number written twice is one channel; what a contact point says of it goes before what the page says. */
function firstOf(nodes: readonly Node[]): Found[] {
  const found = new Map<string, Found>();
  for (const node of nodes)
    for (const one of contactsOf(node)) {
      const { kind, at } = one;
      const key = `${kind} ${kind === 'link' ? at : at.replace(/[\s().-]/g, '').toLowerCase()}`;
      if (found.size < mostContacts && !found.has(key)) found.set(key, one);
    }
  return [...found.values()];
}

/** Types of other alphabets have no part in ids, so that two of them may want the same. */
function idsOf(found: readonly Found[]): string[] {
  const ids: string[] = [];
  for (const { kind, type } of found) {
    const name = [kind, ...type.split(/\W+/)].filter(Boolean).join('-');
    let id = name;
    for (let next = 2; ids.includes(id); next++) id = `${name}-${next}`;
    ids.push(id);
  }
  return ids;
}
