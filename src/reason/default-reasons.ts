import type { Reason } from '../config/schema';

/** Reasons that suit most sites; their labels are messages, so that they can be translated. */
export const defaultReasons: readonly Reason[] = [
  { id: 'question', traits: ['simple'], never: [] },
  { id: 'order', traits: [], never: [] },
  { id: 'payment', traits: ['sensitive', 'documents'], never: [] },
  { id: 'problem', traits: ['complex'], never: [] },
  { id: 'account', traits: ['sensitive'], never: [] },
  { id: 'complaint', traits: ['emotional', 'record'], never: [] },
  { id: 'urgent', traits: ['urgent'], never: [] },
  { id: 'other', traits: [], never: [] },
];
