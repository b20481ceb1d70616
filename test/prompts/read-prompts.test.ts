import fc from 'fast-check';
import { object, optional, safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { describeFindings } from '../../src/config/describe-findings';
import { describeProblem } from '../../src/config/problem';
import { promptCaps, promptList } from '../../src/config/prompt-schema';
import { readPrompts } from '../../src/prompts/read-prompts';

const caps = { perSession: 1, perWeek: 2, quietDays: 14, afterSeconds: 5, visitDays: 30 };
const problemsOf = (settings: Record<string, unknown>) =>
  describeFindings(readPrompts(settings).findings).map(describeProblem);
const good = { when: { path: '/checkout', visits: 3 }, reason: 'payment' };

describe('readPrompts', () => {
  it('reads a hundred prompts at most, and says so', () => {
    const settings = { prompts: Array(120).fill(good) };
    expect(readPrompts(settings).prompts).toHaveLength(100);
    expect(problemsOf(settings)).toEqual([expect.stringContaining('has more than 100')]);
  });

  it('fills in the caps', () => {
    expect(readPrompts({ prompts: [good], prompting: { perWeek: 1 } })).toEqual({
      prompts: [good],
      caps: { ...caps, perWeek: 1 },
      findings: [],
    });
  });

  it.each([
    ['prompts ("often") cannot be used: write a list in brackets.', 'often'],
    ['prompts[0] (null) cannot be used: write an object with settings in braces.', [null]],
    [
      'prompts[0].reason is missing: name a reason of yours, such as "payment".',
      [{ when: { errors: 1 } }],
    ],
    [
      'prompts[0].when is missing: write an object with settings in braces.',
      [{ reason: 'payment' }],
    ],
    ['prompts[0].when ({}) names no signal: give one, such as a path.', [{ ...good, when: {} }]],
    [
      'prompts[0].when.path ("checkout") cannot be used: write a path such as "/checkout", or "/checkout*" for all that begin so.',
      [{ ...good, when: { path: 'checkout' } }],
    ],
    [
      'prompts[0].when.visits ("3") cannot be used: give a number from 1 to 50.',
      [{ ...good, when: { path: '/checkout', visits: '3' } }],
    ],
    [
      'prompts[0].when.visit is not a setting: did you mean visits?.',
      [{ ...good, when: { path: '/checkout', visit: 3 } }],
    ],
    [
      'prompts[0].reason ("paymnt") names no reason: use one of: question, order, payment, problem, account, complaint, urgent, other.',
      [{ ...good, reason: 'paymnt' }],
    ],
  ])('says %s', (said, prompts) => {
    expect(problemsOf({ prompts })).toEqual([said]);
  });

  it('leaves out a prompt with anything wrong in it, and keeps the others', () => {
    const bad = { ...good, when: { path: '/checkout', visits: -3 } };
    expect(readPrompts({ prompts: [bad, good] }).prompts).toEqual([good]);
  });

  it('keeps each cap that can be used', () => {
    const read = readPrompts({ prompts: [good], prompting: { perSession: 'all', perWeek: 5 } });
    expect(read.caps).toEqual({ ...caps, perWeek: 5 });
    expect(read.findings).toHaveLength(1);
  });

  it('finds something wrong exactly where the schema does, and otherwise reads the same', () => {
    const odd = fc.constantFrom<unknown>(null, 7, '', ' ', {}, true, Number.NaN, 'x'.repeat(2001));
    const mostly = (fits: fc.Arbitrary<unknown>) =>
      fc.oneof({ weight: 30, arbitrary: fits }, { weight: 1, arbitrary: odd });
    const setting = (...fits: unknown[]) => mostly(fc.constantFrom(undefined, ...fits));
    const path = setting('/a', ' /a* ', '*', `/${'x'.repeat(199)}`, `/${'x'.repeat(200)}`, 'a');
    const event = setting('e', ' e ');
    const prompt = fc.record({
      id: setting('i', ' i '),
      when: mostly(
        fc.record({
          path,
          event,
          visits: setting(1, 50, 51, 0),
          idleSeconds: setting(5, 3600, 4),
          errors: setting(1, 100, 101),
        }),
      ),
      unless: fc.oneof(fc.constant(undefined), mostly(fc.record({ path, event }))),
      reason: mostly(fc.constantFrom('payment', ' order ')),
      text: setting('Stuck?', { en: ' Stuck? ', de: 'Hilfe?' }, { en: '' }, {}),
      colour: fc.oneof({ weight: 30, arbitrary: fc.constant(undefined) }, odd),
    });
    const prompting = fc.record({
      perSession: setting(0, 10, 11),
      perWeek: setting(0, 50),
      quietDays: setting(0, 365, -1),
      afterSeconds: setting(3, 600, 2),
      visitDays: setting(1, 90, 0),
    });
    const schema = object({ prompts: promptList, prompting: optional(promptCaps, {}) });
    let valid = 0;
    fc.assert(
      fc.property(
        fc.record({
          prompts: mostly(fc.array(mostly(prompt), { maxLength: 2 })),
          prompting: fc.oneof(fc.constant(undefined), mostly(prompting)),
        }),
        (given) => {
          // The schema sees an `undefined` of ours as a setting that is there; JSON has none.
          const settings = JSON.parse(JSON.stringify(given));
          const expected = safeParse(schema, settings);
          const { findings, ...read } = readPrompts(settings);
          const isEmpty = findings.some(
            (finding) => 'message' in finding && finding.message.startsWith('names'),
          );
          expect(findings.length === 0 || isEmpty, JSON.stringify([settings, findings])).toBe(
            expected.success || isEmpty,
          );
          if (!expected.success || isEmpty) return;
          valid++;
          expect(read).toEqual({
            prompts: expected.output.prompts,
            caps: expected.output.prompting,
          });
        },
      ),
      { numRuns: 3000, seed: 7 },
    );
    expect(valid).toBeGreaterThan(500);
  });
});
