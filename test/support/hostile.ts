/** What an attacker, a broken server or a slip of the pen may hand to us, as arbitraries of fast-check. */
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';

const { FUZZ_RUNS, FUZZ_SEED, FUZZ_TALLY } = process.env;
/** Enough to notice in every run of the tests; `npm run fuzz` draws many more. */
const usualRuns = 200;

/**
 * Asserts a property for many inputs: the same ones each time, unless `FUZZ_SEED` says otherwise. Whatever it is given,
 * no prototype may be changed by it.
 *
 * @param parser what is fuzzed, for the table of `npm run fuzz`.
 * @param share of the runs, for what takes longer, in (0, 1].
 */
export async function fuzz<Input>(
  parser: string,
  input: fc.Arbitrary<Input>,
  holds: (input: Input) => unknown,
  share = 1,
): Promise<void> {
  let inputs = 0;
  const before = prototypes();
  const property = fc.asyncProperty(input, async (given) => {
    inputs++;
    await holds(given);
  });
  const numRuns = Math.ceil(Number(FUZZ_RUNS ?? usualRuns) * share);
  await fc.assert(property, { numRuns, seed: Number(FUZZ_SEED ?? 7) });
  if (prototypes() !== before) throw new Error(`${parser} has changed a prototype`);
  if (FUZZ_TALLY) appendFileSync(FUZZ_TALLY, `${JSON.stringify({ parser, inputs })}\n`);
}

const prototypes = (): string =>
  [Object, Array, Function, String, Map, Promise]
    .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
    .join(' ');

/** Names that objects have without being given any, or that mean something to the language. */
const names = [
  ...['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString', 'valueOf'],
  ...['then', 'toJSON', 'length', '__defineGetter__', 'id', '0', ''],
];
export const hostileName = fc.constantFrom(...names);

export const markup = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '<svg/onload=alert(1)>',
  '</textarea><iframe srcdoc="<script>alert(1)</script>">',
  '&lt;b&gt;',
];

export const hostileText = fc.oneof(
  hostileName,
  fc.constantFrom(
    ...markup,
    '\u202Egnp.exe',
    '\u2066\u2067\u2068',
    '\uD83D',
    'a\uDC00b',
    '\u0000',
    '\r\nBcc: victim@acme.example',
    '{reason}{message}{constructor}{__proto__}',
    "$& $1 $` $'",
    ' '.repeat(5000),
    'x'.repeat(2001),
    '1 '.repeat(1500),
    'Z\u0351\u0343'.repeat(500),
    '\uFDFA'.repeat(300),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Any JSON, also with names and texts that are meant badly. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    hostileText,
    fc.oneof(fc.integer(), fc.double(), fc.constantFrom(-0, 1e308, 2 ** 53)),
    fc.constantFrom(null, true, false),
    fc.array(tie('any'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.oneof(hostileName, fc.string({ maxLength: 8 })), tie('any')), {
        maxLength: 4,
      })
      // As JSON.parse does it, `__proto__` is a name as any other.
      .map((entries) => Object.fromEntries(entries)),
    fc.jsonValue({ maxDepth: 2 }),
  ),
})).any;

const fail = (): never => {
  throw new Error('hostile');
};
/** What only code of the page can hand to us; made afresh each time. */
const madeByCode: readonly (() => unknown)[] = [
  () => new Proxy({}, { get: fail, ownKeys: fail, has: fail, getPrototypeOf: fail }),
  () => new Proxy([], { get: fail }),
  () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  },
  () => Object.defineProperty({}, 'id', { get: fail, enumerable: true }),
  () => Object.defineProperty([1, 2], 0, { get: fail, enumerable: true }),
  () => ({ toString: fail, valueOf: fail, [Symbol.toPrimitive]: fail }),
  () => ({ toJSON: fail }),
  () => {
    const cycle: Record<string, unknown> = { id: 'a', kind: 'link' };
    cycle.self = cycle;
    cycle.channels = [cycle];
    return cycle;
  },
  () => Object.create(null),
  () => Object.assign(Object.create({ href: 'javascript:alert(1)' }), { id: 'inherits' }),
  // biome-ignore lint/suspicious/noSparseArray: holes are what it is about.
  () => [, { id: 'a' }, ,],
  () => Symbol('hostile'),
  () => 10n,
  () => Number.NaN,
  () => -0,
  () => Number.NEGATIVE_INFINITY,
  () => new Date(Number.NaN),
  () => new Map([['id', 'a']]),
  () => /(a+)+$/,
  () => fail,
  () => new Uint8Array(4),
  () => ({ length: 2 ** 32 }),
];

/** A value in a box, since some cannot even be looked at by who draws them. */
export interface Boxed {
  readonly value: unknown;
}
const boxed = (value: unknown): Boxed => shown({ value }, () => fc.stringify(value));

/** As it is written down where a property fails. */
const shown = <Input extends object>(input: Input, write: () => string): Input =>
  Object.assign(input, {
    [fc.toStringMethod]: () => {
      try {
        return write();
      } catch {
        return 'what cannot be looked at';
      }
    },
  });
export const boxedJson = anyJson.map(boxed);

