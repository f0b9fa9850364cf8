import { useMemo, useState } from 'react';
import { type MeasuredUse, type ModelRef, modelCosts } from '@/lib/economics/model-choice';
import { MODEL_PRICES_SOURCE, MODEL_SELLERS } from '@/lib/economics/model-sellers';
import { candidatesOf, pricesOf } from '@/lib/economics/price-list';
import { Button } from '../../ui/button';
import { Money } from '../../ui/money';
import { Notice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { TableRegion } from '../../ui/table-region';
import { TextField } from '../../ui/text-field';
import { ModelChoiceRow } from './model-choice-row';
import '../../ui/data-table.css';

type Props = { uses: readonly MeasuredUse[]; days: string };

const ALL = 'all';
const SHOWN = 12;

/** Every model with a known price on the user's own mix of tokens, cheapest first; at first those of the provider most used. */
export function ModelChoiceTable({ uses, days }: Props) {
  const [which, setWhich] = useState(ALL);
  const [seller, setSeller] = useState(() => mostUsed(uses));
  const [search, setSearch] = useState('');
  const [isLong, setLong] = useState(false);
  const mine = [...new Set(uses.map(nameOf))].sort();
  const replaced = which === ALL ? uses : uses.filter((use) => nameOf(use) === which);
  const priceOf = useMemo(() => pricesOf(MODEL_SELLERS), []);
  const priced = useMemo(() => modelCosts(replaced, candidatesOf(MODEL_SELLERS), priceOf), [replaced, priceOf]);
  const words = search.trim().toLowerCase();
  const found = priced.models.filter(
    (model) =>
      model.total !== undefined &&
      (seller === ALL || model.provider === seller) &&
      nameOf(model).toLowerCase().includes(words),
  );
  const shown = isLong ? found : found.slice(0, SHOWN);
  const unpriced = replaced.filter((use) => priceOf(use, use) === undefined);
  return (
    <div className="stack">
      <div className="economics-form">
        <SelectField
          label="Tokens of"
          value={which}
          onChange={setWhich}
          choices={[{ value: ALL, name: 'All my models together' }, ...mine.map((name) => ({ value: name, name }))]}
        />
        <SelectField
          label="Sold by"
          value={seller}
          onChange={setSeller}
          choices={[{ value: ALL, name: 'Anybody' }, ...MODEL_SELLERS.map(({ id, name }) => ({ value: id, name }))]}
        />
        <TextField label="Find a model" value={search} onChange={setSearch} />
      </div>
      <p role="status">
        By list price the tokens of {days} cost{' '}
        <Money nanos={priced.current ?? null} currency="USD" provenance="computed" />
        {unpriced.length > 0 &&
          ` (no list price is known for ${[...new Set(unpriced.map(nameOf))].slice(0, 3).join(', ')})`}
        ; {found.length} models could be priced on them.
      </p>
      <TableRegion label="The same tokens with other models">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col">Sold by</th>
              <th scope="col" className="number">
                Would have cost
              </th>
              <th scope="col" className="number">
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((model) => (
              <ModelChoiceRow
                key={`${model.provider} ${model.model}`}
                cost={model}
                seller={MODEL_SELLERS.find(({ id }) => id === model.provider)?.name ?? model.provider}
                isMine={mine.includes(nameOf(model))}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {found.length === 0 && <p className="quiet">No model of that name has a price for these tokens.</p>}
      {found.length > SHOWN && (
        <div>
          <Button expanded={isLong} onClick={() => setLong(!isLong)}>
            {isLong ? `Show the ${SHOWN} cheapest` : `Show all ${found.length}`}
          </Button>
        </div>
      )}
      <Notice>
        <p>
          Only the price is compared. Another model may answer worse or better, need more or fewer tokens for the same
          work, and cache differently. Free models are left out. Prices as of {MODEL_PRICES_SOURCE.checked}, from{' '}
          {MODEL_PRICES_SOURCE.name}; where a list has dated prices, those of the day of use.
        </p>
      </Notice>
    </div>
  );
}

/** Models of one's own provider are what one could change to tomorrow; the cheapest of all are the smallest of all. */
function mostUsed(uses: readonly MeasuredUse[]): string {
  const tokens = new Map<string, number>();
  for (const use of uses) tokens.set(use.provider, (tokens.get(use.provider) ?? 0) + use.in + use.out);
  const [most = ALL] = [...tokens].sort(([, a], [, b]) => b - a).map(([provider]) => provider);
  return MODEL_SELLERS.some(({ id }) => id === most) ? most : ALL;
}

const nameOf = ({ provider, model }: ModelRef): string => `${provider}: ${model}`;
