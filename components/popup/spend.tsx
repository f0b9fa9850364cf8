import { DAY_MS, epochMs } from '@/lib/core/units';
import type { AccountViewT } from '@/lib/messaging/views';
import { outlookOf } from '@/lib/usage/outlook';
import { dayOf, monthOf, sumOf, totalsByDay } from '../charts/series';
import { Sparkline } from '../charts/sparkline';
import { useNearestLimit } from '../hooks/use-nearest-limit';
import { useRecentDays } from '../hooks/use-usage';
import { nearestWords } from '../text/budget-words';
import { formatMoney } from '../text/money-text';
import { Money } from '../ui/money';
import { Spent } from '../usage/spent';

const DAYS = 30;

/**
 * Today, this month, what the month will come to, and the limit that binds first, in the currency most of the money is in. Days are UTC, as
 * providers bill.
 */
export function Spend({ accounts }: { accounts: readonly AccountViewT[] }) {
  const today = dayOf(Date.now());
  const rows = useRecentDays() ?? [];
  const nearest = useNearestLimit(accounts);
  const days = totalsByDay(rows, { from: today - (DAYS - 1) * DAY_MS, count: DAYS });
  const now = sumOf(rows.filter((row) => row.from === today));
  const month = sumOf(rows.filter((row) => row.from >= monthOf(today)));
  const { currency } = sumOf(rows);
  const { forecast } = outlookOf(rows, { currency, period: 'month', now: epochMs(Date.now()) });
  const highest = Math.max(0, ...days.map((day) => day.nanos ?? 0));
  return (
    <section className="popup-spend" aria-label="Spend">
      <Figure name="Today (UTC)" of={now} />
      <Figure name="This month" of={month} />
      <Sparkline
        values={days.map((day) => day.nanos)}
        label={`Spend of the last ${DAYS} days, highest ${formatMoney(highest, month.currency)} in a day`}
      />
      {forecast && (
        <p className="popup-line small">
          Month’s end <Money nanos={forecast.expected} currency={currency} provenance="estimated" />{' '}
          <span className="quiet">
            (4 in 5: {formatMoney(forecast.low, currency)}–{formatMoney(forecast.high, currency)})
          </span>
        </p>
      )}
      {nearest?.at !== undefined && <p className="popup-line small">{nearestWords(nearest, accounts)}</p>}
    </section>
  );
}

function Figure({ name, of }: { name: string; of: ReturnType<typeof sumOf> }) {
  return (
    <div>
      <p className="small quiet">{name}</p>
      <p className="popup-figure">
        <Spent of={of} />
      </p>
    </div>
  );
}
