/** Stylesheets that go over the default colours, which are light and of no brand; most pages need one of them. */
import { brandColours, type Theme } from './brand-colours';
import dark from './dark.css?inline';

/** @param brand six hexadecimal digits after `#`; none: the default brand's, which stand in the stylesheets. */
export function shades(theme: Theme, brand?: string): string {
  const css = theme === 'dark' ? dark : '';
  if (!brand) return css;
  const { fill, fillHover, onFill, fillEdge, tint, text } = brandColours(brand, theme);
  return `${css}:host{--scs-fill:${fill};--scs-fill-hover:${fillHover};--scs-on-fill:${onFill};--scs-fill-edge:${fillEdge};--scs-tint:${tint};--scs-text:${text}}`;
}
