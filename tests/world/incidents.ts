import { type Books, DAY, HOUR, spendDollars, type Use } from './books';

/**
 * One incident that really happened to somebody, as it shows in a provider's books: weeks of ordinary days, then what went wrong, in the
 * order it came to light. `now` is the moment of the first look.
 */
export type Incident = {
  name: string;
  provider: Use['provider'];
  /** What the key does on ordinary days. */
  before: (books: Books, now: number) => void;
  /** What comes to light between one poll and the next; each must raise or worsen the alert. */
  looks: readonly { shows: (books: Books, now: number) => void; says: RegExp; severity: RegExp }[];
};

/** Working days at one place of the day, a little uneven, weekends quiet; whatever the hour is now. */
function workdays(books: Books, now: number, { model, aDay, days = 28, until = 1 }: Routine): void {
  const today = Math.floor(now / DAY) * DAY;
  for (let back = days; back >= until; back -= 1) {
    const day = today - back * DAY;
    const share = [0, 6].includes(new Date(day).getUTCDay()) ? 0.2 : 1;
    for (let hour = 9; hour < 17; hour += 1)
      spendDollars(books, model, {
        at: day + hour * HOUR,
        dollars: (share * aDay * (1 + ((back + hour) % 5) / 10)) / 10,
      });
  }
}

type Routine = { model: string; aDay: number; days?: number; until?: number };

const hourAgo = (now: number, count: number): number => Math.floor(now / HOUR) * HOUR - count * HOUR;

/** The named incidents; sources in docs/spikes.md. */
export const incidents: readonly Incident[] = [
  {
    name: 'a probe on a model never used, a burst on two of them the next day',
    provider: 'openai',
    before: (books, now) => workdays(books, now, { model: 'gpt-5-mini', aDay: 2.5 }),
    looks: [
      {
        shows: (books, now) => spendDollars(books, 'o3', { at: hourAgo(now, 1), dollars: 0.02 }),
        says: /o3/,
        severity: /notice/,
      },
      {
        shows: (books, now) => {
          for (const model of ['o3', 'gpt-5-pro']) spendDollars(books, model, { at: hourAgo(now, 1), dollars: 22 });
        },
        says: /gpt-5-pro/,
        severity: /critical/,
      },
    ],
  },
  {
    name: '$1,771 in four hours',
    provider: 'anthropic',
    before: (books, now) => workdays(books, now, { model: 'claude-sonnet-4-5', aDay: 6 }),
    looks: [
      {
        shows: (books, now) => {
          for (const back of [4, 3, 2, 1])
            spendDollars(books, 'claude-sonnet-4-5', { at: hourAgo(now, back), dollars: 442.75 });
        },
        says: /\$1,77\d|\$1,3\d\d|\$885/,
        severity: /critical/,
      },
    ],
  },
  {
    name: 'a key that was silent for weeks spends all night',
    provider: 'openai',
    before: (books, now) => workdays(books, now, { model: 'gpt-5-mini', aDay: 1, days: 30, until: 24 }),
    looks: [
      {
        shows: (books, now) => {
          for (let back = 9; back >= 1; back -= 1)
            spendDollars(books, 'gpt-5-mini', { at: hourAgo(now, back), dollars: 84 });
        },
        says: /silent|silence|quiet/i,
        severity: /critical/,
      },
    ],
  },
  {
    name: 'an agent loops for an hour',
    provider: 'openai',
    before: (books, now) => workdays(books, now, { model: 'gpt-5', aDay: 2 }),
    looks: [
      {
        shows: (books, now) => spendDollars(books, 'gpt-5', { at: hourAgo(now, 1), dollars: 36 }),
        says: /\$3[67]/,
        severity: /critical/,
      },
    ],
  },
  {
    name: 'a slow drain, every hour of five days',
    provider: 'anthropic',
    before: (books, now) => workdays(books, now, { model: 'claude-haiku-4-5', aDay: 3 }),
    looks: [
      {
        shows: (books, now) => {
          for (let back = 5 * 24; back >= 1; back -= 1)
            spendDollars(books, 'claude-haiku-4-5', { at: hourAgo(now, back), dollars: 0.3 });
        },
        says: /\$/,
        severity: /notice|warning|critical/,
      },
    ],
  },
];
