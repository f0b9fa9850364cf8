import { useState } from 'react';
import { presetOf } from '@/lib/economics/csv-presets';
import { csvRows } from '@/lib/economics/csv-rows';
import { guessColumns } from '@/lib/economics/guess-columns';
import { type ColumnMap, importCharges } from '@/lib/economics/import-charges';
import type { AccountViewT } from '@/lib/messaging/views';
import { type ColumnChange, withChange } from '../../economics/column-change';
import { ImportColumns } from '../../economics/import-columns';
import { useAct } from '../../hooks/use-act';
import { providerName } from '../../text/provider-words';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Field } from '../../ui/field';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { ManualLine } from './manual-usage-line';

const LARGEST = 5_000_000;

/** Usage that no interface tells: a file from the provider's own page, or a line typed by hand. The same file again changes nothing. */
export function ManualUsage({ account }: { account: AccountViewT }) {
  const bring = useAct('usage.bring');
  const forget = useAct('usage.forget-brought');
  const [csv, setCsv] = useState('');
  const [tooLarge, setTooLarge] = useState(false);
  const [changed, setChanged] = useState<ColumnChange>({});
  const [done, setDone] = useState<string>();
  const headings = csvRows(csv)[0] ?? [];
  const preset = presetOf(headings);
  const isTokens = preset?.reads === 'tokens';
  const known = preset && preset.reads !== 'tokens' ? preset.reads : undefined;
  const map = withChange(known ?? guessColumns(csv, 'USD') ?? startWith(headings[0] ?? ''), changed);
  const read = csv === '' || isTokens ? undefined : importCharges(csv, map);
  const choose = (file: File | undefined) => {
    setTooLarge((file?.size ?? 0) > LARGEST);
    setChanged({});
    setDone(undefined);
    if (file && file.size <= LARGEST) void file.text().then(setCsv);
  };
  const take = async () => {
    if (!read?.ok) return;
    const lines = read.value.map(({ id, day, nanos, currency, description }) => ({
      ...{ id: id.slice(0, 600), day, nanos, currency, model: description.slice(0, 200) },
    }));
    const brought = await bring.run({ accountId: account.id, keyId: null, lines });
    if (brought) setDone(`${brought.changed} of ${lines.length} lines were new or changed.`);
    if (brought) setCsv('');
  };
  return (
    <details>
      <summary>Usage from a file or by hand</summary>
      <div className="stack">
        <p className="quiet">
          {providerName(account.provider)} tells no bill to extensions. Export your usage on its page, as CSV with a day
          and an amount, and bring it here. It is read in this browser and goes nowhere else.
        </p>
        <Field label="CSV file" wrong={tooLarge ? 'This file is larger than 5 MB.' : undefined}>
          {(ids) => (
            <input
              {...ids}
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={(event) => choose(event.currentTarget.files?.[0])}
            />
          )}
        </Field>
        {preset && (
          <p className="small" role={isTokens ? 'alert' : undefined}>
            {isTokens
              ? `This is the ${preset.name}: it counts tokens and holds no money. Export the costs instead.`
              : `Read as the ${preset.name}.`}
          </p>
        )}
        {headings.length > 0 && !isTokens && (
          <ImportColumns headings={headings} map={map} onChange={(change) => setChanged({ ...changed, ...change })} />
        )}
        {read && !read.ok && (
          <p className="field-wrong" role="alert">
            {read.failure.kind === 'column-missing'
              ? `There is no column “${read.failure.column}”.`
              : `Line ${read.failure.line}, column “${read.failure.column}” cannot be read.`}
          </p>
        )}
        {read?.ok && (
          <>
            <ul aria-label="Preview">
              {read.value.slice(0, 5).map((line) => (
                <li key={line.id}>
                  {line.day} {line.description} <Money nanos={line.nanos} currency={line.currency} />
                </li>
              ))}
            </ul>
            <div>
              <Button look="main" busy={bring.busy} disabled={read.value.length === 0} onClick={() => void take()}>
                {`Add ${read.value.length} lines`}
              </Button>
            </div>
          </>
        )}
        <ManualLine
          onAdd={(line) => void bring.run({ accountId: account.id, keyId: null, lines: [line] })}
          busy={bring.busy}
        />
        {done && (
          <Notice tone="good" live>
            <p>{done}</p>
          </Notice>
        )}
        {(bring.failure ?? forget.failure) && (
          <Failed failure={bring.failure ?? forget.failure ?? { kind: 'unexpected' }} />
        )}
        <div>
          <Button look="plain" busy={forget.busy} onClick={() => void forget.run({ accountId: account.id })}>
            Remove everything brought by hand
          </Button>
        </div>
      </div>
    </details>
  );
}

const startWith = (column: string): ColumnMap => ({
  ...{ day: column, amount: column, currency: 'USD', dayOrder: 'iso', decimalComma: false },
});
