/**
 * A phone number as people write it, with an extension or without. In a file of its own, so that a browser need not load
 * the schema.
 */
export const phoneNumberPattern =
  /^\+?(?:[\s().\-/]*\d){3,15}[\s)]*(?:(?:;ext=|,|x|ext\.?)\s*\d{1,7})?$/i;
