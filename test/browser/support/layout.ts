import type { Page } from '@playwright/test';
import { host } from './widget';

/** Runs in the page: parts of the widget that stand out of the window at a side, and a page that scrolls sideways. */
export const standingOut = (element: Element): string[] => {
  const wide = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
  });
  const page = document.documentElement;
  return [
    ...wide.map((part) => part.outerHTML.slice(0, 80)),
    ...(page.scrollWidth > page.clientWidth ? ['the page scrolls sideways'] : []),
  ];
};

/** Parts of the widget that stand out of the window at a side, and the page where it has to be scrolled sideways. */
export const cutOff = (page: Page): Promise<string[]> => host(page).evaluate(standingOut);
