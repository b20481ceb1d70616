import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brandColours } from '../../src/ui/brand-colours';
import { isColour, textOn } from '../../src/ui/colour';

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

const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const brands = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`)));
const surfaces = { light: '#ffffff', dark: '#1a1d24' };

it.each(['light', 'dark'] as const)(
  'stays readable on a %s surface, whatever the brand',
  (theme) => {
    for (const brand of brands) {
      const { fill, onFill, tint, text } = brandColours(brand, theme);
      expect(contrast(onFill, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, surfaces[theme])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, tint)).toBeGreaterThanOrEqual(4.5);
      const ink = theme === 'light' ? '#14171f' : '#f2f4f8';
      expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
      if (theme === 'dark') expect(contrast(fill, surfaces.dark)).toBeGreaterThanOrEqual(3);
      else expect(fill).toBe(brand);
    }
  },
);

it('stands in the stylesheet where the owner has no brand', () => {
  const css = readFileSync('src/ui/styles.css', 'utf8');
  for (const theme of ['light', 'dark'] as const) {
    const { fill, tint, text } = brandColours('#3150d8', theme);
    expect(css).toContain(`--scs-fill: ${fill};`);
    expect(css).toContain(`--scs-tint: ${tint};`);
    expect(css).toContain(`--scs-text: ${text};`);
  }
});

it('tells colours from other text', () => {
  expect(isColour('#0A5C8F')).toBe(true);
  expect(isColour('url(x)')).toBe(false);
});

it('writes black or white on a colour, whichever is easier to read', () => {
  for (const brand of brands) expect(contrast(textOn(brand), brand)).toBeGreaterThanOrEqual(4.5);
});
