import { absolute, compare, type Exact, exact } from '@/lib/economics/exact';
import { toNanos } from '@/lib/economics/exact-print';
import { printedMoney } from '../text/economics-words';
import { Money } from './money';

/** An exact amount with its currency, as `Money` shows it; past what stored money can hold as a bill prints it, in its own currency. */
export function ExactMoney({ value, currency }: { value: Exact; currency: string }) {
  if (compare(absolute(value), STORABLE) > 0) return <span className="money">{printedMoney(value, currency)}</span>;
  return <Money nanos={toNanos(value)} currency={currency} />;
}

const STORABLE = exact(9_000_000);
