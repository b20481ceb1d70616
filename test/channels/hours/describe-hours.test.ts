import { describe, expect, it } from 'vitest';
import { describeHours, type HoursView } from '../../../src/channels/hours/describe-hours';
import type { OpenState } from '../../../src/channels/hours/open-state';

/** A Monday noon in New York, 18:00 in Berlin. */
const at = Date.parse('2026-06-01T16:00Z');
const view: HoursView = {
  at,
  locale: 'en-GB',
  siteZone: 'America/New_York',
  customerZone: 'America/New_York',
};
const told = (state: OpenState, other: Partial<HoursView> = {}) =>
  describeHours(state, { ...view, ...other });
const until = (iso: string): OpenState => ({ isOpen: true, closesAt: Date.parse(iso) });
const from = (iso: string): OpenState => ({ isOpen: false, opensAt: Date.parse(iso) });

describe('describeHours', () => {
  it('tells what never changes', () => {
    expect(told({ isOpen: true })).toEqual({ key: 'open.always', values: {} });
    expect(told({ isOpen: false })).toEqual({ key: 'closed', values: {} });
  });

  it.each([
    ['open.until', { time: '18:00' }, until('2026-06-01T22:00Z')],
    ['open.until', { time: '12:31' }, until('2026-06-01T16:31Z')],
    ['closes.soon', { time: '12:30' }, until('2026-06-01T16:30Z')],
    ['open.until', { time: '02:00' }, until('2026-06-02T06:00Z')],
    ['open.until', { time: '12:00', day: 'Tuesday' }, until('2026-06-02T16:00Z')],
    ['open.until', { time: '00:00', day: '25 December' }, until('2026-12-25T05:00Z')],
    ['opens.today', { time: '13:00' }, from('2026-06-01T17:00Z')],
    ['opens.tomorrow', { time: '09:00' }, from('2026-06-02T13:00Z')],
    ['opens.weekday', { time: '09:00', day: 'Wednesday' }, from('2026-06-03T13:00Z')],
    ['opens.weekday', { time: '09:00', day: 'Sunday' }, from('2026-06-07T13:00Z')],
    ['opens.date', { time: '09:00', day: '8 June' }, from('2026-06-08T13:00Z')],
  ])('says %s with %j', (key, values, state) => {
    expect(told(state)).toEqual({ key, values });
  });

  it('gives the customer’s time where it is another', () => {
    const customerZone = 'Europe/Berlin';
    expect(told(from('2026-06-02T13:00Z'), { customerZone })).toEqual({
      key: 'opens.tomorrow',
      values: { time: '09:00', yourTime: '15:00' },
    });
    expect(told(until('2026-06-01T22:30Z'), { customerZone }).values).toEqual({
      time: '18:30',
      yourTime: 'Tuesday 00:30',
    });
    expect(told(from('2026-07-04T22:30Z'), { customerZone }).values).toEqual({
      time: '18:30',
      day: '4 July',
      yourTime: '5 July at 0:30',
    });
  });

  it('compares clocks at the time of the change, not now', () => {
    // Phoenix and Denver show the same until Denver puts its clocks forward on 8 March.
    const phoenix = { siteZone: 'America/Phoenix', customerZone: 'America/Denver' };
    const winter = { ...phoenix, at: Date.parse('2026-03-07T20:00Z') };
    expect(told(from('2026-03-07T22:00Z'), winter).values).toEqual({ time: '15:00' });
    expect(told(from('2026-03-08T16:00Z'), winter).values).toEqual({
      time: '09:00',
      yourTime: '10:00',
    });
  });

  it('says the weekday where today is not the same day for both', () => {
    const night = { at: Date.parse('2026-06-02T02:00Z'), customerZone: 'Europe/Berlin' };
    expect(told(from('2026-06-02T13:00Z'), night)).toEqual({
      key: 'opens.weekday',
      values: { time: '09:00', day: 'Tuesday', yourTime: '15:00' },
    });
    expect(told(from('2026-06-02T03:00Z'), night)).toEqual({
      key: 'opens.weekday',
      values: { time: '23:00', day: 'Monday', yourTime: 'Tuesday 05:00' },
    });
  });

  it('writes as the customer’s language does', () => {
    const values = (locale: string) => told(from('2026-06-03T13:00Z'), { locale }).values;
    expect(values('en-US').time?.replace(/\s/, ' ')).toBe('9:00 AM');
    expect(values('de')).toEqual({ time: '09:00', day: 'Mittwoch' });
    expect(values('ja')).toEqual({ time: '9:00', day: '水曜日' });
  });

  it('goes by the zone of the device where none is given', () => {
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const state = from('2026-06-03T13:00Z');
    expect(told(state, { siteZone: undefined, customerZone: undefined })).toEqual(
      told(state, { siteZone: own, customerZone: own }),
    );
  });
});
