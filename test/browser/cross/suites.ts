import { accessibility } from './accessibility';
import type { CrossTest } from './fixture';
import { hosts } from './hosts';
import { journey } from './journey';
import { policy } from './policy';
import { recovery } from './recovery';
import { storage } from './storage';

/** What has to hold in every engine, by subject. */
export const suites: readonly ((test: CrossTest) => void)[] = [
  journey,
  recovery,
  storage,
  policy,
  hosts,
  accessibility,
];
