/** What one brand colour becomes so that every text on it, and every text in it, keeps WCAG AA contrast. */

import { hex, luminance, parse, type Rgb, textOn } from './colour';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

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

const surfaces = { light: white, dark: [26, 29, 36] } as const satisfies Record<Theme, Rgb>;

/** @param brand six hexadecimal digits after `#`. */
export function brandColours(brand: string, theme: Theme): BrandColours {
  const own = parse(brand);
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
