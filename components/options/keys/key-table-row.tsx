import { Trash2 } from 'lucide-react';
import { useId, useRef } from 'react';
import { DAY_MS } from '@/lib/core/units';
import type { KeyViewT } from '@/lib/messaging/views';
import { providerById } from '@/lib/providers/registry';
import type { RollupRow } from '@/lib/storage/usage-rows';
import { coach, toDo } from '@/lib/usage/coach';
import { sumOf } from '../../charts/series';
import { ProveForm } from '../../forms/prove-form';
import { RevealButton } from '../../forms/reveal-button';
import { useAct } from '../../hooks/use-act';
import { useMaxDays } from '../../hooks/use-max-days';
import { useReveal } from '../../hooks/use-reveal';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Failed } from '../../ui/failed';
import { Masked } from '../../ui/masked';
import { When } from '../../ui/when';
import { Spent } from '../../usage/spent';

type Props = {
  of: KeyViewT;
  rows: readonly RollupRow[];
  accountLabel: string;
  provider: string;
  hasMonitor: boolean;
};

/** One key with what is known of it. */
export function KeyTableRow({ of, rows, accountLabel, provider, hasMonitor }: Props) {
  const id = useId();
  const shown = useReveal(of.id);
  const remove = useAct('keys.delete');
  const confirm = useRef<HTMLDialogElement>(null);
  const name = of.label || accountLabel;
  const spent = sumOf(rows);
  const maxDays = useMaxDays();
  const todo = toDo(
    coach(of, { provider: providerById(provider), hasMonitor, spentNanos: spent.nanos, maxDays, now: Date.now() }),
  );
  const failure = shown.failure ?? remove.failure;
  return (
    <tr>
      <th scope="row" id={id} className="wide">
        <a href={`#/keys/${of.id}`} title={name}>
          <strong>{name}</strong>
        </a>
        {of.facts?.active === false && <span className="small quiet"> Disabled at the provider</span>}
        <br />
        {shown.text === undefined ? <Masked text={of.masked} /> : <code className="mono small">{shown.text}</code>}
        {failure && <Failed failure={failure} />}
        {shown.asks && (
          <ProveForm submitName="Show key" onProved={(owner) => void shown.show(owner)} onCancel={shown.cancel} />
        )}
      </th>
      <td>{of.role === 'monitor' ? 'Monitor, never filled' : 'For filling'}</td>
      <td className="wide" title={of.placements.map((each) => each.origin).join('\n')}>
        {of.placements.length === 0 ? '–' : placesOf(of)}
      </td>
      <td>
        <When at={lastUse(of, rows)} />
      </td>
      <td className="number">
        <Spent of={spent} />
      </td>
      <td>
        <ToDo count={todo} keyId={of.id} name={name} />
      </td>
      <td className="number">
        <RevealButton shown={shown} describedBy={id} />
        <Button
          look="icon"
          icon={Trash2}
          describedBy={id}
          busy={remove.busy}
          onClick={() => confirm.current?.showModal()}
        >
          Delete
        </Button>
        <Confirm
          dialog={confirm}
          title={`Delete the key “${name}”?`}
          act="Delete"
          onYes={() => void remove.run({ keyId: of.id })}
        >
          <p>
            It leaves this vault and cannot be brought back. It keeps working at the provider until you revoke it there.
          </p>
        </Confirm>
      </td>
    </tr>
  );
}

/** When it was used to call a model, as far as its provider tells: the moment itself, or the last UTC day with use. */
function lastUse({ facts }: KeyViewT, rows: readonly RollupRow[]): number | null {
  const days = rows.map(({ from }) => Math.min(Date.now(), from + DAY_MS - 1));
  return Math.max(facts?.lastUsedAt ?? 0, ...days) || null;
}

function placesOf(key: KeyViewT): string {
  const [first, ...more] = key.placements.map((each) => each.origin.replace(/^https:\/\//, ''));
  return more.length > 0 ? `${first} and ${more.length} more` : (first ?? '–');
}

function ToDo({ count, keyId, name }: { count: number; keyId: string; name: string }) {
  if (count === 0) return <span className="quiet">Nothing to do</span>;
  return (
    <a href={`#/keys/${keyId}`} aria-label={`${count} to do for ${name}`}>
      {count} to do
    </a>
  );
}
