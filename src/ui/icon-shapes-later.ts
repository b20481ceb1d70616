/** Shapes from Lucide (ISC licence) that nobody sees before the first suggestion. */
export const laterShapes = {
  check: 'M20 6 9 17l-5-5',
  alert: 'M12 8v4m0 4h.01M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0',
  expand: 'm6 9 6 6 6-6',
} as const;
