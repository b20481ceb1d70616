/**
 * A hash of a text: FNV-1a (Fowler, Noll and Vo), mixed by the last steps of MurmurHash3 (Appleby).
 *
 * @param prime what each letter multiplies by, an odd whole number; another one gives another hash. Default FNV's own.
 * @returns a whole number below 2³².
 */
export function hashOf(text: string, prime = 0x01000193): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
