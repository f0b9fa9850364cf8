/** A calendar month in UTC, `YYYY-MM`: the period bills are compared over. */
export type Period = string;

/** The month after; December is followed by January. */
export function nextPeriod(period: Period): Period {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

/** The month a UTC day (`YYYY-MM-DD`) lies in. */
export const periodOfDay = (day: string): Period => day.slice(0, 7);

/** First moment of the month and of the next one, ISO in UTC to the second. */
export const periodBounds = (period: Period): { from: string; to: string } => ({
  from: `${period}-01T00:00:00Z`,
  to: `${nextPeriod(period)}-01T00:00:00Z`,
});
