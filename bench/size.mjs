// Prints what a browser downloads. The budgets are of gzip, in bytes; test/size.test.ts holds them.
import { sizes } from '../scripts/sizes.mjs';
import { printTable } from './print-table.mjs';

const rows = [['part', 'files', 'bytes', 'gzip', 'brotli', 'budget']];
for (const { part, files, bytes, gzip, brotli, budget } of await sizes())
  rows.push([part, files.length, bytes, gzip, brotli, budget]);

printTable(rows.map((row) => row.map((cell) => cell.toLocaleString('en'))));
