import { type IconName, shapes } from '../icon-shapes';

/** A picture beside words that say the same, so it is hidden from screen readers. */
export const drawIcon = (name: string, shape: string | undefined) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
    <path d={shape} />
  </svg>
);

export const Icon = ({ name }: { name: IconName }) => drawIcon(name, shapes[name]);