/** Any value of the language. */
export const anyValue: fc.Arbitrary<Boxed> = fc.oneof(
  { weight: 3, arbitrary: boxedJson },
  { weight: 2, arbitrary: fc.constantFrom(...madeByCode).map((make) => boxed(make())) },
  fc
    .anything({ withBigInt: true, withDate: true, withSparseArray: true, withNullPrototype: true })
    .map(boxed),
);

export type Path = readonly (string | number)[];
/** What was valid, with something else in a few places. */
export interface Damaged {
  readonly value: unknown;
  /** Where: places within `value`, from the outside in. */
  readonly paths: readonly Path[];
}

/** Every place in a value of JSON, itself included. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [
    path,
    ...inside.flatMap(([name, one]) =>
      placesIn(one, [...path, Array.isArray(value) ? Number(name) : name]),
    ),
  ];
}

/**
 * A valid value that is not quite valid any more: in one to three places something else stands, is missing, or is there
 * besides.
 *
 * @param anything what stands there instead.
 */
export const nearlyValid = (
  valid: Readonly<Record<string, unknown>>,
  anything: fc.Arbitrary<Boxed> = anyValue,
): fc.Arbitrary<Damaged> => {
  const places = placesIn(valid).filter((path) => path.length > 0);
  const damage = fc.record({
    place: fc.constantFrom(...places),
    how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add'),
    name: fc.oneof(hostileName, fc.string({ maxLength: 8 })),
    given: anything,
  });
  return fc.array(damage, { minLength: 1, maxLength: 3 }).map((all) => {
    const value: unknown = structuredClone(valid);
    const paths: Path[] = [];
    for (const { place, how, name, given } of all) {
      const parent = place
        .slice(0, -1)
        .reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
      if (
        typeof parent !== 'object' ||
        parent === null ||
        paths.some((one) => isWithin(place, one))
      )
        continue;
      const last = place.at(-1) as string | number;
      const isAdded = how === 'add' && !Array.isArray(parent);
      if (how === 'remove') Reflect.deleteProperty(parent, last);
      else
        Object.defineProperty(parent, isAdded ? name : last, {
          ...given,
          configurable: true,
          enumerable: true,
          writable: true,
        });
      paths.push(isAdded ? [...place.slice(0, -1), name] : place);
    }
    const write = () =>
      fc.stringify(all.map(({ place, how, name, given }) => [place, how, name, given]));
    return shown({ value, paths }, write);
  });
};

/** Whether one place is another, or in it, or around it. */
export const isWithin = (a: Path, b: Path): boolean =>
  a.slice(0, b.length).join('\n') === b.slice(0, a.length).join('\n');

const schemes = [
  ...[
    'javascript:',
    'JaVaScRiPt:',
    'java\tscript:',
    'java\nscript:',
    '\u0001javascript:',
    ' javascript:',
  ],
  ...[
    '{reason}javascript:',
    'java{message}script:',
    '{x}data:',
    'data:text/html,',
    'vbscript:',
    'blob:',
  ],
  ...[
    'file:///',
    'https://',
    'http:',
    '//',
    '\\\\',
    '/\\',
    'https:\\\\',
    'mailto:',
    'tel:',
    'about:',
    'view-source:',
  ],
  ...[
    'filesystem:',
    'intent://',
    'ws://',
    'https://user:password@',
    'https://acme.example@',
    '',
    '/',
    '?',
    '#',
    '.',
  ],
];
const rests = [
  ...[
    'alert(1)',
    'evil.example/',
    'acme.example/{reason}?m={message}',
    '%0aalert(1)',
    'x@y?bcc=z@evil.example',
  ],
  ...[
    '[',
    ':',
    '\u0000',
    '\uD83D',
    '{',
    '{message}',
    '',
    '*/alert(1)',
    'evil.example\\@acme.example',
  ],
];
export const hostileAddress = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...schemes), fc.constantFrom(...rests))
      .map((parts) => parts.join('')),
  },
  hostileText,
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
);
export const hostileNumber = fc.oneof(
  fc.constantFrom(
    ...[
      '+15555550101',
      '112',
      '(555) 555-0101 x12',
      '1;ext=1;ext=2',
      '+1?body=x',
      '555&body=x',
      '+',
      '5'.repeat(400),
    ],
    ...[
      '\u0661\u0662\u0663\u0664\u0665',
      '555\r\n0101',
      '+1 555 555 0101,,,9',
      '+1-555-555-0101;phone-context=evil.example',
    ],
    `5${' '.repeat(3000)}`,
  ),
  fc.stringMatching(/^\+?[\d\s().\-/x;=,]{0,24}$/),
  hostileText,
);
export const hostileMail = fc.oneof(
  fc.constantFrom(
    ...[
      'help@acme.example',
      'a?bcc=b@c.example',
      'a&cc=b@c.example',
      'a@b@c',
      'a%0ABcc:x@y',
      'a\n@b',
      'a\uD83D@b',
    ],
    ...[
      '"a b"@c',
      'a,b@c',
      'a@b,c@d',
      '<a@b>',
      'ä@ü.example',
      'a#b@c',
      "o'neil@acme.example",
      'a@b?subject=x',
    ],
  ),
  fc
    .tuple(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }))
    .map((parts) => parts.join('@')),
  hostileText,
);
