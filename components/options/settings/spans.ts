/** The spans of minutes that can be chosen, for locking as for polling. */
export const minutes = [
  [5, '5 minutes'],
  [15, '15 minutes'],
  [30, '30 minutes'],
  [60, '1 hour'],
] as const;
