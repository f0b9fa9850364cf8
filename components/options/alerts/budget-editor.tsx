import { useState } from 'react';
import { type Budget, BudgetSchema } from '@/lib/core/budget';
import { parseMoney } from '@/lib/core/units';
import { z } from '@/lib/core/zod';
import type { AccountViewT } from '@/lib/messaging/views';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { useAct } from '../../hooks/use-act';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { Toggle } from '../../ui/toggle';
import { BudgetDryRun } from './budget-dry-run';
import { scopeChoices } from './budget-scopes';

type Props = {
  budget: Budget;
  accounts: readonly AccountViewT[];
  rows: readonly RollupRow[];
  onDone: () => void;
};

/** A budget's rule as a sentence of fields. Nothing is kept before 'Save budget'. */
export function BudgetEditor({ budget, accounts, rows, onDone }: Props) {
  const save = useAct('budgets.save');
  const [draft, setDraft] = useState(budget);
  const [amount, setAmount] = useState(budget.limit > 0 ? String(budget.limit / 1e9) : '');
  const [levels, setLevels] = useState(budget.warnAt.join(', '));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Budget>) => setDraft({ ...draft, ...part });
  const scopes = scopeChoices(accounts);
  const limit = parseMoney(amount.replace(',', '.'));
  const warnAt = levelsOf(levels);
  const isAmount = limit !== undefined && limit > 0;
  const submit = async () => {
    setTried(true);
    const whole = z.safeParse(BudgetSchema, { ...draft, limit, warnAt });
    if (!isAmount || !warnAt || !whole.success) return;
    if ((await save.run(whole.data)) !== undefined) onDone();
  };
  return (
    <form
      className="budget budget-editor"
      aria-label="Budget"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="budget-fields">
        <SelectField
          label="Tell me when"
          value={JSON.stringify(draft.scope)}
          choices={scopes.map(({ scope, name }) => ({ value: JSON.stringify(scope), name }))}
          onChange={(text) => {
            const scope = scopes.find((each) => JSON.stringify(each.scope) === text)?.scope;
            if (scope) change({ scope });
          }}
        />
        <TextField
          label={`spends (${draft.currency})`}
          value={amount}
          inputMode="decimal"
          placeholder="50"
          wrong={tried && !isAmount ? 'Write an amount above zero.' : undefined}
          onChange={setAmount}
        />
        <SelectField label="a" value={draft.period} choices={periods} onChange={(period) => change({ period })} />
        <TextField
          label="Warn before, at percent"
          value={levels}
          inputMode="numeric"
          placeholder="50, 80"
          wrong={warnAt ? undefined : 'Write whole percentages, such as 50, 80.'}
          onChange={setLevels}
        />
      </div>
      <Currencies rows={rows} value={draft.currency} onChange={(currency) => change({ currency })} />
      <Toggle
        label="Also warn as soon as the forecast is over the limit"
        on={draft.warnOnForecast}
        onChange={(warnOnForecast) => change({ warnOnForecast })}
      />
      <Toggle
        label="Stop its keys at the limit"
        note="Switched off at the provider where that can be undone, else the cap is lowered, else you are only told. Needs the account’s monitor key. One click undoes it."
        on={draft.stop}
        onChange={(stop) => change({ stop })}
      />
      {draft.stop && isAmount && <BudgetDryRun budget={{ ...draft, limit }} accounts={accounts} />}
      {draft.stop && <Notice tone="look">If the limit is already reached, the keys are stopped when you save.</Notice>}
      {save.failure && <Failed failure={save.failure} />}
      <div className="row">
        <Button look="main" type="submit" busy={save.busy}>
          Save budget
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  );
}

type CurrenciesProps = { rows: readonly RollupRow[]; value: string; onChange: (currency: string) => void };

/** Only where money comes in several currencies: a budget counts one of them. */
function Currencies({ rows, value, onChange }: CurrenciesProps) {
  const known = [...new Set([value, ...rows.map(({ currency }) => currency)])];
  if (known.length < 2) return null;
  return (
    <SelectField
      label="Currency"
      value={value}
      choices={known.map((currency) => ({ value: currency, name: currency }))}
      onChange={onChange}
      note="Only spend in this currency counts."
    />
  );
}

const periods = [
  { value: 'day', name: 'UTC day' },
  { value: 'week', name: 'UTC week' },
  { value: 'month', name: 'UTC month' },
] as const;

/** Whole percentages from 1 to 99 as typed; `undefined` where something else stands there. */
function levelsOf(text: string): number[] | undefined {
  const parts = text.split(/[,;\s%]+/).filter(Boolean);
  const levels = parts.map(Number);
  const good = levels.every((level) => Number.isInteger(level) && level >= 1 && level <= 100);
  return good && levels.length <= 8 ? [...new Set(levels)].sort((a, b) => a - b) : undefined;
}
