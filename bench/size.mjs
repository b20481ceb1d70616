// Prints what a browser downloads. The budgets are of gzip, in bytes; test/size.test.ts holds them.
import { sizes } from '../scripts/sizes.mjs';

const rows = [['part', 'files', 'bytes', 'gzip', 'brotli', 'budget']];
for (const { part, files, bytes, gzip, brotli, budget } of await sizes())
  rows.push([part, files.length, bytes, gzip, brotli, budget]);

const cells = rows.map((row) => row.map((cell) => cell.toLocaleString('en')));
const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
for (const row of cells)
  console.log(
    row
      .map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0])))
      .join('  '),
  );
