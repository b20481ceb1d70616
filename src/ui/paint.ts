import type { brandColours } from './brand-colours';

const names = { fill: 'fill', onFill: 'on-fill', tint: 'tint', text: 'text' } as const;

/**
 * Gives an element its theme and brand, and keeps to the device's theme while `theme` is `auto`.
 *
 * @param colours makes what a brand of the owner's becomes; the default brand stands in the stylesheet.
 * @returns the function that stops following the device.
 */
export function paint(
  element: HTMLElement,
  look: { readonly theme: 'auto' | 'light' | 'dark'; readonly brand?: string | undefined },
  colours: typeof brandColours | undefined,
): () => void {
  const device = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    const theme = look.theme !== 'auto' ? look.theme : device.matches ? 'dark' : 'light';
    element.dataset.theme = theme;
    if (!colours || !look.brand) return;
    const made = colours(look.brand, theme);
    // Through the object model: a strict content security policy forbids style attributes in markup only.
    for (const key of Object.keys(names) as (keyof typeof names)[])
      element.style.setProperty(`--scs-${names[key]}`, made[key]);
  };
  apply();
  device.addEventListener('change', apply);
  return () => device.removeEventListener('change', apply);
}
