/** Words and styles that nobody needs before the first suggestion, in a file of its own that is loaded then. */
export { default as css } from './later.css?inline';
export { enLater as messages } from './messages/en-later';
