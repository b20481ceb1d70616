/** What one brand colour becomes so that every text on it, every text in it, and every edge keeps WCAG AA contrast. */

import { hex, luminance, parse, type Rgb, textOn } from './colour';

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
const almostWhite: Rgb = [242, 244, 248];

export interface BrandColours {
  /** Behind primary actions. */
  readonly fill: string;
  /** The same under the pointer. */
  readonly fillHover: string;
  /** Text on both: black or white, at least 4.5 to 1. */
  readonly onFill: string;
  /** Around primary actions: at least 3 to 1 on the surface and on the tint. */
  readonly fillEdge: string;
  /** Behind the suggestion. */
  readonly tint: string;
  /** The brand as a colour of text, at least 4.5 to 1 on the surface, on the tint and on what the pointer is over. */
  readonly text: string;
}

export type Theme = 'light' | 'dark';

/** Surface and hover as the stylesheets have them. */
const surfaces = {
  light: [white, [244, 246, 249]],
  dark: [
    [26, 29, 36],
    [37, 41, 51],
  ],
} as const satisfies Record<Theme, readonly [surface: Rgb, hover: Rgb]>;

/** @param brand six hexadecimal digits after `#`. */
export function brandColours(brand: string, theme: Theme): BrandColours {
  const [surface, hover] = surfaces[theme];
  const stands = (colour: Rgb, ratio: number, ...grounds: readonly Rgb[]) =>
    grounds.every((ground) => contrast(colour, ground) >= ratio);
  const isLight = theme === 'light';
  // On a dark surface a dark button would be lost; on a light one the page is what owners designed their brand for.
  const seen = (colour: Rgb, ...grounds: readonly Rgb[]) =>
    isLight ? colour : moved(colour, white, (lighter) => stands(lighter, 3, ...grounds));
  const given = parse(brand);
  // Made lighter, a black without a hue is grey, as what cannot be pressed: in the dark it is white instead.
  const isBlack = Math.max(...given) - Math.min(...given) < 32 && luminance(given) < 0.1;
  const own = seen(isBlack && !isLight ? almostWhite : given, surface);
  const tint = mix(surface, own, isLight ? 0.07 : 0.14);
  const fill = seen(own, surface, tint);
  const text = moved(own, isLight ? black : white, (colour) =>
    stands(colour, 4.5, surface, tint, hover),
  );
  const onFill = textOn(hex(fill));
  return {
    fill: hex(fill),
    fillHover: hex(hovered(fill, parse(onFill))),
    onFill,
    fillEdge: hex(stands(fill, 3, surface, tint) ? fill : text),
    tint: hex(tint),
    text: hex(text),
  };
}

/** Towards the text on it where there is contrast to spare; away from it, which adds some, elsewhere. */
function hovered(fill: Rgb, text: Rgb): Rgb {
  const towards = mix(fill, text, 0.14);
  if (contrast(towards, text) >= 7) return towards;
  const away = text[0] > 0 ? black : white;
  return moved(fill, away, (colour) => contrast(colour, fill) >= 1.2);
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
