import { guard } from '../guard';

/**
 * Adds a stylesheet to a shadow root. An adopted sheet is allowed under a strict content security policy, where a
 * `<style>` element is dropped.
 *
 * @returns nothing where the browser has no such sheets: plain controls are better than none.
 */
export const addStyles = guard((shadow: ShadowRoot, css: string): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets.push(sheet);
  return sheet;
});

/** Adds a stylesheet as `addStyles` does, until the function that it returns takes it away again. */
export function lendStyles(shadow: ShadowRoot, css = ''): () => void {
  const sheet = addStyles(shadow, css);
  return () => {
    shadow.adoptedStyleSheets = shadow.adoptedStyleSheets?.filter((other) => other !== sheet);
  };
}
