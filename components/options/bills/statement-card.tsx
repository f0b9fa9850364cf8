import { Printer, ReceiptText } from 'lucide-react';
import type { ProjectShare } from '@/lib/economics/allocate-projects';
import { type Exact, sign } from '@/lib/economics/exact';
import { type MonthlyStatement, monthlyStatement } from '@/lib/economics/monthly-statement';
import type { StatementSource } from '../../economics/statement-charges';
import type { ReadTerms } from '../../economics/statement-terms';
import { monthText } from '../../text/time-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { ProjectTable } from './project-table';
import { StatementTable } from './statement-table';

type Props = {
  period: string;
  source: StatementSource;
  read: ReadTerms;
  /** The total by project; undefined where no key has one. */
  sharesOf: (total: Exact) => ProjectShare[] | undefined;
};

/** The month on one sheet of paper: both bills in one currency, what was computed, the total, and who bears it. */
export function StatementCard({ period, source, read, sharesOf }: Props) {
  const waits = Object.keys(read.wrongs).length > 0;
  const made = waits ? undefined : monthlyStatement(period, source.charges, read.terms);
  return (
    <Card
      title={`Statement of ${monthText(period)}`}
      aside={
        made?.ok && source.charges.length > 0 ? (
          <Button icon={Printer} onClick={() => window.print()}>
            Print
          </Button>
        ) : undefined
      }
    >
      {source.charges.length === 0 ? (
        <Empty icon={ReceiptText} title="No charges in this month">
          <p>Type one in below, import a bill as CSV, or refresh usage.</p>
        </Empty>
      ) : (
        <Sheet made={made} source={source} currency={read.terms.currency} sharesOf={sharesOf} />
      )}
    </Card>
  );
}

type SheetProps = {
  made: ReturnType<typeof monthlyStatement> | undefined;
  source: StatementSource;
  currency: string;
  sharesOf: Props['sharesOf'];
};

function Sheet({ made, source, currency, sharesOf }: SheetProps) {
  if (!made)
    return (
      <Notice tone="look" live>
        <p>The statement waits until every marked figure below can be read.</p>
      </Notice>
    );
  if (!made.ok)
    return (
      <Notice tone="look" live>
        <p>
          Some charges are in {made.failure.currency}. Write a rate from {made.failure.currency} to {currency} below:
          amounts are never added across currencies.
        </p>
      </Notice>
    );
  const shares = sharesOf(made.value.total);
  return (
    <div className="economics-statement stack">
      <StatementTable statement={made.value} provider={source.provider} />
      <p className="small quiet">{notes(made.value).join(' ')}</p>
      {shares && <ProjectTable period={made.value.period} currency={currency} shares={shares} />}
    </div>
  );
}

function notes(statement: MonthlyStatement): string[] {
  return [
    ...statement.rates.map(
      ({ from, to, rate, day, source }) =>
        `1 ${from} = ${Number(rate.n) / Number(rate.d)} ${to}${day ? `, rate of ${day}` : ''}${source ? `, ${source}` : ''}.`,
    ),
    ...(sign(statement.rounding) === 0 ? [] : ['The total is rounded once, from the exact amounts.']),
    ...(statement.computed.length > 0 ? ['Taxes are computed as typed in below; this is no advice.'] : []),
  ];
}
