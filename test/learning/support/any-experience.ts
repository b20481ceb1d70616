import fc from 'fast-check';

/** One of a customer's own contacts. */
export const anyExperience = fc.record({
  case: fc.record({
    reason: fc.record({
      id: fc.constantFrom('refund', 'lost-card', 'invoice'),
      traits: fc.subarray(['urgent', 'complex']),
    }),
    channel: fc.record({
      id: fc.constantFrom('chat', 'phone', 'email'),
      traits: fc.subarray(['live', 'voice', 'written']),
    }),
    tried: fc.constantFrom(0, 1),
  }),
  resolved: fc.constantFrom(0, 0.5, 1),
  weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
});
