// Writes the licences of what is bundled into dist/, which they ask to be kept beside it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const bundled = [
  'preact',
  '@preact/signals-core',
  'ml-logistic-regression',
  'csv-parse',
  'lucide-static',
];

/** Writes them into one file. */
export function writeLicences(path) {
  const texts = bundled.map((name) => {
    const folder = `node_modules/${name}`;
    const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((found) => /^licen[cs]e/i.test(found));
    if (!file) throw new Error(`${folder} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  writeFileSync(path, texts.join(`\n${'-'.repeat(80)}\n\n`));
}
