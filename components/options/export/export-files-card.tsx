import { Download } from 'lucide-react';
import { useState } from 'react';
import { nextPeriod, periodBounds } from '@/lib/economics/period';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import type { Bills } from '../../economics/bills';
import { useRollups } from '../../hooks/use-usage';
import { formatCount } from '../../text/money-text';
import { monthText } from '../../text/time-text';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { saveFile } from '../../ui/save-file';
import { SelectField } from '../../ui/select-field';
import { Skeleton } from '../../ui/skeleton';

type Form = 'focus' | 'csv' | 'json';
type Props = {
  period: string;
  bills: Bills;
  /** Month sums of this month and of every month that was closed. */
  months: readonly RollupRow[];
  accounts: readonly AccountViewT[];
};

/** The month or the year before it as a file for other tools. The work and the price lists are loaded on the click. */
export function ExportFilesCard({ period, bills, months: closed, accounts }: Props) {
  const [form, setForm] = useState<Form>('focus');
  const [months, setMonths] = useState<'1' | '12'>('1');
  const [told, setTold] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const first = back(period, Number(months) - 1);
  const rows = useRollups('day', Date.parse(periodBounds(first).from), Date.parse(periodBounds(period).to));
  const make = async (used: RollupRow[]) => {
    setBusy(true);
    const { exportFile } = await import('./export-file');
    const file = exportFile(form, { rows: used, months: closed, accounts, bills, from: first, to: period });
    saveFile(file.name, file.text, file.type);
    setBusy(false);
    setTold(
      `${file.name}: ${formatCount(file.lines)} rows.${file.leftOut > 0 ? ` ${formatCount(file.leftOut)} rows without a known cost in a national currency are not in it.` : ''}`,
    );
  };
  return (
    <Card title="Files for other tools">
      {!rows && <Skeleton label="Reading usage" lines={1} height={40} />}
      {rows && (
        <div className="stack">
          <div className="economics-form">
            <SelectField label="Form" value={form} choices={FORMS} onChange={setForm} />
            <SelectField label="Of" value={months} choices={SPANS(period)} onChange={setMonths} />
          </div>
          <div>
            <Button icon={Download} busy={isBusy} onClick={() => void make(rows)}>
              Save file
            </Button>
          </div>
          <p role="status" className="small quiet">
            {told ?? 'Keys stand in it by the names you gave them. Never a key.'}
          </p>
        </div>
      )}
    </Card>
  );
}

function back(period: string, months: number): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
}

const FORMS = [
  { value: 'focus', name: 'FOCUS 1.2 (CSV), with the platforms’ bills' },
  { value: 'csv', name: 'Usage as CSV' },
  { value: 'json', name: 'Usage as JSON' },
] as const;

const SPANS = (period: string) =>
  [
    { value: '1', name: monthText(period) },
    { value: '12', name: `the 12 months before ${monthText(nextPeriod(period))}` },
  ] as const;
