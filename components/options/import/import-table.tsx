import { useState } from 'react';
import type { KnownFailure } from '@/lib/core/failures';
import type { MessageIn, MessageOut } from '@/lib/messaging/protocol';
import { Button } from '../../ui/button';
import { Failed } from '../../ui/failed';
import { TableRegion } from '../../ui/table-region';
import { ImportRow } from './import-row';
import '../../ui/data-table.css';

/** One key found in the file. */
export type ImportKey = MessageOut<'import.preview'>[number];
/** One key to take, whose it is and what it is called. */
export type ImportPick = MessageIn<'import.take'>['picks'][number];
/** What the owner decided about a key so far; no provider yet where several fit. */
export type Decision = { isTaken: boolean; provider: string; label: string };

type Props = {
  keys: ImportKey[];
  busy: boolean;
  failure: KnownFailure | undefined;
  onTake: (picks: ImportPick[]) => void;
  onCancel: () => void;
};

/** What was found, a row a key: what to take, whose it is, what to call it. Nothing is written before the button. */
export function ImportTable({ keys, busy, failure, onTake, onCancel }: Props) {
  const [decided, setDecided] = useState<Record<number, Decision>>(() =>
    Object.fromEntries(keys.map((key) => [key.index, firstGuess(key)])),
  );
  const [isChecked, setChecked] = useState(false);
  const taken = keys.flatMap(({ index }) => {
    const { isTaken, provider, label } = decided[index] ?? { isTaken: false, provider: '', label: '' };
    return isTaken ? [{ index, provider, label }] : [];
  });
  const undecided = taken.filter(({ provider }) => provider === '').length;
  const duplicates = keys.filter(({ duplicate }) => duplicate).length;
  const submit = () => {
    setChecked(true);
    if (undecided === 0 && taken.length > 0) onTake(taken.map((pick) => ({ ...pick, label: pick.label.trim() })));
  };
  return (
    <>
      <p className="quiet">
        Nothing has been saved yet. Each key becomes an account of its own.
        {duplicates > 0 && ` ${duplicates === 1 ? 'One is' : `${duplicates} are`} in the vault already.`}
      </p>
      <TableRegion label="Keys found">
        <table className="table import-table">
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">Found at</th>
              <th scope="col">Provider</th>
              <th scope="col">Label</th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <ImportRow
                key={key.index}
                of={key}
                decision={decided[key.index] ?? firstGuess(key)}
                isChecked={isChecked}
                onChange={(decision) => setDecided((before) => ({ ...before, [key.index]: decision }))}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
      {isChecked && undecided > 0 && (
        <p className="field-wrong" role="alert">
          {undecided === 1 ? 'One key fits' : `${undecided} keys fit`} more than one provider. Choose whose it is; it is
          not tried out anywhere.
        </p>
      )}
      {failure && <Failed failure={failure} />}
      <div className="row">
        <Button look="main" busy={busy} disabled={taken.length === 0} onClick={submit}>
          {taken.length === 1 ? 'Import 1 key' : `Import ${taken.length} keys`}
        </Button>
        <Button look="plain" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </>
  );
}

const firstGuess = ({ duplicate, providers, where, name }: ImportKey): Decision => ({
  isTaken: !duplicate,
  provider: providers.length === 1 ? (providers[0] ?? '') : '',
  label: (/^line \d+$/.test(where) ? name : where || name).slice(0, 120),
});
