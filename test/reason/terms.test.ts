import { describe, expect, test } from 'vitest';
import { folded, termsOf, wordsOf } from '../../src/reason/terms';

describe('terms', () => {
  test.each([
    ['Größe', 'GROSSE'],
    ['Café', 'cafe\u0301'],
    ['İSTANBUL', 'istanbul'],
    ['ＶＩＳＡ', 'visa'],
    ['ﾊﾟｽﾜｰﾄﾞ', 'パスワード'],
    ['מַפְתֵּחַ', 'מפתח'],
    ['مُحَمَّد', 'محمد'],
    [' Straße\n', 'strasse'],
  ])('%s is %s', (a, b) => {
    expect(folded(a)).toBe(folded(b));
  });

  test('marks that make another letter of it stay', () => {
    expect(folded('が')).not.toBe(folded('か'));
    expect(folded('가')).toBe('가');
    expect(folded('की')).not.toBe(folded('का'));
  });

  test.each([
    ["It’s my card, hasn't come", ['its', 'my', 'card', 'hasnt', 'come']],
    ['カードを紛失', ['カ', 'ー', 'ド', 'を', '紛', '失']],
    ['VISAカード', ['visa', 'カ', 'ー', 'ド']],
    ['บัตรหาย', ['บั', 'ต', 'ร', 'ห', 'า', 'ย']],
    ['카드 분실', ['카드', '분실']],
    ['?! …', []],
  ])('%s has the words %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are words, their neighbours and threes of letters, weighed by how often', () => {
    const terms = termsOf('my card my');
    expect([...terms.keys()].sort()).toEqual(
      ['my', 'card', ' my', 'my ', 'my card', 'card my', '  card', 'my  my', 'card  ']
        .concat(['. my', '.my ', '. ca', '.car', '.ard', '.rd '])
        .sort(),
    );
    expect(terms.get('my')).toBeCloseTo(1 + Math.log(2));
    expect(terms.get('card')).toBe(1);
  });

  test('a text without words has none', () => {
    expect(termsOf(' \n?').size).toBe(0);
  });

  test('a book is read for its first thousand characters only', () => {
    const start = 'card '.repeat(200);
    expect(termsOf(start + 'zebra '.repeat(1e6))).toEqual(termsOf(start));
  });
});
