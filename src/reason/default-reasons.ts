import type { Reason } from '../config/schema';

const reason = (id: string, ...traits: string[]): Reason => ({ id, traits, never: [] });

/** Reasons that suit most sites; their labels are messages, so that they can be translated. */
export const defaultReasons: readonly Reason[] = [
  reason('question', 'simple'),
  reason('order'),
  reason('payment', 'sensitive', 'documents'),
  reason('problem', 'complex'),
  reason('account', 'sensitive'),
  reason('complaint', 'emotional', 'record'),
  reason('urgent', 'urgent'),
  reason('other'),
];
