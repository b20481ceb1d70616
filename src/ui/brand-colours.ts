/** What one brand colour becomes so that every text on it, and every text in it, keeps WCAG AA contrast. */

export interface BrandColours {
  /** Behind primary actions. */
  readonly fill: string;
  /** Text on `fill`: black or white, at least 4.5 to 1. */
  readonly onFill: string;
  /** Behind the suggestion. */
  readonly tint: string;
  /** The brand as a colour of text, at least 4.5 to 1 on the surface and on the tint. */
  readonly text: string;
}

export type Theme = 'light' | 'dark';
type Rgb = readonly [number, number, number];

export const defaultBrand = '#3150d8';
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const surfaces = { light: white, dark: [26, 29, 36] } as const satisfies Record<Theme, Rgb>;

/** @param brand six hexadecimal digits after `#`; anything else gives the default brand. */
export function brandColours(brand: unknown, theme: Theme): BrandColours {
  const own = parse(isColour(brand) ? brand : defaultBrand);
  const surface = surfaces[theme];
  const ink = theme === 'light' ? black : white;
  // On a dark surface a dark button would be lost; on a light one the page is what owners designed their brand for.
  const fill =
    theme === 'light' ? own : moved(own, white, (colour) => contrast(colour, surface) >= 3);
  const tint = mix(surface, own, theme === 'light' ? 0.07 : 0.18);
  const text = moved(
    own,
    ink,
    (colour) => contrast(colour, surface) >= 4.5 && contrast(colour, tint) >= 4.5,
  );
  return { fill: hex(fill), onFill: textOn(hex(fill)), tint: hex(tint), text: hex(text) };
}

export const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

/** Black or white, whichever is easier to read on a colour of six hexadecimal digits: at least 4.58 to 1. */
export const textOn = (colour: string): string =>
  // Where (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05, both are equally easy.
  luminance(parse(colour)) > Math.sqrt(1.05 * 0.05) - 0.05 ? '#000000' : '#ffffff';

/** The first mix of a colour towards another, in steps of 5 %, that will do. */
function moved(from: Rgb, to: Rgb, isEnough: (colour: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const colour = mix(from, to, share);
    if (isEnough(colour)) return colour;
  }
  return to;
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, i) => Math.round(part + ((to[i] as number) - part) * share)) as unknown as Rgb;

/** Contrast ratio of WCAG 2, from 1 to 21. */
function contrast(a: Rgb, b: Rgb): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parse(colour: string): Rgb {
  const number = Number.parseInt(colour.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

const hex = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
