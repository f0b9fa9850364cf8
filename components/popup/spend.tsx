import { DAY_MS } from '@/lib/core/units';
import { dayOf, monthOf, sumOf, totalsByDay } from '../charts/series';
import { Sparkline } from '../charts/sparkline';
import { useRollups } from '../hooks/use-usage';
import { formatMoney } from '../text/money-text';
import { Money } from '../ui/money';

const DAYS = 30;

/** Today, this month and the last thirty days, in the currency most of the money is in. Days are UTC, as providers bill. */
export function Spend() {
  const today = dayOf(Date.now());
  const from = Math.min(today - (DAYS - 1) * DAY_MS, monthOf(today));
  const rows = useRollups('day', from, today + DAY_MS);
  const days = totalsByDay(rows ?? [], { from: today - (DAYS - 1) * DAY_MS, count: DAYS });
  const now = sumOf((rows ?? []).filter((row) => row.from === today));
  const month = sumOf((rows ?? []).filter((row) => row.from >= monthOf(today)));
  return (
    <section className="popup-spend" aria-label="Spend">
      <Figure name="Today (UTC)" of={now} />
      <Figure name="This month" of={month} />
      <Sparkline
        values={days.map((day) => day.nanos)}
        label={`Spend of the last ${DAYS} days, highest ${formatMoney(Math.max(0, ...days.map((day) => day.nanos ?? 0)), month.currency)} in a day`}
      />
    </section>
  );
}

function Figure({ name, of }: { name: string; of: ReturnType<typeof sumOf> }) {
  return (
    <div>
      <p className="small quiet">{name}</p>
      <p className="popup-figure">
        <Money nanos={of.nanos} currency={of.currency} provenance={of.provenance} />
        {of.others > 0 && <span className="small quiet"> +{of.others}</span>}
      </p>
    </div>
  );
}
