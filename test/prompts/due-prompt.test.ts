import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prompt, PromptCaps } from '../../src/config/prompt-schema';
import { duePrompt, type Moment, type View } from '../../src/prompts/due-prompt';
import {
  dismissed,
  type Journey,
  met as metWithin,
  readJourney,
  seen,
  shown,
} from '../../src/prompts/journey';

const second = 1000;
const minute = 60 * second;
const day = 1440 * minute;
const noon = Date.parse('2026-05-12T12:00:00Z');
const caps: PromptCaps = {
  perSession: 1,
  perWeek: 2,
  quietDays: 14,
  afterSeconds: 5,
  visitDays: 30,
};
const aView = (over: Partial<View> = {}): View => ({
  path: '/checkout',
  enteredAt: noon - minute,
  activeAt: noon,
  events: new Set(),
  errors: 0,
  ...over,
});
const aPrompt = (when: Prompt['when'], over: Partial<Prompt> = {}): Prompt => ({
  when,
  reason: 'payment',
  ...over,
});
const met = (
  ...given: Parameters<typeof metWithin> extends [...infer Most, number] ? Most : never
) => metWithin(...given, 365);
const started = readJourney(undefined, noon);
const isDue = (prompt: Prompt, over: Partial<Moment> = {}) =>
  duePrompt({
    prompts: [prompt],
    caps,
    isGranted: true,
    journey: started,
    view: aView(),
    contacts: [],
    isFree: () => true,
    now: noon,
    ...over,
  }) === prompt;
/** A journey that has met these at these days before noon. */
const journeyOf = (prompt: Prompt, ...signs: (readonly [sign: string, daysAgo: number])[]) =>
  signs.reduce(
    (journey, [sign, daysAgo]) =>
      met(
        journey,
        sign.startsWith('/') ? { path: sign } : { event: sign },
        [prompt],
        caps,
        noon - daysAgo * day - minute,
      ),
    started,
  );

describe('a prompt is called for', () => {
  const visits = aPrompt({ path: '/checkout', visits: 3 }, { unless: { path: '/thanks' } });
  it.each<[string, boolean, (readonly [string, number])[]]>([
    [
      'two visits',
      false,
      [
        ['/checkout', 1],
        ['/checkout', 0],
      ],
    ],
    [
      'three',
      true,
      [
        ['/checkout', 2],
        ['/checkout', 1],
        ['/checkout', 0],
      ],
    ],
    [
      'three of another path',
      false,
      [
        ['/cart', 2],
        ['/cart', 1],
        ['/cart', 0],
      ],
    ],
    [
      'one of them too long ago',
      false,
      [
        ['/checkout', 31],
        ['/checkout', 1],
        ['/checkout', 0],
      ],
    ],
    [
      'success in between',
      false,
      [
        ['/checkout', 3],
        ['/checkout', 2],
        ['/thanks', 1],
        ['/checkout', 0],
      ],
    ],
    [
      'three since success',
      true,
      [
        ['/thanks', 4],
        ['/checkout', 3],
        ['/checkout', 2],
        ['/checkout', 0],
      ],
    ],
  ])('by visits: %s: %s', (_, expected, signs) => {
    expect(isDue(visits, { journey: journeyOf(visits, ...signs) })).toBe(expected);
  });

  it('by visits until an event', () => {
    const prompt = aPrompt({ visits: 2 }, { unless: { event: 'purchase' } });
    const journey = journeyOf(prompt, ['/a', 2], ['purchase', 1], ['/b', 0]);
    expect(isDue(prompt, { journey })).toBe(false);
    expect(isDue(prompt, { journey: journeyOf(prompt, ['/a', 2], ['/b', 0]) })).toBe(true);
  });

  it.each<[string, boolean, Prompt['when'], Partial<View>]>([
    ['a path', true, { path: '/checkout' }, {}],
    ['another path', false, { path: '/cart' }, {}],
    ['a part of a path', true, { path: '/check*' }, {}],
    ['long idle', true, { idleSeconds: 60 }, { activeAt: noon - minute }],
    ['not idle', false, { idleSeconds: 60 }, { activeAt: noon - minute + 1 }],
    ['an event', true, { event: 'payment-failed' }, { events: new Set(['payment-failed']) }],
    ['another event', false, { event: 'payment-failed' }, { events: new Set(['paid']) }],
    ['errors', true, { errors: 2 }, { errors: 2 }],
    ['too few errors', false, { errors: 2 }, { errors: 1 }],
    ['one of two', false, { path: '/checkout', errors: 2 }, { errors: 1 }],
    ['too soon after the page came', false, { path: '/checkout' }, { enteredAt: noon - 4999 }],
  ])('by %s: %s', (_, expected, when, view) => {
    expect(isDue(aPrompt(when), { view: aView(view) })).toBe(expected);
  });

  it('not on a page where all has gone well', () => {
    const prompt = aPrompt({ idleSeconds: 5 }, { unless: { event: 'purchase' } });
    const view = aView({ activeAt: noon - minute });
    expect(isDue(prompt, { view, journey: journeyOf(prompt, ['purchase', 1]) })).toBe(true);
    const journey = met(started, { event: 'purchase' }, [prompt], caps, noon - second);
    expect(isDue(prompt, { view, journey })).toBe(false);
  });
});

