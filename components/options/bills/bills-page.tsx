import { useState } from 'react';
import { periodBounds } from '@/lib/economics/period';
import { type Bills, readBills } from '../../economics/bills';
import { useNote } from '../../economics/use-note';
import { accounts } from '../../hooks/answers';
import { useAnswer } from '../../hooks/use-answer';
import { useRollups } from '../../hooks/use-usage';
import { monthText } from '../../text/time-text';
import { Failed } from '../../ui/failed';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';
import { BillsMonth } from './bills-month';
import '../../economics/economics.css';

/** What platforms and providers charged in a month, beside what was metered. */
export function BillsPage() {
  const note = useNote({ name: 'bills', read: readBills });
  const [period, setPeriod] = useState(months()[0]?.value ?? '');
  return (
    <>
      <div className="page-head">
        <h1>Bills</h1>
      </div>
      <div className="economics-month">
        <SelectField label="Month (UTC)" value={period} choices={months()} onChange={setPeriod} />
      </div>
      {note.state === 'loading' && <Skeleton label="Reading your bills" lines={6} height={48} />}
      {note.state === 'failed' && <Failed failure={note.failure} onRetry={note.retry} />}
      {note.state === 'ready' && note.failure && <Failed failure={note.failure} />}
      {note.state === 'ready' && <Month key={period} bills={note.value} period={period} onChange={note.change} />}
    </>
  );
}

type Props = { bills: Bills; period: string; onChange: (bills: Bills) => void };

function Month({ bills, period, onChange }: Props) {
  const held = useAnswer(accounts);
  const closed = bills.statements.flatMap((kept) => (kept.state === 'closed' ? [kept.period] : []));
  const [first = period] = [period, ...closed].sort();
  const rows = useRollups('month', Date.parse(periodBounds(first).from), Date.parse(periodBounds(period).to));
  if (held.state === 'failed') return <Failed failure={held.failure} onRetry={() => void accounts.refresh()} />;
  if (!rows || held.state === 'loading') return <Skeleton label="Reading usage" lines={6} height={48} />;
  return <BillsMonth bills={bills} period={period} rows={rows} accounts={held.value} onChange={onChange} />;
}

/** The last 24 months, newest first. */
function months(): { value: string; name: string }[] {
  const now = new Date();
  return Array.from({ length: 24 }, (_, back) => {
    const value = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
    return { value, name: monthText(value) };
  });
}
