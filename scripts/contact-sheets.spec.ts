/** Lays the pictures of each state side by side, for a person to look at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { test } from '@playwright/test';
import { fileName } from '../test/browser/support/journey';
import { stateNames } from '../test/browser/support/states';
import { directions, folder, pictureOf, sizes, themes } from './picture-grid';

const scale = 0.55;
const sheets = `${folder}/sheets`;

for (const name of stateNames())
  test(name, async ({ page }) => {
    const figures = themes.flatMap((theme) =>
      directions.flatMap((direction) =>
        sizes.map(({ width }) => {
          const address = pathToFileURL(pictureOf(name, theme, direction, width));
          return `<figure><img src="${address}" width="${width * scale}">
            <figcaption>${width} ${theme} ${direction}</figcaption></figure>`;
        }),
      ),
    );
    // A page of a file may show pictures of files; one that is made up may not.
    mkdirSync(sheets, { recursive: true });
    const file = `${sheets}/${fileName(name)}.html`;
    writeFileSync(
      file,
      `<!doctype html><meta charset="utf-8"><title>${name}</title><style>
        body { display: grid; grid-template-columns: repeat(${sizes.length}, max-content); gap: 12px;
          inline-size: max-content; padding: 12px; margin: 0; background: #999; font: 14px system-ui; }
        figure { margin: 0; }
      </style>${figures.join('')}`,
    );
    await page.goto(String(pathToFileURL(file)));
    await page.locator('body').screenshot({ path: `${sheets}/${fileName(name)}.png` });
  });
