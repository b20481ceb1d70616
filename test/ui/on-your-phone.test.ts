// @vitest-environment happy-dom
import jsQR from 'jsqr';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aWidget, settled } from './a-widget';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** What a camera reads in the code, drawn with eight pixels a module. */
function scan(code: Element): string | undefined {
  const size = Number(code.getAttribute('viewBox')?.split(' ')[2]);
  const scale = 8;
  const pixels = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255);
  const dark = code.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < scale; column++) {
        const at = (Number(y) * scale + row) * size * scale + Number(x) * scale + column;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
  return jsQR(pixels, size * scale, size * scale)?.data;
}

describe('a call or text from a desk', () => {
  it('is offered as a code to scan, a number to copy, and a link', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    const widget = await aWidget();
    await widget.press('Lost card');
    expect(await widget.press('Phone')).toBe(false);
    await settled();
    expect(widget.selector.contacts.value).toHaveLength(1);
    const code = widget.find('.qr');
    if (!code) throw new Error('there is no code');
    expect(scan(code)).toBe('tel:+15555550101');
    expect(code.getAttribute('aria-label')).toContain('Scan');
    await widget.press('Copy');
    expect(writeText).toHaveBeenCalledWith('+1 555 555 0101');
    expect(widget.find('.address [role="status"]')?.textContent).toBe('Copied');
    expect(widget.find('.body a.link')?.getAttribute('href')).toBe('tel:+15555550101');
  });

  it('takes the message along, at a length that a camera reads', async () => {
    const widget = await aWidget();
    await widget.press('Where is my order?');
    const message = widget.find('textarea') as HTMLTextAreaElement;
    message.value = `Größe 🚲 ${'long '.repeat(100)}`;
    message.dispatchEvent(new Event('input', { bubbles: true }));
    await widget.press('Text message');
    await settled();
    const found = scan(widget.find('.qr') as Element) ?? '';
    expect(found).toMatch(/^sms:\+15555550100\?body=Gr%C3%B6%C3%9Fe%20%F0%9F%9A%B2%20long/);
    expect(decodeURIComponent(found).length).toBeLessThan(200);
    expect(widget.find('.body a.link')?.getAttribute('href')?.length).toBeGreaterThan(500);
  });

  it('is a plain link on a phone', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('coarse'),
      addEventListener() {},
      removeEventListener() {},
    }));
    const widget = await aWidget();
    await widget.press('Lost card');
    expect(await widget.press('Phone')).toBe(true);
    await settled();
    expect(widget.find('.qr')).toBeNull();
    expect(widget.find('.address')?.textContent).toContain('+1 555 555 0101');
  });
});
