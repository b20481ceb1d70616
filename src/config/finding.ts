import type { Problem } from './problem';
import type { Rule } from './read-setting';

/**
 * Something wrong with the config, before it is put into words: most pages have none, and do not load the words.
 *
 * A value that breaks a rule (or is missing), a name that is none of those known there, more than are read, an id that another has, text
 * that could not be read as settings, or a problem as it stands.
 */
export type Finding =
  | { readonly path: string; readonly value: unknown; readonly rule: Rule }
  | { readonly path: string; readonly known: readonly string[] }
  | { readonly path: string; readonly most: number }
  | { readonly path: string; readonly value: string; readonly isTaken: true }
  | { readonly path: string; readonly value: string; readonly error: unknown }
  | Problem;

export type Report = (finding: Finding) => void;
