import { outstandingAdjustments } from '@/lib/economics/adjust';
import type { Period } from '@/lib/economics/period';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { AddCharge } from '../../economics/add-charge';
import {
  type BillCharge,
  type Bills,
  chargesOf,
  closedStatements,
  statementOf,
  withStatement,
} from '../../economics/bills';
import { ChargesCard } from '../../economics/charges-card';
import { ImportBill } from '../../economics/import-bill';
import { type KeptRateT, PLAIN_TERMS } from '../../economics/kept-terms';
import { meteredIn, monthRows, storableSum } from '../../economics/metered-in';
import { projectNames, projectShares } from '../../economics/project-month';
import { ReconcileCard } from '../../economics/reconcile-card';
import { statementCharges } from '../../economics/statement-charges';
import { ratesFor, readTerms } from '../../economics/statement-terms';
import { Card } from '../../ui/card';
import { ExportFilesCard } from '../export/export-files-card';
import { BuilderCostCard } from './builder-cost-card';
import { ProjectCard } from './project-card';
import { StatementCard } from './statement-card';
import { StatementRates } from './statement-rates';
import { StatementTermsCard } from './statement-terms-card';

type Props = {
  bills: Bills;
  period: Period;
  /** Month sums of this month and of every month that was closed. */
  rows: readonly RollupRow[];
  accounts: readonly AccountViewT[];
  onChange: (bills: Bills) => void;
};

/** Everything about one month: the statement first, then what it is made of, then how each currency's bills match the meter. */
export function BillsMonth({ bills, period, rows, accounts, onChange }: Props) {
  const mine = monthRows(rows, period);
  const terms = bills.terms ?? PLAIN_TERMS;
  const rates = bills.rates ?? [];
  const source = statementCharges(bills, period, { rows: mine, accounts });
  const foreign = [...new Set(source.charges.map(({ currency }) => currency))].filter(
    (each) => each !== terms.currency,
  );
  const used = ratesFor(rates, period, terms.currency).filter(({ from }) => foreign.includes(from));
  const read = readTerms(terms, used, period);
  const add = (more: BillCharge[]) => {
    const known = new Set(bills.charges.map(({ id }) => id));
    onChange({ ...bills, charges: [...bills.charges, ...more.filter(({ id }) => !known.has(id))] });
  };
  const setRate = (rate: KeptRateT) =>
    onChange({
      ...bills,
      rates: [
        ...rates.filter((each) => !(each.period === period && each.from === rate.from && each.to === rate.to)),
        rate,
      ],
    });
  return (
    <>
      <StatementCard
        period={period}
        source={source}
        read={read}
        sharesOf={(total) => projectShares(total, read.terms, { rows: mine, accounts, names: projectNames(bills) })}
      />
      <StatementTermsCard terms={terms} wrongs={read.wrongs} onChange={(next) => onChange({ ...bills, terms: next })}>
        <StatementRates
          period={period}
          to={terms.currency}
          foreign={foreign}
          rates={used}
          wrongs={read.wrongs}
          onChange={setRate}
        />
      </StatementTermsCard>
      <ChargesCard period={period} bills={bills} onChange={onChange} />
      <Reconciliations bills={bills} period={period} rows={rows} onChange={onChange} />
      <BuilderCostCard period={period} bills={bills} rows={mine} accounts={accounts} onChange={onChange} />
      <ProjectCard bills={bills} accounts={accounts} onChange={onChange} />
      <Card title="Add a charge">
        <AddCharge onAdd={(charge) => add([charge])} />
      </Card>
      <Card title="Import a bill">
        <ImportBill onAdd={add} />
      </Card>
      <ExportFilesCard period={period} bills={bills} months={rows} accounts={accounts} />
    </>
  );
}

function Reconciliations({ bills, period, rows, onChange }: Omit<Props, 'accounts'>) {
  const charges = chargesOf(bills, period).filter(({ side }) => side === 'provider');
  const currencies = [...new Set([...charges, ...monthRows(rows, period)].map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const metered = meteredIn(rows, period, currency);
    const billed = charges.filter((each) => each.currency === currency);
    const invoice = storableSum(billed.map((each) => each.nanos));
    const tax = storableSum(billed.flatMap((each) => (each.kind === 'tax' ? [each.nanos] : [])));
    if (invoice === undefined || tax === undefined)
      return (
        <p key={currency} className="quiet">
          The bills in {currency} are more than 9 million together, which is too much to be compared with the meter.
        </p>
      );
    if (metered === undefined)
      return (
        <p key={currency} className="quiet">
          Metered in {currency}: – (no usage is known for this month, so there is nothing to compare with).
        </p>
      );
    const adjustments = outstandingAdjustments(closedStatements(bills, currency), (closed) =>
      meteredIn(rows, closed.period, currency),
    );
    const totals = { period, currency, invoice, metered };
    return (
      <ReconcileCard
        key={currency}
        statement={statementOf(bills, totals, { adjustments, tax })}
        now={{ invoice, metered }}
        adjusted={adjustments.find(({ corrects }) => corrects === period)?.period}
        onChange={(statement) => onChange(withStatement(bills, statement))}
      />
    );
  });
}
