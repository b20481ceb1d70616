/** Shapes from Lucide (ISC licence) that nobody sees before the first suggestion. */
export const laterShapes = {
  check: 'M20 6 9 17l-5-5',
  alert: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0M12 8v4M12 16h.01',
  expand: 'm6 9 6 6 6-6',
} as const;
