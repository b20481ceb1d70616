/** The kinds of value that settings have. Each carries the fix that is offered when a value is wrong. */
import * as v from 'valibot';
import { isWebAddress } from './read-setting';

export const meaning = v.description;

export const text = (fix: string) =>
  v.pipe(v.string(fix), v.trim(), v.minLength(1, fix), v.maxLength(2000, fix));
export const id = text('give it a short name, such as "chat"');
export const label = v.pipe(
  text('write the words that customers see'),
  meaning('The words that customers see.'),
);
export const number = (min: number, max: number, fix: string) =>
  v.pipe(v.number(fix), v.minValue(min, fix), v.maxValue(max, fix));
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.picklist(values, `use one of: ${values.join(', ')}`);

const phoneFix = 'write the number in international form, such as +15555550101';
export const phoneNumber = v.pipe(
  text(phoneFix),
  v.regex(/^\+?(?:[\s().\-/]*\d){3,15}[\s)]*(?:(?:;ext=|,|x|ext\.?)\s*\d{1,7})?$/i, phoneFix),
);
const emailFix = 'write one address, such as help@acme.example';
export const emailAddress = v.pipe(
  text(emailFix),
  v.regex(/^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/, emailFix),
);
const addressFix = 'write an https: or http: address, or one relative to the page';
export const webAddress = v.pipe(text(addressFix), v.check(isWebAddress, addressFix));
export const callback = v.function('give a function');

/** An object with known settings only. */
export const settings = <const T extends v.ObjectEntries>(entries: T) =>
  v.strictObject(entries, 'write an object with settings in braces');

/** A group of settings that may be left out whole, since each has a default (which TypeScript cannot see here). */
export const section = <const T extends v.ObjectEntries>(entries: T) =>
  v.optional(settings(entries), {} as never);
