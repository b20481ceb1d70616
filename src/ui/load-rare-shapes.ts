import type { Channel } from '../config/schema';
import { logError } from '../guard';
import { shapes } from './icon-shapes';

/** Brings the shapes that these channels lack. Where they do not load, words do without. */
export async function loadRareShapes(channels: readonly Channel[]): Promise<void> {
  if (channels.every(({ kind }) => shapes[kind])) return;
  await import('./icon-shapes-rare').then(
    ({ rareShapes }) => Object.assign(shapes, rareShapes),
    logError,
  );
}
