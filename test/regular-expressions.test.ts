import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { plainText } from '../src/channels/hours/plain-text';
import rules from '../src/config/rules.json';
import { mask } from '../src/contact/mask';
import { readPrior } from '../src/learning/prior-file';
import { labelMatcher } from '../src/reason/label-matcher';

/** Every regular expression that the sources have for a browser, with where it stands. */
function expressionsIn(path: string): [where: string, expression: RegExp][] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: [string, RegExp][] = [];
  const look = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, source = '', flags] = /^\/(.*)\/(\w*)$/s.exec(node.text) ?? [];
      found.push([`${path} ${node.text}`, new RegExp(source, flags)]);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !/\.d\.ts$|^src\/cli\//.test(path));
const ofRules = [
  ...JSON.stringify(rules).matchAll(/"pattern":("(?:[^"\\]|\\.)*")(?:,"flags":"(\w+)")?/g),
].map(([rule, json, flags]): [string, RegExp] => [
  `src/config/rules.json ${rule}`,
  new RegExp(JSON.parse(json as string), flags),
]);
const expressions = [...paths.flatMap(expressionsIn), ...ofRules];

/** Long enough that what looks at every beginning and every end of it would take minutes. */
const length = 400_000;
const pieces = [
  ...[' ', '\t\n', 'a', '0', '1 ', '(', '-', '.', ',', 'x', '/', '*', '{a', '@', 'a.', '€'],
  ...['pin ', 'pin is ', 'pin:', 'DE12 ', '0-', 'to ', 'mo-', 'and ', 'ext', 'é', '한', 'Mo 9-17,'],
];

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(expressions.length).toBeGreaterThan(50);
    expect(ofRules.map(([, { flags }]) => flags)).toContain('u');
  });

  it.each(expressions)('each come to an end on long texts: %s', (_, expression) => {
    for (const piece of pieces) {
      const text = `${piece.repeat(length / piece.length)}\u0000`;
      expect(typeof text.replace(expression, '')).toBe('string');
    }
  });
});

describe('what reads long input', () => {
  it('of spaces, as hours', () => {
    expect(plainText(`9${' '.repeat(length)}to 17`)).toBe('9-17');
  });

  it('of digits one by one, or of card numbers without end, as a message', () => {
    expect(mask('1 '.repeat(length))).toHaveLength(2 * length);
    expect(mask('4111 1111 1111 1111, '.repeat(20_000))).not.toContain('1111 1111');
  });

  it('of names, as a prior', () => {
    const format = { format: 'smart-channel-selector/prior', version: 1 };
    const channels = Array.from({ length: 200_000 }, (_, i) => `c${i}`);
    expect(readPrior({ ...format, channels, means: {} }).problems.length).toBeLessThanOrEqual(20);
    expect(readPrior({ ...format, channels: channels.map(() => 7) }).problems).toHaveLength(20);
  });

  it('of examples that are all alike, as reasons', () => {
    const alike = labelMatcher([Array.from({ length: 50_000 }, () => 'a card')]);
    expect(alike('card', new Map([['card', 1]]))[0]).toBeGreaterThan(1);
  });
});
