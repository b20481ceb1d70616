// Brings the generated parts of README.md up to date: `npm run readme`.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { sizes } from './sizes.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Every setting of the JSON Schema with its default and meaning; lists are written `channels[]`. */
function settingsOf(schema, path = '') {
  return Object.entries(schema.properties ?? {}).flatMap(([name, setting]) => {
    const here = path ? `${path}.${name}` : name;
    if (setting.properties) return settingsOf(setting, here);
    const items = setting.items ? itemsOf(setting.items) : [];
    const row = [here, setting.default, setting.description ?? ''];
    return [row, ...items.flatMap((item) => settingsOf(item, `${here}[]`))];
  });
}
const itemsOf = (items) => items.anyOf ?? items.oneOf ?? (items.properties ? [items] : []);

function settingsTable() {
  const seen = new Set();
  const rows = settingsOf(readJson('dist/config.schema.json'))
    .filter(([path]) => path !== '$schema' && !seen.has(path) && seen.add(path))
    .map(([path, value, meaning]) => [
      `\`${path}\``,
      value === undefined || typeof value === 'object' ? '' : `\`${value}\``,
      meaning.replaceAll('|', '\\|'),
    ]);
  return table(['setting', 'default', 'meaning'], rows);
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;

async function sizesTable() {
  const rows = (await sizes()).map(({ part, gzip, budget }) => [
    part,
    kilobytes(gzip),
    kilobytes(budget),
  ]);
  return table(['part', 'gzip', 'budget'], rows);
}

/** The languages that there are words in, by their names in English, as the one list of them has them. */
function languageList() {
  const source = readFileSync('src/ui/messages/locales.ts', 'utf8');
  const names = new Intl.DisplayNames('en', { type: 'language' });
  const languages = [
    'en',
    ...Array.from(source.matchAll(/^ {2}'?([a-z]{2}[\w-]*)'?: \{$/gm), ([, tag]) => tag),
  ]
    .map((tag) => `${names.of(tag)} (\`${tag}\`)`)
    .sort();
  return `The widget speaks ${new Intl.ListFormat('en').format(languages)}.`;
}

/** @returns {Promise<Record<string, string>>} the generated parts by name */
export async function generatedParts() {
  return {
    settings: settingsTable(),
    languages: languageList(),
    sizes: await sizesTable(),
    city: cityTable(),
  };
}

const policies = {
  model: 'the model',
  singleBest: 'the single best channel',
  bestPerReason: 'the best per reason by count',
  mostUsed: 'the most used channel',
  uniform: 'any channel alike',
  asLogged: 'what customers did',
};
const percent = (share) => (100 * share).toFixed(1);

/** How the demo's prior did on the last 30 % of its log, as the prior file itself records it. */
function cityTable() {
  const { rows, heldOut } = readJson('demo/city-prior.json').trained;
  const lines = Object.entries(heldOut.resolvedWithInterval).map(([policy, [rate, low, high]]) => [
    policies[policy],
    `${percent(rate)} %`,
    `${percent(low)} to ${percent(high)} %`,
  ]);
  const { contacts, logLoss, logLossPerChannel, calibrationError } = heldOut;
  return [
    table(['choosing by', 'resolved', '95 % interval'], lines),
    `Trained on ${rows.toLocaleString('en')} contacts; for this table, on the first 70 % by time, and judged on`,
    `${contacts.toLocaleString('en')} of the last 30 %. Log loss ${logLoss.toFixed(3)}, against ${logLossPerChannel.toFixed(3)} for each channel's own rate;`,
    `probabilities are off by ${(100 * calibrationError).toFixed(1)} points on average.`,
  ]
    .join('\n')
    .replace(/\|\nTrained/, '|\n\nTrained');
}

/** The text with its generated parts as they should be. */
export const withParts = (text, parts) =>
  Object.entries(parts).reduce(
    (whole, [name, part]) =>
      whole.replace(
        new RegExp(`(<!-- begin: ${name} -->\n)[\\s\\S]*?(<!-- end: ${name} -->)`),
        (_, begin, end) => `${begin}\n${part}\n\n${end}`,
      ),
    text,
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync('README.md', withParts(readFileSync('README.md', 'utf8'), await generatedParts()));
