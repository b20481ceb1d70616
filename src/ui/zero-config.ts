/** Finds channels on a page whose owner has named none; in a file of its own, since most name some. */
import type { Settings } from '../config/merge';
import { readJsonLd } from '../config/read-json-ld';
import { log } from '../guard';
import { defaultReasons } from '../reason/default-reasons';

/** Config from the page's JSON-LD; where that has no contact either, the developer is told what to do. */
export function findChannels(): Settings {
  const blocks = document.querySelectorAll('script[type="application/ld+json"]');
  const found = readJsonLd(
    Array.from(blocks, (block) => block.textContent ?? ''),
    defaultReasons,
  );
  if (!found.channels)
    log(
      'no channels: name one on the script tag, such as data-phone="+15555550101", or a contactPoint in JSON-LD',
    );
  return found;
}
