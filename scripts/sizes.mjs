import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { browserFiles, importsOf } from './browser-files.mjs';

/**
 * @typedef {object} Size
 * @property {string} part
 * @property {string[]} files names in dist/
 * @property {number} bytes
 * @property {number} gzip each file on its own at level 9, as a server sends it
 * @property {number} brotli
 * @property {number} budget the most that gzip may be
 */

/** A file and all that it imports before it runs, without what is there already. */
function loadedWith(file, imports, loaded = new Set()) {
  if (loaded.has(file)) return [];
  loaded.add(file);
  return [file, ...imports(file).flatMap((path) => loadedWith(path, imports, loaded))];
}

function size(part, files, budget) {
  const contents = files.map((file) => readFileSync(file));
  const total = (bytes) => contents.reduce((sum, content) => sum + bytes(content), 0);
  return {
    part,
    files: files.map((file) => basename(file)),
    bytes: total((content) => content.length),
    gzip: total((content) => gzipSync(content, { level: 9 }).length),
    brotli: total((content) => brotliCompressSync(content).length),
    budget,
  };
}

/**
 * What a browser downloads, part by part, and what each part may weigh.
 *
 * @returns {Promise<Size[]>}
 */
export async function sizes() {
  const [launcher, panel] = ['dist/channel-selector.js', 'dist/panel.js'];
  if (!existsSync(launcher) || !existsSync(panel))
    throw new Error('nothing is built: run `npm run build` first');
  const all = browserFiles('dist');
  const imports = await importsOf(all);
  const loaded = new Set();
  const atOnce = loadedWith(panel, imports, loaded);
  const named = (pattern) =>
    all.filter((file) => new RegExp(`^${pattern}-\\w{8}\\.js$`).test(basename(file)));
  const chunk = (name) => {
    const [found] = named(name);
    if (!found) throw new Error(`dist/ has no ${name} chunk`);
    return loadedWith(found, imports, loaded);
  };
  /** Of the languages besides English, the one with the most to load: `de`, `pt`, `zh-Hans`. */
  const largestLocale = (part, suffix) =>
    named(`(?!en\\b)[a-z]{2}(?:-[A-Z][a-z]{3})?${suffix}`)
      .map((file) => size(part, [file], 2048))
      .reduce((largest, next) => (next.gzip > largest.gzip ? next : largest));
  return [
    size('launcher', [launcher], 4096),
    size('panel until first suggestion', atOnce, 20_480),
    size('English', chunk('en'), 2048),
    size('launcher’s words in another language', ['dist/launcher-label.js'], 2048),
    size('choice of another language', chunk('language'), 2048),
    largestLocale('its words, at most', ''),
    largestLocale('its words after the first suggestion, at most', '-later'),
    largestLocale('its words that few see, at most', '-seldom'),
    size('own contacts, from the first on', chunk('experience'), 4352),
    size('hours and chat products, where there are any', chunk('circumstances'), 6144),
    size('prompts, where there are any', ['dist/prompts.js'], 4864),
    size('learning, when an outcome is known', chunk('fitting'), 3072),
    size(
      'finding a reason by own words, where there is such a field',
      ['ReasonField', 'match-reason', 'text-model'].flatMap(chunk),
      4096,
    ),
    size('hashes of all files, where the tag has one', ['dist/integrity.js'], 8192),
  ];
}
