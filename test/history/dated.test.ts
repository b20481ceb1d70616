import { describe, expect, it } from 'vitest';
import { dated } from '../../src/history/dated';
import { aContact, day, noon } from '../support/contacts';

const years = (count: number) => count * 365 * day;

describe('dated', () => {
  it('leaves what can be as it is', () => {
    for (const at of [noon, noon - day, noon - 100 * day]) {
      const contact = aContact({ at });
      expect(dated(contact, noon)).toBe(contact);
    }
  });

  it.each([
    ['after now', noon + years(5)],
    ['a moment ago, by a clock that has been set since', noon + 1],
    ['before there was anything to keep it', 60_000],
  ])('dates what was kept %s to when it was found so', (_, clockAt) => {
    const contact = aContact({ at: clockAt });
    const found = dated(contact, noon);
    expect(found).toEqual({ ...contact, at: noon, clockAt });
    if (clockAt !== noon + 1) expect(dated(found, noon + 3 * day)).toBe(found);
  });

  it('goes back to what the clock said once that can be', () => {
    const contact = aContact();
    for (const wrong of [noon - years(0.3), noon - years(1), 60_000, 0]) {
      const found = dated(contact, wrong);
      expect(found.at).toBe(wrong);
      expect(dated(found, noon + day)).toEqual(contact);
    }
  });

  it('never gives a moment that is to come, however often the clock is set', () => {
    let contact = aContact({ at: noon + years(5) });
    for (const now of [noon, noon - day, 100, noon + day, noon - years(1), 0, noon + 2 * day]) {
      contact = dated(contact, now);
      expect(contact.at).toBeLessThanOrEqual(now);
      expect(now - contact.at).toBeLessThan(years(2));
    }
  });
});
