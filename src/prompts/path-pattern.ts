/**
 * Whether a path is one that the owner means.
 *
 * Each part between wildcards is looked for once, from left to right, which finds a match wherever there is one; so no
 * pattern can take long, as a regular expression could.
 *
 * @param pattern the path itself, or with `*` for any characters.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const [start = '', ...parts] = pattern.split('*');
  const end = parts.pop();
  if (end === undefined) return path === pattern;
  if (!path.startsWith(start)) return false;
  let from = start.length;
  for (const part of parts) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return path.length - end.length >= from && path.endsWith(end);
}
