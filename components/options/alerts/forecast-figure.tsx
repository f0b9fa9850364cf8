import { epochMs } from '@/lib/core/units';
import { outlookOf } from '@/lib/usage/outlook';
import { sumOf } from '../../charts/series';
import { useRecentDays } from '../../hooks/use-usage';
import { formatMoney } from '../../text/money-text';
import { Money } from '../../ui/money';

/** What the month will have cost, and the bounds that hold four times out of five. */
export function ForecastFigure() {
  const rows = useRecentDays() ?? [];
  const { currency } = sumOf(rows);
  const { forecast } = outlookOf(rows, { currency, period: 'month', now: epochMs(Date.now()) });
  return (
    <div>
      <dt className="small quiet">Month’s end</dt>
      <dd className="figure">
        <Money nanos={forecast?.expected ?? null} currency={currency} provenance="estimated" />
      </dd>
      <dd className="small quiet">
        {forecast
          ? `4 in 5: ${formatMoney(forecast.low, currency)}–${formatMoney(forecast.high, currency)}`
          : 'Needs three whole days of spend'}
      </dd>
    </div>
  );
}
