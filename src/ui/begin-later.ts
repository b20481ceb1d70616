/** What begins once the panel is in use, and what is shown after the first suggestion has been loaded. */
import { effect } from '@preact/signals-core';
import { askWhenDue } from './follow-up-flow';

/** @returns the functions that end it. */
export function beginLater(given: Parameters<typeof askWhenDue>[0]): readonly (() => void)[] {
  const { selector, isOpen } = given;
  return [
    askWhenDue(given),
    // Where what is known of the moment comes later than the customer, it has missed that the panel was opened.
    effect(() => {
      if (isOpen.value) selector.moment.value?.start();
    }),
  ];
}
