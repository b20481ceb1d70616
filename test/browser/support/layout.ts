import type { Page } from '@playwright/test';
import { host } from './widget';

/** Runs in the page: parts of the widget that stand out of the window at a side, and what scrolls sideways. */
export const standingOut = (element: Element): string[] => {
  const wide = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => {
    const box = part.getBoundingClientRect();
    const scrolls =
      part.scrollWidth > part.clientWidth && getComputedStyle(part).overflowX === 'auto';
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1 || scrolls);
  });
  const page = document.documentElement;
  return [
    ...wide.map((part) => part.outerHTML.slice(0, 80)),
    ...(page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : []),
  ];
};

/** Parts of the widget that stand out of the window at a side, and what has to be scrolled sideways. */
export const cutOff = (page: Page): Promise<string[]> => host(page).evaluate(standingOut);
