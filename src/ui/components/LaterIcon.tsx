import { laterShapes } from '../icon-shapes-later';
import { drawIcon } from './Icon';

/** A picture of a later step. */
export const LaterIcon = ({ name }: { name: keyof typeof laterShapes }) =>
  drawIcon(name, laterShapes[name]);
