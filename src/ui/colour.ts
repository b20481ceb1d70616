/** Colours of six hexadecimal digits, and whether black or white can be read on them. */
export type Rgb = readonly [number, number, number];

export const isColour = (value: unknown): value is string =>
  typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

/** Black or white on a colour of six hexadecimal digits: at least 4.5 to 1, which no colour denies to both. */
export function textOn(colour: string): string {
  // A power alone is shorter than the curve of WCAG, and near enough at the one value that decides.
  const [red, green, blue] = parse(colour);
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 > 35_400
    ? '#000000'
    : '#ffffff';
}

/** Relative luminance of WCAG 2, in [0, 1]. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function parse(colour: string): Rgb {
  const number = +colour.replace('#', '0x');
  return [number >> 16, (number >> 8) & 255, number & 255];
}

export const hex = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
