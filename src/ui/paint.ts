import { guard } from '../guard';
import { lendStyles } from './adopt-styles';

interface Look {
  readonly theme: 'auto' | 'light' | 'dark';
  readonly brand?: string | undefined;
}

/**
 * Loads the colours of a theme and a brand.
 *
 * @returns the function that puts them on a shadow root, after its own stylesheet, and keeps to the device's theme while
 *   `theme` is `auto`; it returns the function that ends this. They are set on the host from inside, where the page's
 *   own rules for it win.
 */
export async function mixPaint({
  theme,
  brand,
}: Look): Promise<(shadow: ShadowRoot) => () => void> {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  /** Nothing where the default colours are the wanted ones, or must do. */
  const mix = guard(async () => {
    const wanted = theme !== 'auto' ? theme : device.matches ? 'dark' : 'light';
    return wanted === 'dark' || brand
      ? (await import('./shades')).shades(wanted, brand)
      : undefined;
  });
  const css = await mix();
  return (shadow) => {
    let wash = lendStyles(shadow, css);
    const repaint = async () => {
      const next = await mix();
      wash();
      wash = lendStyles(shadow, next);
    };
    device.addEventListener('change', repaint);
    return () => {
      device.removeEventListener('change', repaint);
      wash();
    };
  };
}
