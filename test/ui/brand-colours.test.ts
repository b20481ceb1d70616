import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brandColours } from '../../src/ui/brand-colours';
import { isColour, textOn } from '../../src/ui/colour';
import { shades } from '../../src/ui/shades';

// Written anew from the definition in WCAG 2.2, not taken from the code under test.
function contrast(a: string, b: string): number {
  const luminance = (colour: string) =>
    [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
      const share = Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255;
      return sum + weight * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
    }, 0);
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const lowest = (pairs: readonly (readonly [string, string])[]) =>
  Math.min(...pairs.map(([a, b]) => contrast(a, b)));

/** The colours that do not depend on a brand, as the stylesheets have them. */
function colourIn(file: string, name: string): string {
  const css = readFileSync(`src/ui/${file}.css`, 'utf8');
  const colour = css.match(new RegExp(`--scs-${name}[:,] (#[\\da-f]{3,6})\\b`))?.[1] ?? '';
  return colour.length === 4 ? colour.replace(/[\da-f]/g, '$&$&') : colour;
}
const plain = (file: string, alerts: string) => ({
  surface: colourIn(file, 'surface'),
  ink: colourIn(file, 'ink'),
  muted: colourIn(file, 'muted'),
  edge: colourIn(file, 'edge'),
  hover: colourIn(file, 'hover'),
  alert: colourIn(alerts, 'alert'),
  alertTint: colourIn(alerts, 'alert-tint'),
});
const themes = { light: plain('styles', 'later'), dark: plain('dark', 'dark') };

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const known = [
  ...['#000000', '#ffffff', '#ffd500', '#0a1f44', '#808080', '#3150d8', '#96462a'],
  ...steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`))),
];
/** Of every brand that is known, and of 1,000 others. */
const everyBrand = (check: (brand: string) => void) =>
  fc.assert(
    fc.property(anyColour, (brand) => void check(brand)),
    {
      seed: 52,
      numRuns: 1000 + known.length,
      examples: known.map((brand) => [brand] as [string]),
    },
  );

describe.each(['light', 'dark'] as const)('on a %s surface, whatever the brand', (theme) => {
  const { surface, ink, muted, edge, hover, alert, alertTint } = themes[theme];

  it('text can be read', () => {
    everyBrand((brand) => {
      const { fill, fillHover, onFill, tint, text } = brandColours(brand, theme);
      const pairs = [
        [onFill, fill],
        [onFill, fillHover],
        ...[surface, tint, hover].flatMap((ground) => [
          [text, ground],
          [ink, ground],
          [muted, ground],
        ]),
        [alert, surface],
        [ink, alertTint],
      ] as [string, string][];
      expect(lowest(pairs)).toBeGreaterThanOrEqual(4.5);
    });
  });

  it('edges, icons and the ring around the focus stand out', () => {
    everyBrand((brand) => {
      const { fillEdge, tint } = brandColours(brand, theme);
      const pairs = [
        [fillEdge, surface],
        [fillEdge, tint],
        [edge, surface],
        ...[surface, tint, hover].map((ground) => [ink, ground]),
        [alert, alertTint],
      ] as [string, string][];
      expect(lowest(pairs)).toBeGreaterThanOrEqual(3);
    });
  });

  it('the pointer over the main button shows', () => {
    everyBrand((brand) => {
      const { fill, fillHover } = brandColours(brand, theme);
      expect(contrast(fill, fillHover)).toBeGreaterThanOrEqual(1.05);
    });
  });
});

it('leaves the colour of a brand as it is where it is light around it', () => {
  everyBrand((brand) => expect(brandColours(brand, 'light').fill).toBe(brand));
});

it('is white in the dark where the brand is black, since grey looks as if it could not be pressed', () => {
  for (const brand of ['#000000', '#101418', '#2b2b33'])
    expect(brandColours(brand, 'dark')).toMatchObject({ fill: '#f2f4f8', onFill: '#000000' });
  expect(brandColours('#101848', 'dark').fill).not.toBe('#f2f4f8');
});

it('stands in the stylesheets where the owner has no brand', () => {
  for (const [theme, file] of [
    ['light', 'styles'],
    ['dark', 'dark'],
  ] as const) {
    const css = readFileSync(`src/ui/${file}.css`, 'utf8');
    const made = shades(theme, '#3150d8').match(/--scs-[\w-]+:#[\da-f]{6}(?=[^{]*$)/g) ?? [];
    expect(made).toHaveLength(6);
    for (const variable of made) {
      if (variable === '--scs-on-fill:#ffffff') continue;
      expect(css).toContain(`${variable.replace(':', ': ')};`);
    }
  }
});

it('tells colours from other text', () => {
  expect(isColour('#0A5C8F')).toBe(true);
  expect(isColour('url(x)')).toBe(false);
});

it('writes black or white on the launcher, whichever is easier to read', () => {
  everyBrand((brand) => expect(contrast(textOn(brand), brand)).toBeGreaterThanOrEqual(4.5));
});
