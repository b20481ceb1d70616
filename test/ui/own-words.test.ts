import { expect, it } from 'vitest';
import { saysMore } from '../../src/ui/own-words';

it.each([
  ['my card is', true],
  ['Rechnungsadresse ändern', true],
  ['カードを紛失しました', true],
  ['我的卡在国外被偷了', true],
  ['카드를 분실했어요', true],
  ['ทำบัตรหายเมื่อวานนี้', true],
  ['', false],
  ['   ', false],
  ['card', false],
  ['lost card ', false],
  ['カード紛失', false],
  ['退款', false],
])('“%s” is more than a word to search by: %s', (text, says) => {
  expect(saysMore(text)).toBe(says);
});
