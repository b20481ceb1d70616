import { fileName } from '../test/browser/support/journey';

/** Which pictures of a state are taken, and where they are kept. */
export const folder = 'test-results/shots';
export const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const;
export const themes = ['light', 'dark'] as const;
export const directions = ['ltr', 'rtl'] as const;

/** The file of one picture; the names of states are words. */
export const pictureOf = (state: string, theme: string, direction: string, width: number) =>
  `${folder}/${fileName(state)}/${theme}-${direction}-${width}.png`;
