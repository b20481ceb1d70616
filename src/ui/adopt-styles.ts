/**
 * Adds a stylesheet to a shadow root. An adopted sheet is allowed under a strict content security policy, where a
 * `<style>` element is dropped.
 *
 * @returns the function that takes it away again.
 */
export function adoptStyles(shadow: ShadowRoot, css = ''): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return () => {
    shadow.adoptedStyleSheets = shadow.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
