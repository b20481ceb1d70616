/** The package for bundlers: everything of `core`, and the element. Importing it does nothing; Node is safe. */
export * from './core';
export { define as defineElement } from './ui/define';
export { SmartChannelSelector } from './ui/element';
