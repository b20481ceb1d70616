import { expect, it } from 'vitest';
import { unknownTexts } from '../../src/config/unknown-texts';

it('compares no more than fifty texts of the owner with those that there are', () => {
  const messages = Object.fromEntries(Array.from({ length: 60 }, (_, nth) => [`tile${nth}`, 'x']));
  expect(unknownTexts({ tile: 'x' }, ['title'])).toMatchObject([{ fix: 'did you mean title?' }]);
  expect(unknownTexts(messages, ['title'])).toHaveLength(50);
});
