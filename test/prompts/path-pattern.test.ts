import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesPath } from '../../src/prompts/path-pattern';

describe('matchesPath', () => {
  it.each([
    ['/checkout', '/checkout', true],
    ['/checkout', '/checkout/', false],
    ['/checkout*', '/checkout', true],
    ['/checkout*', '/checkout/pay', true],
    ['/checkout*', '/shop/checkout', false],
    ['*/pay', '/de/pay', true],
    ['*/pay', '/pay/more', false],
    ['/*/pay', '/de/pay', true],
    ['/*/pay', '/pay', false],
    ['/a*b*c', '/a-b-c', true],
    ['/a*b*c', '/a-c-b', false],
    ['/aa*aa', '/aaa', false],
    ['/a**b', '/ab', true],
    ['*', '', true],
    ['/a.c', '/abc', false],
    ['/#/checkout', '/#/checkout', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  it('finds what a regular expression would', () => {
    const piece = fc.constantFrom('a', 'b', '/', '*');
    const text = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (pattern, given) => {
        const path = given.replaceAll('*', 'a');
        const expression = new RegExp(`^${pattern.replaceAll('*', '.*')}$`);
        expect(matchesPath(pattern, path)).toBe(expression.test(path));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });
});
