import { expect } from 'vitest';

/** Whether an address does nothing but open a channel: no code, no second recipient, no field that nobody wrote. */
export function expectSafe(href: string): void {
  const { protocol, pathname, search, hash, username, password } = new URL(
    href,
    'https://acme.example/',
  );
  const names = [...new URLSearchParams(search).keys()];
  expect(['https:', 'http:', 'mailto:', 'tel:', 'sms:'], href).toContain(protocol);
  if (/^http/.test(protocol)) {
    expect(username + password, href).toBe('');
    return;
  }
  // Written by us from the first letter to the last, so that nothing in it may need to be read twice.
  expect(href).toMatch(/^[\x21-\x7e]+$/);
  expect(hash, href).toBe('');
  expect(new Set(names).size, href).toBe(names.length);
  expect(
    names.filter((name) => !['subject', 'body'].includes(name)),
    href,
  ).toEqual([]);
  if (protocol === 'tel:') expect(href).toMatch(/^tel:\+?\d{3,15}(?:;ext=\d{1,7})?$/);
  if (protocol === 'sms:') expect(pathname, href).toMatch(/^\+?\d{3,15}$/);
  if (protocol === 'mailto:')
    expect(pathname, href).toMatch(/^(?:(?!%0[AD]|[,;&]|%2C)[^@])+@[^@]+$/i);
}
