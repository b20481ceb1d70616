import type { Finding } from './finding';
import fixes from './fixes.json';
import { nearest } from './nearest';
import type { Problem } from './problem';
import type { Rule } from './read-setting';

/** More are not read, and would fill the console. */
const mostProblems = 100;

/** Findings in words, each with the fix; of very many the first. */
export const describeFindings = (findings: readonly Finding[]): Problem[] => {
  const more = findings.length - mostProblems;
  const rest = { path: 'config', message: `has ${more} more problems`, fix: 'mend these first' };
  return [...findings.slice(0, mostProblems).map(describe), ...(more > 0 ? [rest] : [])];
};

function describe(finding: Finding): Problem {
  if ('rule' in finding) {
    const { path, value, rule } = finding;
    const message = value === undefined ? 'is missing' : 'cannot be used';
    return { path: path || 'config', value, message, fix: fixOf(path, rule) };
  }
  if ('known' in finding) {
    const { path, known } = finding;
    const meant = nearest(path.slice(path.lastIndexOf('.') + 1), known);
    const fix = meant ? `did you mean ${meant}?` : `known settings here: ${known.join(', ')}`;
    return { path, message: 'is not a setting', fix };
  }
  if ('most' in finding) {
    const { path, most } = finding;
    return { path, message: `has more than ${most}`, fix: 'the others are left out' };
  }
  if ('isTaken' in finding) {
    const { path, value } = finding;
    return { path, value, message: 'is used twice', fix: first };
  }
  if ('error' in finding) {
    const { path, value, error } = finding;
    const message = `could not be read (${error instanceof Error ? error.message : error})`;
    return { path, value, message, fix: readable };
  }
  return finding;
}

const first = 'give each its own id; the first one is kept';
const readable =
  'give JSON with an object of settings: double quotes, no comments, no trailing commas';

const byPath: Readonly<Record<string, string>> = fixes;

/** What the schema offers for this setting or, where its kind says it all, what the kind does. */
function fixOf(path: string, rule: Rule | undefined): string {
  // What a channel is instead in a recovery is what it may be otherwise.
  const offered = byPath[path.replace(/\[\d+]/g, '[]').replace('.recovery.', '.')];
  if (offered) return offered;
  switch (rule?.is) {
    case 'choice':
      return `use one of: ${rule.of.join(', ')}`;
    case 'variant':
      return `set ${rule.by} to one of: ${Object.keys(rule.of).join(', ')}`;
    case 'number':
      return `give a number from ${rule.min} to ${rule.max}`;
    case 'list':
      return 'write a list in brackets';
    case 'either':
      return fixOf(path, rule.of[0]);
    case 'text':
      return 'write some text';
    case 'address':
      return 'write an https: or http: address, or one relative to the page, with no password in it';
    case 'function':
      return 'give a function';
    case 'boolean':
      return 'write true or false, without quotes';
    default:
      return 'write an object with settings in braces';
  }
}
