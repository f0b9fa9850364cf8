import { type ReactNode, useState } from 'react';
import type { MessageOut } from '@/lib/messaging/protocol';
import { recordWords } from '../../text/record-words';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { itemsOf, type RestoreItem } from './restore-items';
import '../../ui/data-table.css';

type Seen = MessageOut<'backup.preview'>;
type Props = { seen: Seen; busy: boolean; onRestore: (replace: string[]) => void; cancel: ReactNode };

/** What a restore would do: what is new, what is the same, and for each thing that differs which one to keep. */
export function RestorePreview({ seen, busy, onRestore, cancel }: Props) {
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const conflicts = itemsOf(seen.conflicts);
  const replace = conflicts.flatMap(({ id, names }) => (taken.has(id) ? names : []));
  const nothing = seen.added.length === 0 && replace.length === 0;
  return (
    <div className="stack">
      {seen.whole && <p>There is no vault in this browser. The backup becomes it, with its own passphrase.</p>}
      <ul className="restore-counts" aria-label="What the backup holds">
        <Count items={itemsOf(seen.added)} words="new" of={seen} />
        {!seen.whole && <Count items={itemsOf(seen.same)} words="the same as here" />}
        {!seen.whole && <Count items={conflicts} words="different from here" />}
      </ul>
      {seen.damaged.length > 0 && (
        <Notice tone="look" live>
          <p>
            {seen.damaged.length === 1
              ? '1 entry of this backup is'
              : `${seen.damaged.length} entries of this backup are`}{' '}
            damaged and left out.
          </p>
        </Notice>
      )}
      {conflicts.length > 0 && (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Differs</th>
                <th scope="col">Here</th>
                <th scope="col">In the backup</th>
                <th scope="col">Keep</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map((item) => (
                <Conflict
                  key={item.id}
                  item={item}
                  seen={seen}
                  isTaken={taken.has(item.id)}
                  onTake={(isTaken) => {
                    const next = new Set(taken);
                    if (isTaken) next.add(item.id);
                    else next.delete(item.id);
                    setTaken(next);
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row">
        <Button look="main" busy={busy} disabled={nothing && !seen.whole} onClick={() => onRestore(replace)}>
          Restore
        </Button>
        {cancel}
        {nothing && !seen.whole && <span className="small quiet">Nothing would change.</span>}
      </div>
    </div>
  );
}

function Count({ items, words, of }: { items: RestoreItem[]; words: string; of?: Seen }) {
  const titles = items.flatMap(({ id }) => of?.titles[id]?.backup || []);
  return (
    <li>
      <strong>{items.length}</strong> {words}
      {items.length > 0 && <span className="quiet">: {recordWords(items.map(({ kind }) => kind))}</span>}
      {titles.length > 0 && (
        <details>
          <summary>Which</summary>
          <p className="small quiet">{titles.join(', ')}</p>
        </details>
      )}
    </li>
  );
}

type ConflictProps = { item: RestoreItem; seen: Seen; isTaken: boolean; onTake: (isTaken: boolean) => void };

function Conflict({ item, seen, isTaken, onTake }: ConflictProps) {
  const title = seen.titles[item.id];
  const name = title?.here || title?.backup || recordWords([item.kind]);
  return (
    <tr>
      <th scope="row">{recordWords([item.kind])}</th>
      <td className="wide">{title?.here || 'As it is now'}</td>
      <td className="wide">{title?.backup && title.backup !== title.here ? title.backup : 'Another version'}</td>
      <td>
        <fieldset className="row">
          <legend className="unseen">Which to keep: {name}</legend>
          {[false, true].map((choice) => (
            <label key={String(choice)} className="row">
              <input type="radio" name={item.id} checked={isTaken === choice} onChange={() => onTake(choice)} />
              {choice ? 'Backup' : 'Here'}
            </label>
          ))}
        </fieldset>
      </td>
    </tr>
  );
}
