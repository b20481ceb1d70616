import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shapes } from '../../src/ui/icon-shapes';
import { laterShapes } from '../../src/ui/icon-shapes-later';
import { rareShapes } from '../../src/ui/icon-shapes-rare';

/** Each shape, and the icon of Lucide that it is. */
const lucide: Record<string, readonly [shape: string | undefined, icon: string]> = {
  chat: [shapes.chat, 'message-square-text'],
  sms: [shapes.sms, 'smartphone'],
  email: [shapes.email, 'mail'],
  phone: [shapes.phone, 'phone'],
  close: [shapes.close, 'x'],
  back: [shapes.back, 'chevron-left'],
  callback: [rareShapes.callback, 'phone-incoming'],
  link: [rareShapes.link, 'external-link'],
  custom: [rareShapes.custom, 'arrow-right'],
  check: [laterShapes.check, 'check'],
  alert: [laterShapes.alert, 'circle-alert'],
  expand: [laterShapes.expand, 'chevron-down'],
};

/** The elements of an icon's file as one path. */
function pathOf(svg: string): string {
  return Array.from(svg.matchAll(/<(path|rect|circle|line)\b([^>]*)>/g), ([, tag, rest = '']) => {
    const attributes = new Map(
      Array.from(rest.matchAll(/(\w+)="([^"]*)"/g), ([, name, value]) => [name, value]),
    );
    const n = (name: string) => Number(attributes.get(name));
    const [x, y, r, width, height] = [n('x'), n('y'), n('rx'), n('width'), n('height')];
    switch (tag) {
      case 'rect':
        return (
          `M${x + r} ${y}h${width - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${height - 2 * r}` +
          `a${r} ${r} 0 0 1 -${r} ${r}h-${width - 2 * r}a${r} ${r} 0 0 1 -${r} -${r}` +
          `v-${height - 2 * r}a${r} ${r} 0 0 1 ${r} -${r}z`
        );
      case 'circle': {
        const [cx, cy, radius] = [n('cx'), n('cy'), n('r')];
        const half = `a${radius} ${radius} 0 1 0 `;
        return `M${cx - radius} ${cy}${half}${2 * radius} 0${half}-${2 * radius} 0`;
      }
      case 'line': {
        const [x1, y1, x2, y2] = [n('x1'), n('y1'), n('x2'), n('y2')];
        return `M${x1} ${y1}${x1 === x2 ? `v${y2 - y1}` : `h${(x2 - x1).toFixed(2)}`}`;
      }
      default:
        return begun(attributes.get('d') ?? '');
    }
  }).join('');
}

/** Where a path begins, `m` is absolute; after another one it would not be. */
const begun = (path: string) =>
  path.replace(/^m([\d.]+ [\d.]+) ?(?=[-\d])/, (_, start) => `M${start}l`);

/** Commands and numbers, whichever way they are written. */
const tokens = (path: string) =>
  (begun(path).match(/[a-z]|-?\d*\.?\d+/gi) ?? []).map((token) =>
    /[a-z]/i.test(token) ? token : Number(token),
  );

it.each(Object.entries(lucide))('draws %s as Lucide does', (_, [shape = '', icon]) => {
  const file = readFileSync(`node_modules/lucide-static/icons/${icon}.svg`, 'utf8');
  expect(tokens(shape)).toEqual(tokens(pathOf(file)));
});

it('draws WhatsApp’s logo as Simple Icons does', () => {
  const file = readFileSync('node_modules/simple-icons/icons/whatsapp.svg', 'utf8');
  expect(file).toContain(` d="${rareShapes.whatsapp}"`);
});

it('knows where each of its shapes comes from', () => {
  const names = [shapes, laterShapes, rareShapes].flatMap((set) => Object.keys(set));
  expect(names.sort()).toEqual([...Object.keys(lucide), 'whatsapp'].sort());
});