describe('a prompt is forbidden', () => {
  const prompt = aPrompt({ path: '/checkout' });
  const other = aPrompt({ path: '/checkout' }, { reason: 'order' });
  const onceShown = (at: number, by = prompt) => shown(started, by, at);

  it.each<[string, Partial<Moment>]>([
    ['without consent', { isGranted: false }],
    ['where it would interrupt', { isFree: () => false }],
    ['after a contact about it', { contacts: [{ reason: 'payment', at: noon - minute }] }],
    ['after a contact about nobody knows what', { contacts: [{ reason: '', at: noon - minute }] }],
    ['after another in the session', { journey: onceShown(noon - minute, other) }],
    [
      'after its like in the session',
      { journey: onceShown(noon - minute), caps: { ...caps, perSession: 9 } },
    ],
    [
      'after two in the week',
      { journey: seen(shown(onceShown(noon - 5 * day), prompt, noon - 4 * day), noon + day) },
    ],
    [
      'ever after it was dismissed',
      { journey: dismissed(onceShown(noon - 9e11), prompt, noon - 9e11) },
    ],
    [
      'for days after another was dismissed',
      { journey: dismissed(onceShown(noon - 13 * day, other), other, noon - 13 * day) },
    ],
  ])('%s', (_, over) => {
    expect(isDue(prompt)).toBe(true);
    expect(isDue(prompt, over)).toBe(false);
  });

  it.each<[string, Partial<Moment>]>([
    ['a contact about something else', { contacts: [{ reason: 'order', at: noon - minute }] }],
    [
      'a contact of an earlier session',
      { contacts: [{ reason: 'payment', at: noon - 40 * minute }] },
    ],
    ['one of an earlier session', { journey: onceShown(noon - day) }],
    [
      'quiet days',
      { journey: dismissed(onceShown(noon - 15 * day, other), other, noon - 15 * day) },
    ],
  ])('not by %s', (_, over) => {
    expect(isDue(prompt, over)).toBe(true);
  });

  it('and the first in the owner’s order wins', () => {
    const moment = { prompts: [other, prompt], caps, isGranted: true, journey: started };
    const rest = { view: aView(), contacts: [], isFree: () => true, now: noon };
    expect(duePrompt({ ...moment, ...rest })).toBe(other);
  });
});

