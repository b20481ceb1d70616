/** The kinds of value that settings have, with the fix that is offered where the kind alone does not say it. */
import * as v from 'valibot';
import { phoneNumberPattern } from './phone-number';
import { isWebAddress } from './read-setting';

export const meaning = v.description;

export const text = (fix?: string) =>
  v.pipe(v.string(fix), v.trim(), v.minLength(1), v.maxLength(2000));
export const id = text('give it a short name, such as "chat"');
export const label = v.pipe(
  v.union([text(), v.record(v.string(), text())], 'write the words that customers see'),
  meaning('The words that customers see; or by language: `{ "en": "Chat", "fr": "Tchat" }`.'),
);
export const number = (min: number, max: number) =>
  v.pipe(v.number(), v.minValue(min), v.maxValue(max));
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  v.picklist(values);

export const phoneNumber = v.pipe(
  text('write the number in international form, such as +15555550101'),
  v.regex(phoneNumberPattern),
);
export const emailAddress = v.pipe(
  text('write one address, such as help@acme.example'),
  v.regex(/^[^\s@<>"(),;:\\\p{C}]+@[^\s@<>"(),;:\\\p{C}]+$/u),
);
export const webAddress = v.pipe(text(), v.check(isWebAddress));
export const callback = v.function();

/** An object with known settings only. */
export const settings = <const T extends v.ObjectEntries>(entries: T) => v.strictObject(entries);

/** A group of settings that may be left out whole, since each has a default (which TypeScript cannot see here). */
export const section = <const T extends v.ObjectEntries>(entries: T) =>
  v.optional(settings(entries), {} as never);
