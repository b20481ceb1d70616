import type { Texts } from './locales';

export const texts: Texts = {};