describe('whatever a customer does', () => {
  const prompts = [
    aPrompt({ path: '/checkout', visits: 2 }, { unless: { path: '/thanks' } }),
    aPrompt({ path: '/checkout', idleSeconds: 30 }, { reason: 'order' }),
    aPrompt({ event: 'failed' }, { reason: 'problem' }),
    aPrompt({ errors: 1 }, { reason: 'account' }),
  ];
  const step = fc.oneof(
    fc.record({ go: fc.constantFrom('/checkout', '/thanks', '/cart') }),
    fc.record({
      wait: fc.constantFrom(second, 10 * second, 29 * minute, 31 * minute, day, 3 * day),
    }),
    fc.record({ event: fc.constant('failed') }),
    fc.record({ error: fc.constant(1) }),
    fc.record({ act: fc.constant(true) }),
    fc.record({ consent: fc.boolean() }),
  );
  const limits = fc.record({
    perSession: fc.constantFrom(0, 1, 2),
    perWeek: fc.constantFrom(0, 1, 2, 3),
    quietDays: fc.constantFrom(0, 1, 14),
    afterSeconds: fc.constant(5),
    visitDays: fc.constant(30),
  });

  it('the caps hold, nothing dismissed comes back, and nothing comes without consent', () => {
    let prompted = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 20, maxLength: 80 }),
        limits,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (steps, some, answers) => {
          let now = noon;
          let isGranted = true;
          let journey: Journey = readJourney(undefined, now);
          let view = aView({ path: '/cart', enteredAt: now, activeAt: now });
          /** Told apart by the test itself: moments of use less than half an hour apart are one session. */
          let session = 0;
          let usedAt = now;
          const seenPrompts: {
            reason: string;
            at: number;
            session: number;
            isDismissed: boolean;
          }[] = [];
          const use = () => {
            if (now - usedAt >= 30 * minute) session++;
            usedAt = now;
            view = { ...view, activeAt: now };
            if (isGranted) journey = seen(journey, now);
          };
          for (const given of steps) {
            if ('wait' in given) now += given.wait;
            if ('consent' in given) isGranted = given.consent;
            if ('act' in given) use();
            if ('go' in given) {
              use();
              view = aView({ path: given.go, enteredAt: now, activeAt: now });
              if (isGranted) journey = met(journey, { path: given.go }, prompts, some, now);
            }
            if ('event' in given) view = { ...view, events: new Set(['failed']) };
            if ('error' in given) view = { ...view, errors: view.errors + 1 };
            const rest = { contacts: [], isFree: () => true, now };
            const due = duePrompt({ prompts, caps: some, isGranted, journey, view, ...rest });
            if (!due) continue;
            prompted++;
            expect(isGranted).toBe(true);
            const { reason } = due;
            const isDismissed = answers[seenPrompts.length % answers.length] ?? false;
            for (const before of seenPrompts.filter((one) => one.isDismissed)) {
              expect(before.reason).not.toBe(reason);
              expect(now - before.at).toBeGreaterThanOrEqual(some.quietDays * day);
            }
            seenPrompts.push({ reason, at: now, session, isDismissed });
            journey = shown(journey, due, now);
            if (isDismissed) journey = dismissed(journey, due, now);
            const inSession = seenPrompts.filter((one) => one.session === session);
            expect(inSession.length).toBeLessThanOrEqual(some.perSession);
            expect(new Set(inSession.map((one) => one.reason)).size).toBe(inSession.length);
            const inWeek = seenPrompts.filter(({ at }) => now - at < 7 * day);
            expect(inWeek.length).toBeLessThanOrEqual(some.perWeek);
          }
        },
      ),
      { numRuns: 1500, seed: 11 },
    );
    expect(prompted).toBeGreaterThan(500);
  });
});

describe('what is kept', () => {
  const prompt = aPrompt({ path: '/checkout', visits: 3 }, { unless: { event: 'purchase' } });

  it('names the owner’s own paths and events, not where the customer was', () => {
    const journey = met(started, { path: '/account/jane' }, [prompt], caps, noon);
    expect(JSON.stringify(journey)).not.toContain('jane');
    const wild = aPrompt({ path: '/account/*', visits: 3 });
    expect(met(started, { path: '/account/jane' }, [wild], caps, noon).met).toEqual({
      'path /account/*': [noon],
    });
  });

  it('is no more than prompts count', () => {
    let journey = started;
    for (let visit = 0; visit < 9; visit++)
      journey = met(journey, { path: '/checkout' }, [prompt], caps, noon + visit);
    expect(journey.met['path /checkout']).toHaveLength(3);
    expect(met(journey, { path: '/' }, [], caps, noon).met).toEqual({});
    expect(met(journey, { path: '/' }, [prompt], caps, noon + 31 * day).met).toEqual({});
  });

  it('is let go when its days are over', () => {
    const long = { dismissedAt: noon, reason: 'a', at: noon };
    const before = { ...met(started, { path: '/checkout' }, [prompt], caps, noon), shown: [long] };
    const keptFor = (days: number) =>
      metWithin(before, { path: '/' }, [prompt], caps, noon + 7 * day, days);
    expect(keptFor(8)).toMatchObject({ met: before.met, shown: [long] });
    expect(keptFor(7)).toMatchObject({ met: {}, shown: [] });
  });

  it('by a clock that was years ahead stands in the way of nothing, and passes no cap', () => {
    const [prompt, other] = [aPrompt({}), aPrompt({}, { reason: 'order' })];
    const ahead = noon + 1825 * day;
    const before = dismissed(shown(seen(started, ahead), prompt, ahead), prompt, ahead);
    const journey = met(before, { path: '/checkout' }, [prompt, other], caps, noon);
    expect(journey.session).toEqual({ startedAt: noon, seenAt: noon });
    expect(isDue(other, { journey })).toBe(true);
    expect(isDue(other, { journey: shown(journey, prompt, noon) })).toBe(false);
  });

  it('starts anew where it cannot be read', () => {
    expect(readJourney({ version: 2 }, noon)).toEqual(started);
    expect(readJourney('?', noon)).toEqual(started);
    for (const damage of [{ met: 7 }, { met: { '/': 7 } }, { shown: [null] }, { session: {} }])
      expect(readJourney({ ...started, ...damage }, noon)).toEqual(started);
    expect(readJourney({ ...started, shown: [{ reason: 'a', at: 1 }] }, noon).shown).toHaveLength(
      1,
    );
  });
});
